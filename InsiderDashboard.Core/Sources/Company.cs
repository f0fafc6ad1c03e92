using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Sources;

/// <summary>A line of the company file.</summary>
/// <param name="SharesOutstanding">Null when absent or 0.</param>
/// <param name="Known">The day on which the line was known; null for the company file, which carries no date.</param>
public sealed record Company(long Cik, string? Ticker, string? Name, string? Exchange, int? Sic, double? SharesOutstanding, DateOnly? Known = null)
    : DatedFact
{
    public override FactKind FactKind => FactKind.Companies;

    public override DateOnly? KnownOn => Known;
}
