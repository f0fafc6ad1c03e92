using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics;

/// <summary>Parsed = counted + excluded by reason.</summary>
public static class Reconciliation
{
    public static Listing<ReconciliationRow> Of(MarketSnapshot market, ReconciliationQuery query) => throw new NotSupportedException(query.ToString());
}
