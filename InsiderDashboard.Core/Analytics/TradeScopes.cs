using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Analytics;

/// <summary>What a scope takes of a trade.</summary>
internal static class TradeScopes
{
    /// <summary>USD of a P or S row in the scope; 0 when it takes no part.</summary>
    public static double Value(this TradeScope scope, TradeTable trades, int row) => scope == TradeScope.All
        ? trades.Value(row)
        : trades.ValueIn(row, trades.IsPurchase(row) ? TradeClass.DiscretionaryBuy : TradeClass.DiscretionarySale);
}
