namespace InsiderDashboard.Core.Analytics.Clusters;

/// <summary>Clusters, and how many more there are.</summary>
public sealed record ClusterListing : Listing<ClusterRow>
{
    /// <summary>Clusters that fit but for a mark that is left out; <c>marks=any</c> shows them.</summary>
    public required int LeftOut { get; init; }
}
