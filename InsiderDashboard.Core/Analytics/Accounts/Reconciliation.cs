using System.Globalization;
using System.Runtime.InteropServices;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Analytics;

/// <summary>Parsed = counted + excluded by reason.</summary>
public static class Reconciliation
{
    /// <summary>One line in all, a filing quarter (ascending), or an issuer (most excluded first).</summary>
    public static Listing<ReconciliationRow> Of(MarketSnapshot market, ReconciliationQuery query)
    {
        var world = World.At(market, query.AsOf);
        var groups = new Dictionary<int, long[]>();
        if (query.By == ReconciliationBy.Total)
            groups[0] = new long[Enum.GetValues<Exclusion>().Length];
        for (var row = 0; row < market.RowsBy(world.Day); row++)
        {
            ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, Group(market, row, query.By), out _);
            counts ??= new long[Enum.GetValues<Exclusion>().Length];
            counts[(int)market.Trades.ExclusionAt(row, world.Day)]++;
        }
        var ordered = query.By == ReconciliationBy.Issuer
            ? groups.OrderByDescending(g => g.Value.Sum() - g.Value[0]).ThenBy(g => g.Key)
            : groups.OrderBy(g => g.Key);
        var rows = ordered.Select(g => Row(world, query.By, g.Key, g.Value)).ToList();
        return new Listing<ReconciliationRow> { AsOf = world.AsOf, Total = rows.Count, Rows = rows };
    }

    private static int Group(MarketSnapshot market, int row, ReconciliationBy by) => by switch
    {
        ReconciliationBy.Quarter => Quarter(Words.Day(market.Trades.FiledOn[row])),
        ReconciliationBy.Issuer => market.Trades.Issuer[row],
        _ => 0,
    };

    private static int Quarter(DateOnly day) => day.Year * 4 + (day.Month - 1) / 3;

    private static ReconciliationRow Row(World world, ReconciliationBy by, int group, long[] counts) => new()
    {
        Key = by switch
        {
            ReconciliationBy.Quarter => string.Create(CultureInfo.InvariantCulture, $"{group / 4}q{group % 4 + 1}"),
            ReconciliationBy.Issuer => Words.Cik(world.Market.Issuers.Cik[group]),
            _ => "total",
        },
        Company = by == ReconciliationBy.Issuer ? world.CompanyOf(group) : null,
        Parsed = counts.Sum(),
        Counted = counts[(int)Exclusion.None],
        Excluded = Enum.GetValues<Exclusion>().Where(e => e != Exclusion.None && counts[(int)e] > 0).ToDictionary(e => e, e => counts[(int)e]),
    };
}
