using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics;

/// <summary>The net ratio over all issuers.</summary>
public static class MarketGauge
{
    public static Listing<GaugePoint> Points(MarketSnapshot market, MarketQuery query) => throw new NotSupportedException(query.ToString());
}
