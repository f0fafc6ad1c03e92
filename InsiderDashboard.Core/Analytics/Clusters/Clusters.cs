using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics;

/// <summary>Several insiders of one issuer trading the same way within days.</summary>
public static class Clusters
{
    public static Listing<ClusterRow> Find(MarketSnapshot market, ClustersQuery query) => throw new NotSupportedException(query.ToString());
}
