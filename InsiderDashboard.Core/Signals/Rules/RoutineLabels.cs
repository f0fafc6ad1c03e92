namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>
/// Routine, opportunistic or unclassified (Cohen, Malloy and Pomorski 2012), for one owner at one issuer and one calendar year:
/// trades in March 1987, 1988 and 1989 make the owner Routine in 1990.
/// </summary>
public static class RoutineLabels
{
    /// <summary>Years before the labelled one that must each hold a trade.</summary>
    public const int Years = 3;

    /// <param name="months">Months with a P or S trade as year × 12 + month (0 to 11), ascending, distinct;
    /// all filed by 31 December before <paramref name="year"/>.</param>
    /// <param name="covered">Whether the three years before are wholly covered.</param>
    /// <param name="strict">Only the three years before count for the routine month, not the whole history.</param>
    public static RoutineVerdict Label(IReadOnlyList<int> months, int year, bool covered, bool strict)
    {
        if (!covered)
            return new RoutineVerdict(RoutineLabel.HistoryTooShort, null, null);
        for (var y = year - Years; y < year; y++)
            if (!months.Any(m => m / 12 == y))
                return new RoutineVerdict(RoutineLabel.Unclassified, null, y);
        var known = months.ToHashSet();
        foreach (var first in months)
            if (first / 12 + Years <= year && (!strict || first / 12 + Years == year)
                && known.Contains(first + 12) && known.Contains(first + 24))
                return new RoutineVerdict(RoutineLabel.Routine, first, null);
        return new RoutineVerdict(RoutineLabel.Opportunistic, null, null);
    }
}

/// <param name="FirstOfThree">For Routine: the first of the three months (year × 12 + month from 0).</param>
/// <param name="EmptyYear">For Unclassified: a year without a trade.</param>
public sealed record RoutineVerdict(RoutineLabel Label, int? FirstOfThree, int? EmptyYear);
