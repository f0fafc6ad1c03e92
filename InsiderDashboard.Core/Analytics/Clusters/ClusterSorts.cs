using InsiderDashboard.Core.Analytics.Queries;

namespace InsiderDashboard.Core.Analytics.Clusters;

/// <summary>What clusters can be put in order by.</summary>
internal sealed class ClusterSorts : ISortFields
{
    private ClusterSorts() { }

    public static IReadOnlyList<RowSort<ClusterFigures>> Fields { get; } =
    [
        Number("completedOn", "completion", f => f.CompletedOn) with
            { Ascending = "Oldest completion first", Descending = "Newest completion first" },
        Number("start", "start", f => f.Episode.Start),
        Number("end", "end", f => f.Episode.End),
        Number("value", "value", f => f.Value) with { Ascending = "Smallest value first", Descending = "Largest value first" },
        Number("persons", "persons", f => f.Persons) with { Ascending = "Fewest persons first", Descending = "Most persons first" },
        new("ticker", "ticker", world => f => world.TickerOf(f.Issuer)),
        new("company", "company", world => f => world.CompanyOf(f.Issuer)),
        Number("averagePrice", "average price", f => f.AveragePrice),
        Number("return21", "return over 21 sessions", f => f.Return(21)),
        Number("return63", "return over 63 sessions", f => f.Return(63)),
        new("issuerCik", "issuer CIK", world => f => Values.Cik(world.Market.Issuers.Cik[f.Issuer])),
        new("sector", "sector", world => f => world.Market.Issuers.Sector[f.Issuer].ToString()),
        Number("active", "active", f => f.Active ? 1 : 0),
        Number("others", "persons below the least value", f => f.Others),
        new("selling", "trading of the other side", _ => f => f.Opposite.ToString()),
        Number("sellingDiscretionary", "discretionary dollars of the other side", f => f.OppositeDiscretionary),
        Number("sellingMechanical", "mechanical dollars of the other side", f => f.OppositeMechanical),
    ];

    static IReadOnlyList<SortField> ISortFields.All => Fields;

    private static RowSort<ClusterFigures> Number(string key, string words, Func<ClusterFigures, double> read) =>
        new(key, words, _ => read);
}
