using InsiderDashboard.Core.Analytics.Queries;

namespace InsiderDashboard.Core.Analytics.Data;

/// <summary>What the store holds.</summary>
public sealed record StatusQuery
{
    [QueryKey("asof", "the world of this day: nothing filed later is known")]
    public DateOnly? AsOf { get; init; }
}
