using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Market;

/// <summary>
/// The days for which everything filed was imported: whole months, and the part of a month that a set at hand begins or ends
/// with. Statements about absence need each day of their look-back covered.
/// </summary>
/// <param name="months">First days of whole months.</param>
/// <param name="parts">Spans of days, both ends in.</param>
public sealed class Coverage(IEnumerable<DateOnly> months, IEnumerable<(DateOnly From, DateOnly To)> parts)
{
    /// <summary>Ascending and apart.</summary>
    public IReadOnlyList<CoveredSpan> Spans { get; } = CoveredSpan.Of(months, parts);

    /// <summary>True when each day of from..to is covered.</summary>
    public bool Covers(DateOnly from, DateOnly to)
    {
        foreach (var span in Spans)
            if (span.From <= from && to <= span.To)
                return true;
        return false;
    }
}
