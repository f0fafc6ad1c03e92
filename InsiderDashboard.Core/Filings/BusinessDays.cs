namespace InsiderDashboard.Core.Filings;

/// <summary>
/// Business days: Monday to Friday except US federal holidays (5 U.S.C. 6103), a Saturday holiday observed on the Friday
/// before and a Sunday one on the Monday after.
/// </summary>
public static class BusinessDays
{
    private const int FirstYear = 1985;
    private const int LastYear = 2060;
    private static readonly HashSet<int> Holidays = Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
        .SelectMany(HolidaysOf).Select(d => d.DayNumber).ToHashSet();

    public static bool IsBusinessDay(int day) =>
        DayOfWeek(day) is not (System.DayOfWeek.Saturday or System.DayOfWeek.Sunday) && !Holidays.Contains(day);

    /// <summary>The n-th business day after <paramref name="day"/> (n &gt; 0) or before it (n &lt; 0).</summary>
    public static int Add(int day, int n)
    {
        var step = Math.Sign(n);
        for (var left = Math.Abs(n); left > 0;)
        {
            day += step;
            if (IsBusinessDay(day))
                left--;
        }
        return day;
    }

    /// <summary>
    /// Business days after <paramref name="from"/> up to and with <paramref name="to"/>: 0 for the same day, 1 from a Friday
    /// to the Monday, and 0 from a Friday to the Saturday. Negative when <paramref name="to"/> comes first.
    /// </summary>
    public static int Between(int from, int to)
    {
        if (to < from)
            return -Between(to, from);
        var count = 0;
        for (var day = from + 1; day <= to; day++)
            if (IsBusinessDay(day))
                count++;
        return count;
    }

    private static DayOfWeek DayOfWeek(int day) => (DayOfWeek)((day + 1) % 7);

    private static IEnumerable<DateOnly> HolidaysOf(int year)
    {
        yield return Observed(new DateOnly(year, 1, 1));
        // 1 January of the next year on a Saturday is observed on 31 December.
        if (new DateOnly(year + 1, 1, 1).DayOfWeek == System.DayOfWeek.Saturday)
            yield return new DateOnly(year, 12, 31);
        yield return Nth(year, 1, System.DayOfWeek.Monday, 3);
        yield return Nth(year, 2, System.DayOfWeek.Monday, 3);
        yield return LastMonday(year, 5);
        if (year >= 2021)
            yield return Observed(new DateOnly(year, 6, 19));
        yield return Observed(new DateOnly(year, 7, 4));
        yield return Nth(year, 9, System.DayOfWeek.Monday, 1);
        yield return Nth(year, 10, System.DayOfWeek.Monday, 2);
        yield return Observed(new DateOnly(year, 11, 11));
        yield return Nth(year, 11, System.DayOfWeek.Thursday, 4);
        yield return Observed(new DateOnly(year, 12, 25));
    }

    private static DateOnly Observed(DateOnly day) => day.DayOfWeek switch
    {
        System.DayOfWeek.Saturday => day.AddDays(-1),
        System.DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int n)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((weekday - first.DayOfWeek + 7) % 7 + 7 * (n - 1));
    }

    private static DateOnly LastMonday(int year, int month)
    {
        var last = new DateOnly(year, month, 1).AddMonths(1).AddDays(-1);
        return last.AddDays(-((last.DayOfWeek - System.DayOfWeek.Monday + 7) % 7));
    }
}
