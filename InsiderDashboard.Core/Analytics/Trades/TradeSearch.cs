using InsiderDashboard.Core.Filings;
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

    /// <summary>Known rows again, newest filing first; rows that the market does not hold, or not by the as-of day, are left out.</summary>
    public static IReadOnlyList<TradeRow> ByKey(MarketSnapshot market, IEnumerable<RowKey> keys, DateOnly? asOf)
    {
        var world = World.At(market, asOf);
        var rows = keys.Select(key => RowOf(market, key)).Where(row => row >= 0 && market.Trades.FiledOn[row] <= world.Day);
        return new TradeRows(world).Of(rows.Distinct().OrderDescending());
    }

    private static int RowOf(MarketSnapshot market, RowKey key) =>
        Accession.TryParse(key.Accession, out var accession) && market.Filings.Find(accession) is >= 0 and var filing
            ? market.RowOf(filing, key.Row) : -1;
}
