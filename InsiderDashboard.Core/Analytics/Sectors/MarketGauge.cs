using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics.Sectors;

/// <summary>The net ratio over all issuers.</summary>
public static class MarketGauge
{
    /// <summary>One point a month-end, ascending; the last is the as-of day, or the last covered day before it.</summary>
    public static Listing<GaugePoint> Points(MarketSnapshot market, MarketQuery query)
    {
        var world = World.At(market, query.AsOf);
        if (world.AsOf is null)
            return new Listing<GaugePoint> { AsOf = null, Total = 0, Rows = [] };
        if (world.LastCoveredDay is not { } last)
            return new Listing<GaugePoint> { AsOf = world.AsOf, Total = 0, Rows = [], Notes = [world.NoteOfCoverage!] };
        var days = MonthEnds.UpTo(last, query.Months);
        var flows = SectorSearch.Flows(market, days, query.Window, query.Scope);
        var rows = days.Select(day => Point(flows, day, query.Measure)).ToList();
        return new Listing<GaugePoint> { AsOf = world.AsOf, Total = rows.Count, Rows = rows, Notes = SectorSearch.Notes(world) };
    }

    private static GaugePoint Point(Dictionary<int, SectorDay> flows, int day, SectorMeasure measure)
    {
        var totals = flows[day].All;
        var (buys, sells) = totals.By(measure);
        var covered = flows[day].Covered;
        var past = SectorSearch.Past(flows, null, day, measure);
        return new GaugePoint
        {
            Date = Values.Day(day),
            Buys = covered ? buys : null,
            Sells = covered ? sells : null,
            Net = Values.OrNull(flows[day].Net(null, measure)),
            Percentile = past.Percentile,
            Z = past.Z,
            History = past.History,
            Extreme = past.Percentile switch
            {
                null => null,
                _ when past.History < Defaults.ExtremeHistoryMin => null,
                <= Defaults.ExtremeLow => GaugeExtreme.Low,
                >= Defaults.ExtremeHigh => GaugeExtreme.High,
                _ => GaugeExtreme.None,
            },
            Marks = SectorSearch.Marks(flows[day], totals),
        };
    }
}
