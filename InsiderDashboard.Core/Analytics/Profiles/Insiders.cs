using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics;

/// <summary>Reporting owners.</summary>
public static class Insiders
{
    /// <summary>Null when no filing by the as-of day names the owner.</summary>
    public static InsiderResult? Of(MarketSnapshot market, InsiderQuery query) => throw new NotSupportedException(query.ToString());
}
