using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Analytics;

/// <summary>What a scope takes of a trade.</summary>
internal static class FlowScopes
{
    /// <summary>USD of a P or S row in the scope; 0 when it takes no part.</summary>
    public static double Value(this FlowScope scope, TradeTable trades, int row) => scope == FlowScope.All
        ? trades.Value(row)
        : trades.ValueIn(row, trades.IsPurchase(row) ? TradeClass.DiscretionaryBuy : TradeClass.DiscretionarySale);
}
