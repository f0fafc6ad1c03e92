using System.Globalization;

namespace InsiderDashboard.Components.Cells;

/// <summary>
/// How figures are written: compact on the page, exact in the title. Negative numbers have a true minus sign; nothing
/// is ever written as 0 because it is unknown (see <see cref="None"/>).
/// </summary>
public static class Formats
{
    /// <summary>The sign of an empty cell. It always comes with a reason; see the <c>Missing</c> component.</summary>
    public const string None = "–";

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", Culture);

    /// <summary>A month such as <c>2025-09</c>.</summary>
    public static string Month(DateOnly date) => date.ToString("yyyy-MM", Culture);

    /// <summary>$950, $12,345, $1.23M. From 100,000 on three significant digits.</summary>
    public static string Money(double value, bool signed = false) => Sign(value, signed) + "$" + Compact(Math.Abs(value));

    /// <summary>$1,234,567, with cents where there are some.</summary>
    public static string MoneyExact(double value, bool signed = false) => Sign(value, signed) + "$" + Exact(Math.Abs(value), 2);

    /// <summary>A price per share: two decimals, four under a dollar.</summary>
    public static string Price(double value) =>
        Sign(value, false) + "$" + Math.Abs(value).ToString(Math.Abs(value) < 1 ? "0.00##" : "#,0.00", Culture);

    /// <summary>950, 12,345, 1.23M.</summary>
    public static string Number(double value, bool signed = false) => Sign(value, signed) + Compact(Math.Abs(value));

    /// <summary>Every digit of a count or a number of shares, up to four decimals.</summary>
    public static string NumberExact(double value, bool signed = false) => Sign(value, signed) + Exact(Math.Abs(value), 4);

    public static string Count(long value) => Sign(value, false) + Math.Abs(value).ToString("#,0", Culture);

    /// <summary>A fraction as percent: 0.0345 is 3.5% (or +3.5%).</summary>
    public static string Percent(double fraction, int decimals = 1, bool signed = false)
    {
        var rounded = Math.Round(fraction * 100, decimals, MidpointRounding.AwayFromZero);
        return Sign(rounded, signed) + Math.Abs(rounded).ToString("N" + decimals.ToString(Culture), Culture) + "%";
    }

    /// <summary>A number with fixed decimals, such as a ratio or a z-score.</summary>
    public static string Fixed(double value, int decimals = 2, bool signed = false)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return Sign(rounded, signed) + Math.Abs(rounded).ToString("N" + decimals.ToString(Culture), Culture);
    }

    /// <summary>"1 filing", "3 filings".</summary>
    public static string Plural(long count, string one, string? many = null) => $"{Count(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>The name of a field in words: <c>issuerCik</c> → issuer CIK.</summary>
    public static string Field(string name) =>
        string.Concat(name.Select(letter => char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()))
            .Replace(" cik", " CIK", StringComparison.Ordinal);

    private static string Sign(double value, bool signed) => value < 0 ? "−" : signed && value > 0 ? "+" : "";

    private static string Exact(double value, int decimals) =>
        value.ToString(value == Math.Floor(value) ? "#,0" : "#,0." + (decimals == 2 ? "00" : new string('#', decimals)), Culture);

    private static string Compact(double value) => value switch
    {
        < 99_999.5 => Math.Round(value, value < 100 && value != Math.Floor(value) ? 2 : 0, MidpointRounding.AwayFromZero).ToString("#,0.##", Culture),
        < 999_500 => Significant(value / 1e3) + "K",
        < 999_500_000 => Significant(value / 1e6) + "M",
        < 999_500_000_000 => Significant(value / 1e9) + "B",
        _ => Significant(value / 1e12) + "T",
    };

    private static string Significant(double value) => value.ToString(value < 9.995 ? "0.00" : value < 99.95 ? "0.0" : "#,0", Culture);
}
