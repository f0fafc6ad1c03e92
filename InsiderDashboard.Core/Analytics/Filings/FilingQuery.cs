using InsiderDashboard.Core.Analytics.Queries;

namespace InsiderDashboard.Core.Analytics.Filings;

/// <summary>One filing.</summary>
public sealed record FilingQuery
{
    [QueryKey("accession", "accession number such as 0001127602-25-017906, with or without dashes")]
    public string Accession { get; init; } = "";

    [QueryKey("asof", "the world of this day: nothing filed later is known", Label = "As of")]
    public DateOnly? AsOf { get; init; }
}
