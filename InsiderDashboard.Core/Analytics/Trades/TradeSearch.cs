using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics.Trades;

/// <summary>Screens over all filed Table I rows.</summary>
public static class TradeSearch
{
    /// <summary>The page asked for and the exact number of rows that fit, in World(asof).</summary>
    /// <exception cref="TickerException">A ticker is unknown or belongs to several CIKs.</exception>
    public static Listing<TradeRow> Find(MarketSnapshot market, TradeQuery query)
    {
        var world = World.At(market, query.AsOf);
        var filter = new TradeFilter(world, query);
        var rows = filter.Run();
        return new Listing<TradeRow>
        {
            AsOf = world.AsOf,
            Total = rows.Count,
            Rows = new TradeRows(world).Of(TradeOrder.Page(world, rows, query)),
            Notes = filter.Notes,
        };
    }
}
