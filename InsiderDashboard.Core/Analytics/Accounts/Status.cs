using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics;

/// <summary>What the store holds.</summary>
public static class Status
{
    public static StatusResult Of(MarketSnapshot market, StatusQuery query) => throw new NotSupportedException(query.ToString());
}
