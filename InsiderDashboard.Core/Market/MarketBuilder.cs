using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Core.Market;

/// <summary>Makes the snapshot from stored facts: order, links and meaning.</summary>
public static class MarketBuilder
{
    public static MarketSnapshot Build(MarketFacts facts) => throw new NotSupportedException(facts.ToString());
}
