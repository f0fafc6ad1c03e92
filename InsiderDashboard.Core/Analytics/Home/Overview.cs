using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics;

/// <summary>The home page.</summary>
public static class Overview
{
    public static OverviewResult Of(MarketSnapshot market, OverviewQuery query) => throw new NotSupportedException(query.ToString());
}
