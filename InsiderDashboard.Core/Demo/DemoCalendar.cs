using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Demo;

/// <summary>
/// The six years of the demo market and their trading days. Markets close on federal holidays except Columbus and Veterans
/// Day and the last of December, and on Good Friday.
/// </summary>
internal static class DemoCalendar
{
    public static readonly int FirstDay = new DateOnly(2020, 7, 1).DayNumber;
    public static readonly int LastDay = new DateOnly(2026, 6, 30).DayNumber;

    private static readonly HashSet<int> GoodFridays = new DateOnly[]
    {
        new(2021, 4, 2), new(2022, 4, 15), new(2023, 4, 7), new(2024, 3, 29), new(2025, 4, 18), new(2026, 4, 3),
    }.Select(d => d.DayNumber).ToHashSet();

    /// <summary>Trading days, ascending.</summary>
    public static readonly int[] Sessions = [.. Enumerable.Range(FirstDay, LastDay - FirstDay + 1).Where(IsSession)];

    public static int Day(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;

    /// <summary>Place of the first session on or after a day in <see cref="Sessions"/>; the last one when there is none.</summary>
    public static int IndexFrom(int day)
    {
        var at = Array.BinarySearch(Sessions, day);
        return Math.Min(at < 0 ? ~at : at, Sessions.Length - 1);
    }

    public static int SessionFrom(int day) => Sessions[IndexFrom(day)];

    /// <summary>First days of the six years' months: a complete set of filings covers each.</summary>
    public static IEnumerable<DateOnly> Months()
    {
        for (var month = DateOnly.FromDayNumber(FirstDay); month.DayNumber <= LastDay; month = month.AddMonths(1))
            yield return month;
    }

    private static bool IsSession(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || GoodFridays.Contains(day))
            return false;
        return BusinessDays.IsBusinessDay(day) || IsOpenHoliday(date);
    }

    private static bool IsOpenHoliday(DateOnly date) => date switch
    {
        { Month: 10, DayOfWeek: DayOfWeek.Monday, Day: >= 8 and <= 14 } => true,
        { Month: 11, Day: >= 10 and <= 12 } => true,
        { Month: 12, Day: 31 } => true,
        // The exchanges began to close on Juneteenth in 2022, a year after the government.
        { Year: 2021, Month: 6, Day: 18 } => true,
        _ => false,
    };
}
