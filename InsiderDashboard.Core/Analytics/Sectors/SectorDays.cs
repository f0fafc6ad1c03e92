using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals.Sectors;

namespace InsiderDashboard.Core.Analytics.Sectors;

/// <summary>Flows of any day, each in its own world; worked out once per snapshot, window and scope.</summary>
internal sealed class SectorDays
{
    private const int MaxKept = 4096;
    private static readonly ConditionalWeakTable<MarketSnapshot, SectorDays> Made = [];
    private readonly MarketSnapshot market;
    private readonly ConcurrentDictionary<(int Day, int Window, TradeScope Scope), SectorDay> made = new();
    private readonly Lazy<SectorCap> buyCap;
    private readonly Lazy<SectorCap> sellCap;

    private SectorDays(MarketSnapshot market)
    {
        this.market = market;
        buyCap = new(() => new SectorCap(market, 'P'));
        sellCap = new(() => new SectorCap(market, 'S'));
    }

    public static SectorDays Of(MarketSnapshot market) => Made.GetValue(market, m => new SectorDays(m));

    /// <summary>The flows of several days, by day. Those not known yet are worked out together, ascending, over one walk of the persons.</summary>
    public Dictionary<int, SectorDay> Of(IEnumerable<int> days, int window, TradeScope scope)
    {
        var wanted = days.Distinct().Order().ToList();
        SectorScan? scan = null;
        if (made.Count > MaxKept)
            made.Clear();
        var found = new Dictionary<int, SectorDay>(wanted.Count);
        foreach (var day in wanted)
        {
            if (!made.TryGetValue((day, window, scope), out var flows))
                made[(day, window, scope)] = flows = (scan ??= new SectorScan(market, window, scope)).At(day, CapsAt(day));
            found[day] = flows;
        }
        return found;
    }

    private SideCaps CapsAt(int day) => new(buyCap.Value.At(day), sellCap.Value.At(day));
}

/// <summary>Adds up the window that ends on a day, for days that only go forward.</summary>
internal sealed class SectorScan(MarketSnapshot market, int window, TradeScope scope)
{
    private static readonly int Groups = Enum.GetValues<Sector>().Length;
    private readonly TradeTable trades = market.Trades;
    private readonly PersonWalk persons = market.Persons.Walk();

    // The day on which an issuer, or a person on a side, was last counted: a set that needs no clearing.
    private readonly int[] issuerSeen = new int[market.Issuers.Count];
    private readonly int[] buyerSeen = new int[market.Persons.SeatOwner.Length];
    private readonly int[] sellerSeen = new int[market.Persons.SeatOwner.Length];
    private readonly double[] issuerDollars = new double[market.Issuers.Count];

    public SectorDay At(int day, SideCaps caps)
    {
        persons.To(day);
        var sectors = new SectorTotals[Groups];
        for (var i = 0; i < Groups; i++)
            sectors[i] = new SectorTotals();
        var all = new SectorTotals();
        var first = day - window + 1;
        // A trade is never filed before it is made, so the window's trades are among the rows filed within it.
        for (var row = market.RowsBy(first - 1); row < trades.Count && trades.FiledOn[row] <= day; row++)
        {
            if (trades.Code[row] is not ('P' or 'S') || trades.TradedOn[row] < first || !trades.Counts(row, day))
                continue;
            var value = scope.Value(trades, row);
            if (value > 0)
                Add(sectors[(int)market.Issuers.Sector[trades.Issuer[row]]], all, row, day, value, caps);
        }
        return new SectorDay(day, caps, market.Coverage.Covers(Values.Day(Math.Max(1, first)), Values.Day(day)), sectors, all);
    }

    private void Add(SectorTotals sector, SectorTotals all, int row, int day, double value, SideCaps caps)
    {
        var buys = trades.IsPurchase(row);
        var cap = buys ? caps.Buys : caps.Sells;
        var counted = value > cap ? cap : value;
        var newIssuer = Mark(issuerSeen, trades.Issuer[row], day);
        ref var dollars = ref issuerDollars[trades.Issuer[row]];
        dollars = newIssuer ? counted : dollars + counted;
        var newPerson = trades.Seat[row] >= 0 && Mark(buys ? buyerSeen : sellerSeen, persons.PersonOf(trades.Seat[row]), day);
        foreach (var totals in (ReadOnlySpan<SectorTotals>)[sector, all])
        {
            (buys ? ref totals.BuyDollars : ref totals.SellDollars) += counted;
            (buys ? ref totals.BuyTrades : ref totals.SellTrades)++;
            (buys ? ref totals.BuyPersons : ref totals.SellPersons) += newPerson ? 1 : 0;
            totals.Issuers += newIssuer ? 1 : 0;
            totals.Uncapped += value;
            totals.Largest = Math.Max(totals.Largest, value);
            totals.LargestIssuer = Math.Max(totals.LargestIssuer, dollars);
        }
    }

    private static bool Mark(int[] seen, int at, int day)
    {
        if (seen[at] == day)
            return false;
        seen[at] = day;
        return true;
    }
}
