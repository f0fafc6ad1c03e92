using System.Globalization;
using System.Runtime.InteropServices;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Analytics.Data;

/// <summary>Parsed = counted + excluded by reason.</summary>
public static class Reconciliation
{
    /// <summary>One line in all, a filing quarter (ascending), or an issuer (most excluded first), if no other order is asked for.</summary>
    /// <exception cref="TickerException">A ticker is unknown or belongs to several CIKs.</exception>
    public static Listing<ReconciliationRow> Of(MarketSnapshot market, ReconciliationQuery query)
    {
        var world = World.At(market, query.AsOf);
        var groups = Ordered(Counts(world, query), world.Market, query).Select(g => Row(world, query.By, g.Key, g.Value)).ToList();
        return new Listing<ReconciliationRow>
        {
            AsOf = world.AsOf,
            Total = groups.Count,
            Rows = query.Size is { } size ? groups.Page(query.Page, size).ToList() : groups,
            Notes = query.Sector is null ? [] : [Values.UndatedSector],
        };
    }

    private static Dictionary<int, long[]> Counts(World world, ReconciliationQuery query)
    {
        var market = world.Market;
        var issuers = world.Issuers(query.Ticker, query.Cik);
        var groups = new Dictionary<int, long[]>();
        if (query.By == ReconciliationBy.Total)
            groups[0] = new long[Enum.GetValues<Exclusion>().Length];
        var end = market.RowsBy(Math.Min(world.Day, query.To?.DayNumber ?? int.MaxValue));
        for (var row = query.From is { } from ? market.RowsBy(from.DayNumber - 1) : 0; row < end; row++)
        {
            var issuer = market.Trades.Issuer[row];
            if (issuers?.Contains(issuer) == false || (query.Sector is { } sector && market.Issuers.Sector[issuer] != sector))
                continue;
            ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, Group(market, row, query.By), out _);
            counts ??= new long[Enum.GetValues<Exclusion>().Length];
            counts[(int)market.Trades.ExclusionAt(row, world.Day)]++;
        }
        return groups;
    }

    private static IEnumerable<KeyValuePair<int, long[]>> Ordered(Dictionary<int, long[]> groups, MarketSnapshot market, ReconciliationQuery query)
    {
        Func<KeyValuePair<int, long[]>, long> number = query.Sort?.TrimStart('-') switch
        {
            "parsed" => g => g.Value.Sum(),
            "counted" => g => g.Value[(int)Exclusion.None],
            "excluded" => Excluded,
            "key" when query.By == ReconciliationBy.Issuer => g => market.Issuers.Cik[g.Key],
            "key" => g => g.Key,
            _ => query.By == ReconciliationBy.Issuer ? g => -Excluded(g) : g => g.Key,
        };
        return (query.Sort is ['-', ..] ? groups.OrderByDescending(number) : groups.OrderBy(number)).ThenBy(g => g.Key);

        static long Excluded(KeyValuePair<int, long[]> group) => group.Value.Sum() - group.Value[(int)Exclusion.None];
    }

    private static int Group(MarketSnapshot market, int row, ReconciliationBy by) => by switch
    {
        ReconciliationBy.Quarter => Quarter(Values.Day(market.Trades.FiledOn[row])),
        ReconciliationBy.Issuer => market.Trades.Issuer[row],
        _ => 0,
    };

    private static int Quarter(DateOnly day) => day.Year * 4 + (day.Month - 1) / 3;

    private static ReconciliationRow Row(World world, ReconciliationBy by, int group, long[] counts) => new()
    {
        Key = by switch
        {
            ReconciliationBy.Quarter => string.Create(CultureInfo.InvariantCulture, $"{group / 4}q{group % 4 + 1}"),
            ReconciliationBy.Issuer => Values.Cik(world.Market.Issuers.Cik[group]),
            _ => "total",
        },
        Company = by == ReconciliationBy.Issuer ? world.CompanyOf(group) : null,
        Parsed = counts.Sum(),
        Counted = counts[(int)Exclusion.None],
        Excluded = Enum.GetValues<Exclusion>().Where(e => e != Exclusion.None && counts[(int)e] > 0).ToDictionary(e => e, e => counts[(int)e]),
    };
}
