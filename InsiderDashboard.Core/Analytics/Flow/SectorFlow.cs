using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Analytics;

/// <summary>Buying against selling, sector by sector.</summary>
public static class SectorFlow
{
    /// <summary>
    /// Sector × month-end, sectors in the order of the published table, months ascending. Each cell stands in the world of its own
    /// day; the last is the as-of day, which may lie within its month.
    /// </summary>
    public static Listing<SectorCell> Heatmap(MarketSnapshot market, SectorsQuery query)
    {
        var world = World.At(market, query.AsOf);
        if (world.AsOf is null)
            return new Listing<SectorCell> { AsOf = null, Total = 0, Rows = [] };
        var cells = MonthEnds.UpTo(world.Day, query.Months);
        var flows = Flows(market, cells, query.Window, query.Scope);
        var sectors = Sectors.All.Select(s => s.Sector).Where(s => query.Sector is null || s == query.Sector);
        var rows = sectors.SelectMany(sector => cells.Select(day => Cell(flows, sector, day, query.Measure))).ToList();
        return new Listing<SectorCell> { AsOf = world.AsOf, Total = rows.Count, Rows = rows, Notes = [Words.UndatedSector] };
    }

    /// <summary>The flows of some days and of the month-ends that each is measured against.</summary>
    internal static Dictionary<int, FlowDay> Flows(MarketSnapshot market, IReadOnlyList<int> days, int window, FlowScope scope) =>
        MarketIndex.Of(market).Flows.Of(days.Concat(days.SelectMany(day => MonthEnds.Before(day, Defaults.FlowHistoryMonths))), window, scope);

    /// <summary>
    /// The net ratio of a day against the prior 60 month-ends, each in its own world. Month-ends whose window is not covered by
    /// imports say nothing about the past and are left out.
    /// </summary>
    /// <param name="sector">Null: the whole market.</param>
    internal static FlowPast Past(Dictionary<int, FlowDay> flows, Sector? sector, int day, FlowMeasure measure)
    {
        var history = new List<double>(Defaults.FlowHistoryMonths);
        foreach (var end in MonthEnds.Before(day, Defaults.FlowHistoryMonths))
            if (flows[end] is { Covered: true } past && past.Of(sector).Net(measure) is var net && !double.IsNaN(net))
                history.Add(net);
        return FlowPast.Of(flows[day].Of(sector).Net(measure), history);
    }

    internal static List<FlowMark> Marks(FlowDay flows, FlowTotals totals)
    {
        var marks = new List<FlowMark>();
        if (totals.Issuers < Defaults.ThinIssuers || totals.Trades < Defaults.ThinTrades)
            marks.Add(FlowMark.Thin);
        if (totals.Largest > Defaults.OneTradeDominates * totals.Uncapped)
            marks.Add(FlowMark.OneTradeDominates);
        if (!flows.Covered)
            marks.Add(FlowMark.NotCovered);
        return marks;
    }

    private static SectorCell Cell(Dictionary<int, FlowDay> flows, Sector sector, int day, FlowMeasure measure)
    {
        var totals = flows[day].Of(sector);
        var (buys, sells) = totals.By(measure);
        var past = Past(flows, sector, day, measure);
        return new SectorCell
        {
            Sector = sector,
            Month = Words.Day(day),
            Partial = !MonthEnds.Is(day),
            Buys = buys,
            Sells = sells,
            Ratio = sells > 0 ? buys / sells : null,
            NoSells = sells == 0 && buys > 0,
            Net = Words.OrNull(totals.Net(measure)),
            Percentile = past.Percentile,
            Z = past.Z,
            History = past.History,
            CapUsed = measure == FlowMeasure.Dollars ? Words.OrNull(flows[day].Cap) : null,
            Issuers = totals.Issuers,
            Trades = totals.Trades,
            Marks = Marks(flows[day], totals),
        };
    }
}
