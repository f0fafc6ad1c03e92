using System.Globalization;

namespace InsiderDashboard.Charting;

/// <summary>A value on an axis: a name, a day or a number. Empty where nothing is known.</summary>
public readonly record struct ChartValue(object? Raw)
{
    public static implicit operator ChartValue(string? text) => new(text);

    public static implicit operator ChartValue(DateOnly day) => new(day);

    public static implicit operator ChartValue(double? number) => new(Finite(number));

    public static implicit operator ChartValue(double number) => new(Finite(number));

    /// <summary>For JSON: text, number, or null.</summary>
    public object? Json => Raw is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Raw;

    // Neither JSON nor a chart has a place for NaN.
    private static object? Finite(double? number) => number is { } value && double.IsFinite(value) ? value : null;
}

/// <summary>Values in order. <c>Chart.Days(rows.Select(r => r.Date))</c>, <c>Chart.Names(…)</c>, <c>Chart.Numbers(…)</c> make them.</summary>
public static class Chart
{
    public static IReadOnlyList<ChartValue> Days(IEnumerable<DateOnly> days) => [.. days.Select(day => (ChartValue)day)];

    public static IReadOnlyList<ChartValue> Names(IEnumerable<string> names) => [.. names.Select(name => (ChartValue)name)];

    public static IReadOnlyList<ChartValue> Numbers(IEnumerable<double?> numbers) => [.. numbers.Select(number => (ChartValue)number)];

    public static IReadOnlyList<ChartValue> Numbers(IEnumerable<double> numbers) => [.. numbers.Select(number => (ChartValue)number)];
}
