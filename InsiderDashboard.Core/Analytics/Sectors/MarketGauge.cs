using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics.Sectors;

/// <summary>The net ratio over all issuers.</summary>
public static class MarketGauge
{
    /// <summary>One point a month-end, ascending; the last is the as-of day.</summary>
    public static Listing<GaugePoint> Points(MarketSnapshot market, MarketQuery query)
    {
        var world = World.At(market, query.AsOf);
        if (world.AsOf is null)
            return new Listing<GaugePoint> { AsOf = null, Total = 0, Rows = [] };
        var days = MonthEnds.UpTo(world.Day, query.Months);
        var flows = SectorSearch.Flows(market, days, query.Window, query.Scope);
        var rows = days.Select(day => Point(flows, day, query.Measure)).ToList();
        return new Listing<GaugePoint> { AsOf = world.AsOf, Total = rows.Count, Rows = rows };
    }

    private static GaugePoint Point(Dictionary<int, SectorDay> flows, int day, SectorMeasure measure)
    {
        var totals = flows[day].All;
        var (buys, sells) = totals.By(measure);
        var past = SectorSearch.Past(flows, null, day, measure);
        return new GaugePoint
        {
            Date = Values.Day(day),
            Buys = buys,
            Sells = sells,
            Net = Values.OrNull(totals.Net(measure)),
            Percentile = past.Percentile,
            Z = past.Z,
            History = past.History,
            Extreme = past.Percentile switch
            {
                null => null,
                <= Defaults.ExtremeLow => GaugeExtreme.Low,
                >= Defaults.ExtremeHigh => GaugeExtreme.High,
                _ => GaugeExtreme.None,
            },
            Marks = SectorSearch.Marks(flows[day], totals),
        };
    }
}
