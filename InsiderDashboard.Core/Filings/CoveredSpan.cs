namespace InsiderDashboard.Core.Filings;

/// <summary>A run of days of which everything filed is held, both ends in; as of a past day up to it.</summary>
public sealed record CoveredSpan(DateOnly From, DateOnly To)
{
    /// <summary>Spans of whole months, each given by its first day, and of parts of months (both ends in); ascending and apart.</summary>
    public static IReadOnlyList<CoveredSpan> Of(IEnumerable<DateOnly> months, IEnumerable<(DateOnly From, DateOnly To)> parts)
    {
        var spans = new List<CoveredSpan>();
        foreach (var (from, to) in months.Select(month => (month, month.AddMonths(1).AddDays(-1))).Concat(parts).Order())
        {
            if (spans.Count > 0 && spans[^1].To.DayNumber >= from.DayNumber - 1)
                spans[^1] = spans[^1] with { To = to > spans[^1].To ? to : spans[^1].To };
            else
                spans.Add(new CoveredSpan(from, to));
        }
        return spans;
    }
}
