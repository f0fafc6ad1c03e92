using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace InsiderDashboard.Core.Sources;

/// <summary>
/// The scalar types of the sources, read from UTF-8 without a culture. Every method takes trimmed, non-empty text and
/// returns false for what isn't exactly such a value: the caller keeps the words of the filing.
/// </summary>
internal static class FiledValues
{
    private static ReadOnlySpan<byte> MonthNames => "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC"u8;
    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>
    /// <c>31-JUL-2024</c> (data sets), <c>2024-07-31</c> (XML), and the latter with a time zone, whose date part is
    /// meant: <c>2024-08-02-05:00</c>, <c>2024-08-02Z</c>. Any year is a date here.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length >= 10 && text[4] == '-' && text[7] == '-')
            return IsZone(text[10..]) && TryDigits(text[..4], out var year) && TryDigits(text[5..7], out var month)
                && TryDigits(text[8..10], out var day) && TryMake(year, month, day, out date);

        // "1-JUL-2024" is not what the data sets write, but it can mean one thing only.
        var dash = text.IndexOf((byte)'-');
        return dash is 1 or 2 && text.Length == dash + 9 && text[dash + 4] == '-'
            && TryDigits(text[..dash], out var d) && TryMonth(text.Slice(dash + 1, 3), out var m)
            && TryDigits(text[(dash + 5)..], out var y) && TryMake(y, m, d, out date);
    }

    /// <summary><c>20250110</c>, as submission headers write dates.</summary>
    public static bool TryCompactDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        return text.Length == 8 && TryDigits(text[..4], out var y) && TryDigits(text[4..6], out var m) && TryDigits(text[6..], out var d)
            && TryMake(y, m, d, out date);
    }

    /// <summary>
    /// A plain decimal such as <c>250000.0</c> or <c>-1.5</c>, or with an exponent. No thousands separators, no <c>$</c>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryNumber(ReadOnlySpan<byte> text, out double value)
    {
        // Up to 15 digits both the digits and the power of ten are exact doubles, so that one division rounds correctly.
        long digits = 0;
        var count = 0;
        var point = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '.' && point < 0)
                point = i;
            else if (c is >= (byte)'0' and <= (byte)'9' && count < 15)
                (digits, count) = (digits * 10 + (c - '0'), count + 1);
            else
                return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                        CultureInfo.InvariantCulture, out value)
                    && double.IsFinite(value);
        }

        value = count == 0 ? 0 : digits / PowersOfTen[point < 0 ? 0 : text.Length - 1 - point];
        return count > 0;
    }

    /// <summary><c>1</c>, <c>0</c>, <c>true</c> or <c>false</c> in any case: one quarter of the data sets has all four.</summary>
    public static bool TryBoolean(ReadOnlySpan<byte> text, out bool value)
    {
        value = text is [(byte)'1'] || Ascii.EqualsIgnoreCase(text, "true"u8);
        return value || text is [(byte)'0'] || Ascii.EqualsIgnoreCase(text, "false"u8);
    }

    /// <summary>A CIK of up to ten digits, padded or not; 0 is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryCik(ReadOnlySpan<byte> text, out long cik)
    {
        cik = 0;
        if (text.Length is 0 or > 10)
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit((char)c))
                return false;
            cik = cik * 10 + (c - '0');
        }

        return cik > 0;
    }

    /// <summary><c>00:00:00.000-05:00</c>: a time of day, with or without a zone.</summary>
    private static bool IsTime(ReadOnlySpan<byte> text) =>
        text.Length >= 5 && char.IsAsciiDigit((char)text[0]) && char.IsAsciiDigit((char)text[1]) && text[2] == ':'
        && text.IndexOfAnyExcept("0123456789:.+-Z"u8) < 0;

    private static bool IsZone(ReadOnlySpan<byte> text) =>
        text.IsEmpty || text is [(byte)'Z'] || (text[0] == 'T' && IsTime(text[1..]))
        || text is [(byte)'+' or (byte)'-', _, _, (byte)':', _, _];

    /// <summary>A cell without the blanks around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ReadOnlySpan<byte> Trimmed(this ReadOnlySpan<byte> cell)
    {
        var (start, end) = (0, cell.Length);
        while (start < end && cell[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            start++;
        while (end > start && cell[end - 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            end--;
        return cell[start..end];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (c is < (byte)'0' or > (byte)'9')
                return false;
            value = value * 10 + (c - '0');
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryMonth(ReadOnlySpan<byte> text, out int month)
    {
        for (month = 1; month <= 12; month++)
            if (Ascii.EqualsIgnoreCase(text, MonthNames.Slice((month - 1) * 3, 3)))
                return true;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }
}
