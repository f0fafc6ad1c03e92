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
        var groups = Ordered(Counts(world, query), world, query).Select(line => Row(world, query.By, line)).ToList();
        return new Listing<ReconciliationRow>
        {
            AsOf = world.AsOf,
            Total = groups.Count,
            Rows = query.Size is { } size ? groups.Page(query.Page, size).ToList() : groups,
            Notes = world.Notes(query.Ticker, query.Sector),
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

    private static IEnumerable<ReconciliationGroup> Ordered(Dictionary<int, long[]> groups, World world, ReconciliationQuery query)
    {
        var isByIssuer = query.By == ReconciliationBy.Issuer;
        return groups.Select(g => new ReconciliationGroup(g.Key, isByIssuer ? world.Market.Issuers.Cik[g.Key] : g.Key, g.Value))
            .OrderBy(ReconciliationSorts.Fields, query.Sort ?? (isByIssuer ? "-excluded" : "key"), world).ThenBy(line => line.Group);
    }

    private static int Group(MarketSnapshot market, int row, ReconciliationBy by) => by switch
    {
        ReconciliationBy.Quarter => Quarter(Values.Day(market.Trades.FiledOn[row])),
        ReconciliationBy.Issuer => market.Trades.Issuer[row],
        ReconciliationBy.Total => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };

    private static int Quarter(DateOnly day) => day.Year * 4 + (day.Month - 1) / 3;

    private static ReconciliationRow Row(World world, ReconciliationBy by, ReconciliationGroup line) => new()
    {
        Key = by switch
        {
            ReconciliationBy.Quarter => string.Create(CultureInfo.InvariantCulture, $"{line.Group / 4}q{line.Group % 4 + 1}"),
            ReconciliationBy.Issuer => Values.Cik(line.Key),
            ReconciliationBy.Total => "total",
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
        },
        Company = by == ReconciliationBy.Issuer ? world.CompanyOf(line.Group) : null,
        Parsed = line.Parsed,
        Counted = line.Counted,
        Excluded = Enum.GetValues<Exclusion>().Where(e => e != Exclusion.None && line.Counts[(int)e] > 0)
            .ToDictionary(e => e, e => line.Counts[(int)e]),
    };
}
