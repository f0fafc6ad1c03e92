using InsiderDashboard.Core.Analytics.Queries;

namespace InsiderDashboard.Core.Analytics.HeavySelling;

/// <summary>What compared issuers can be put in order by.</summary>
internal sealed class HeavySellingSorts : ISortFields
{
    private HeavySellingSorts() { }

    public static IReadOnlyList<RowSort<HeavySellingRow>> Fields { get; } =
    [
        Number("net", "net sales", row => row.Net) with { Ascending = "Smallest net sales first", Descending = "Largest net sales first" },
        new("ticker", "ticker", _ => row => row.Ticker),
        Number("heavyMonths", "heavy months", row => row.HeavyMonths),
        Number("otherMonths", "other months", row => row.OtherMonths),
        Number("heavyMean", "mean after heavy months", row => row.HeavyMean),
        Number("otherMean", "mean after other months", row => row.OtherMean),
        Number("spread", "spread", row => row.Spread),
        Number("p", "p", row => row.P),
    ];

    static IReadOnlyList<SortField> ISortFields.All => Fields;

    private static RowSort<HeavySellingRow> Number(string key, string words, Func<HeavySellingRow, double?> read) =>
        new(key, words, _ => row => read(row) ?? double.NaN);
}
