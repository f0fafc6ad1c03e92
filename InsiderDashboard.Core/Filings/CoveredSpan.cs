namespace InsiderDashboard.Core.Filings;

/// <summary>A run of whole months of which everything filed is held, first day to last day.</summary>
public sealed record CoveredSpan(DateOnly From, DateOnly To)
{
    /// <summary>Spans of months, each given by its first day; ascending.</summary>
    public static IReadOnlyList<CoveredSpan> Of(IEnumerable<DateOnly> months)
    {
        var spans = new List<CoveredSpan>();
        foreach (var month in months.Order())
        {
            var end = month.AddMonths(1).AddDays(-1);
            if (spans.Count > 0 && spans[^1].To.AddDays(1) == month)
                spans[^1] = spans[^1] with { To = end };
            else
                spans.Add(new CoveredSpan(month, end));
        }
        return spans;
    }
}
