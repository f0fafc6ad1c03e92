namespace InsiderDashboard.Core.Market;

/// <summary>Months for which a complete set was imported; statements about absence need their whole look-back covered.</summary>
public sealed class Coverage(IReadOnlyList<DateOnly> months)
{
    private readonly HashSet<int> covered = months.Select(m => m.Year * 12 + m.Month - 1).ToHashSet();

    /// <summary>Covered spans of whole months, ascending: first day to last day.</summary>
    public IReadOnlyList<(DateOnly From, DateOnly To)> Spans { get; } = Join(months);

    /// <summary>True when every month that holds a day of from..to is covered.</summary>
    public bool Covers(DateOnly from, DateOnly to)
    {
        for (var month = from.Year * 12 + from.Month - 1; month <= to.Year * 12 + to.Month - 1; month++)
            if (!covered.Contains(month))
                return false;
        return true;
    }

    private static List<(DateOnly From, DateOnly To)> Join(IReadOnlyList<DateOnly> months)
    {
        var spans = new List<(DateOnly From, DateOnly To)>();
        foreach (var month in months.Order())
        {
            var end = month.AddMonths(1).AddDays(-1);
            if (spans.Count > 0 && spans[^1].To.AddDays(1) == month)
                spans[^1] = (spans[^1].From, end);
            else
                spans.Add((month, end));
        }
        return spans;
    }
}
