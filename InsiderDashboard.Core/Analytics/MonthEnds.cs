namespace InsiderDashboard.Core.Analytics;

/// <summary>Calendar month-ends as day numbers.</summary>
internal static class MonthEnds
{
    public static int Of(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return new DateOnly(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month)).DayNumber;
    }

    public static bool Is(int day) => Of(day) == day;

    /// <summary>The last <paramref name="count"/> cells up to a day, ascending: month-ends before its month's, then the day itself.</summary>
    public static int[] UpTo(int day, int count)
    {
        var cells = new List<int> { day };
        cells.AddRange(Before(day, count - 1));
        cells.Reverse();
        return [.. cells];
    }

    /// <summary>The <paramref name="count"/> month-ends before the month of a day, newest first; none before the year 2.</summary>
    public static IEnumerable<int> Before(int day, int count)
    {
        var date = DateOnly.FromDayNumber(day);
        var first = new DateOnly(date.Year, date.Month, 1);
        for (var back = 0; back < count && first.Year > 1; back++, first = first.AddMonths(-1))
            yield return first.DayNumber - 1;
    }
}
