using System.Globalization;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics;

/// <summary>From the market's columns (0, NaN, empty = none) to the values of a result (null = unknown).</summary>
internal static class Values
{
    /// <summary>A result that leaned on the stored SIC codes says so: they carry no date.</summary>
    public const string UndatedSector = "Sectors follow the SIC codes as stored, which carry no date: a past day is shown with today's sectors.";

    public static string Cik(long cik) => cik.ToString("D10", CultureInfo.InvariantCulture);
    public static string? OrNull(string text) => text.Length == 0 ? null : text;
    public static double? OrNull(double number) => double.IsNaN(number) ? null : number;
    public static string? OrNull(char letter) => letter == '\0' ? null : letter.ToString();
    public static DateOnly Day(int day) => DateOnly.FromDayNumber(day);
    public static DateOnly? DayOrNull(int day) => day == 0 ? null : DateOnly.FromDayNumber(day);

    /// <summary>Covered spans in words: <c>2024-01-01 to 2025-09-30</c>.</summary>
    public static string Spans(Coverage coverage) => coverage.Spans.Count == 0 ? "no month is covered"
        : "covered: " + string.Join(", ", coverage.Spans.Select(s => $"{s.From:yyyy-MM-dd} to {s.To:yyyy-MM-dd}"));

    /// <summary>The enum values that an address names.</summary>
    public static HashSet<T> Named<T>(IEnumerable<string> words) where T : struct, Enum
    {
        var byKey = Enum.GetValues<T>().ToDictionary(v => QueryBinder.Format(v), StringComparer.OrdinalIgnoreCase);
        return words.Where(byKey.ContainsKey).Select(w => byKey[w]).ToHashSet();
    }
}
