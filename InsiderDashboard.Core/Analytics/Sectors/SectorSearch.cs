using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals.Sectors;

namespace InsiderDashboard.Core.Analytics.Sectors;

/// <summary>Buying against selling, sector by sector.</summary>
public static class SectorSearch
{
    /// <summary>
    /// Sector × month-end, sectors in the order of the published table, months ascending. Each cell stands in the world of its own
    /// day; the last is the as-of day, or the last covered day before it, and may lie within its month.
    /// </summary>
    public static Listing<SectorCell> Heatmap(MarketSnapshot market, SectorQuery query)
    {
        var world = World.At(market, query.AsOf);
        if (world.AsOf is null)
            return new Listing<SectorCell> { AsOf = null, Total = 0, Rows = [] };
        if (world.LastCoveredDay is not { } last)
            return new Listing<SectorCell> { AsOf = world.AsOf, Total = 0, Rows = [], Notes = [world.NoteOfCoverage!] };
        var cells = MonthEnds.UpTo(last, query.Months);
        var flows = Flows(market, cells, query.Window, query.Scope);
        var sectors = SectorTable.All.Select(s => s.Sector).Where(s => query.Sector is null || s == query.Sector);
        var rows = sectors.SelectMany(sector => cells.Select(day => Cell(flows, sector, day, query.Measure))).ToList();
        return new Listing<SectorCell> { AsOf = world.AsOf, Total = rows.Count, Rows = rows, Notes = Notes(world, Values.UndatedSector) };
    }

    internal static IReadOnlyList<string> Notes(World world, params string[] others) => world.NoteOfCoverage is { } note ? [note, .. others] : others;

    /// <summary>The flows of some days and of the month-ends that each is measured against.</summary>
    internal static Dictionary<int, SectorDay> Flows(MarketSnapshot market, IReadOnlyList<int> days, int window, TradeScope scope) =>
        SectorDays.Of(market).Of(days.Concat(days.SelectMany(day => MonthEnds.Before(day, Defaults.SectorHistoryMonths))), window, scope);

    /// <summary>
    /// The net ratio of a day against the prior 60 month-ends, each in its own world. Month-ends whose window is not covered by
    /// imports say nothing about the past and are left out.
    /// </summary>
    /// <param name="sector">Null: the whole market.</param>
    internal static SectorPast Past(Dictionary<int, SectorDay> flows, Sector? sector, int day, SectorMeasure measure)
    {
        var history = new List<double>(Defaults.SectorHistoryMonths);
        foreach (var end in MonthEnds.Before(day, Defaults.SectorHistoryMonths))
            if (flows[end].Net(sector, measure) is var net && !double.IsNaN(net))
                history.Add(net);
        return SectorPast.Of(flows[day].Net(sector, measure), history);
    }

    internal static List<SectorMark> Marks(SectorDay flows, SectorTotals totals)
    {
        if (!flows.Covered)
            return [SectorMark.NotCovered];
        var marks = new List<SectorMark>();
        if (totals.Issuers < Defaults.ThinIssuers || totals.Trades < Defaults.ThinTrades)
            marks.Add(SectorMark.Thin);
        if (totals.Largest > Defaults.OneTradeDominates * totals.Uncapped)
            marks.Add(SectorMark.OneTradeDominates);
        if (totals.LargestIssuer > Defaults.OneIssuerDominates * totals.Capped)
            marks.Add(SectorMark.OneIssuerDominates);
        return marks;
    }

    private static SectorCell Cell(Dictionary<int, SectorDay> flows, Sector sector, int day, SectorMeasure measure)
    {
        var totals = flows[day].Of(sector);
        var (buys, sells) = totals.By(measure);
        var covered = flows[day].Covered;
        var past = Past(flows, sector, day, measure);
        return new SectorCell
        {
            Sector = sector,
            Month = Values.Day(day),
            Partial = !MonthEnds.Is(day),
            Buys = covered ? buys : null,
            Sells = covered ? sells : null,
            Ratio = covered && sells > 0 ? buys / sells : null,
            NoSells = covered && sells == 0 && buys > 0,
            Net = Values.OrNull(flows[day].Net(sector, measure)),
            Percentile = past.Percentile,
            Z = past.Z,
            History = past.History,
            CapUsed = covered && measure == SectorMeasure.Dollars ? flows[day].Caps.Used : null,
            Issuers = covered ? totals.Issuers : null,
            Trades = covered ? totals.Trades : null,
            Marks = Marks(flows[day], totals),
        };
    }
}
