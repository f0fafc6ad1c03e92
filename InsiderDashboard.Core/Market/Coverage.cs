using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Market;

/// <summary>Months for which a complete set was imported; statements about absence need their whole look-back covered.</summary>
public sealed class Coverage(IReadOnlyList<DateOnly> months)
{
    private readonly HashSet<int> covered = months.Select(m => m.Year * 12 + m.Month - 1).ToHashSet();

    /// <summary>Ascending.</summary>
    public IReadOnlyList<CoveredSpan> Spans { get; } = CoveredSpan.Of(months);

    /// <summary>True when every month that holds a day of from..to is covered.</summary>
    public bool Covers(DateOnly from, DateOnly to)
    {
        for (var month = from.Year * 12 + from.Month - 1; month <= to.Year * 12 + to.Month - 1; month++)
            if (!covered.Contains(month))
                return false;
        return true;
    }
}
