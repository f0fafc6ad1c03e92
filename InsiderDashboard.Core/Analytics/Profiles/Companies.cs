using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics;

/// <summary>Issuers.</summary>
public static class Companies
{
    /// <exception cref="TickerException">The ticker is unknown or belongs to several CIKs.</exception>
    public static CompanyResult Of(MarketSnapshot market, CompanyQuery query) => throw new NotSupportedException(query.ToString());

    /// <summary>Issuers whose ticker begins with, or whose name holds, the text; at most 12.</summary>
    public static IReadOnlyList<CompanyHit> Search(MarketSnapshot market, string query) => throw new NotSupportedException(query.ToString());
}
