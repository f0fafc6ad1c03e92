using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics;

/// <summary>Months of heavy net selling and what followed.</summary>
public static class HeavySelling
{
    public static MonthsResult Months(MarketSnapshot market, MonthsQuery query) => throw new NotSupportedException(query.ToString());

    public static HeavySellingResult Compare(MarketSnapshot market, HeavySellingQuery query) => throw new NotSupportedException(query.ToString());
}
