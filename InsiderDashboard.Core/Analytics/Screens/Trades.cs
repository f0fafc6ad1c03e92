using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics;

/// <summary>Screens over all filed Table I rows.</summary>
public static class Trades
{
    public static Listing<TradeRow> Find(MarketSnapshot market, TradesQuery query) => throw new NotSupportedException(query.ToString());
}
