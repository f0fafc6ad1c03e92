using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics;

/// <summary>Buying against selling, sector by sector.</summary>
public static class SectorFlow
{
    public static Listing<SectorCell> Heatmap(MarketSnapshot market, SectorsQuery query) => throw new NotSupportedException(query.ToString());
}
