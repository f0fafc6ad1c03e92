using System.Globalization;

namespace InsiderDashboard.Core.Filings;

/// <summary>
/// The key of a filing: EDGAR's accession number (<c>0001127602-25-017906</c>) as its 18 digits in one integer.
/// A document that came without one (a loose XML file) is keyed by a hash of its content and is written
/// <c>noacc-0123456789abcdef</c>; its value is negative, so that it can never meet a real number.
/// </summary>
public readonly record struct Accession(long Value) : IComparable<Accession>
{
    private const string ContentPrefix = "noacc-";

    public bool IsContentKey => Value < 0;

    /// <summary>
    /// The year in which the number was given out, and the filing made:
    /// 2025 of <c>0001127602-25-017906</c>; null without a number.
    /// </summary>
    public int? Year => IsContentKey ? null : (int)(Value / 1_000_000 % 100) is var year && year >= 90 ? 1900 + year : 2000 + year;

    /// <summary>Reads <c>0001127602-25-017906</c>, the same without dashes, or <c>noacc-…</c> with 16 hex digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Accession accession)
    {
        accession = default;
        text = text.Trim();
        if (text.StartsWith(ContentPrefix, StringComparison.OrdinalIgnoreCase))
        {
            if (!ulong.TryParse(text[ContentPrefix.Length..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash)
                || text.Length != 22)
                return false;
            accession = FromHash(hash);
            return true;
        }

        if (text.Length == 20 && text[10] == '-' && text[13] == '-')
        {
            Span<char> digits = stackalloc char[18];
            text[..10].CopyTo(digits);
            text[11..13].CopyTo(digits[10..]);
            text[14..].CopyTo(digits[12..]);
            return TryDigits(digits, out accession);
        }

        return text.Length == 18 && TryDigits(text, out accession);
    }

    /// <summary>The key of a document without an accession number.</summary>
    /// <param name="hash">First eight bytes of the content's SHA-256; the top bit is dropped.</param>
    public static Accession FromHash(ulong hash) => new(-1 - (long)(hash & long.MaxValue));

    /// <summary>The filing's index page at sec.gov; any CIK of the filing opens it. Null without an accession number.</summary>
    public string? IndexUrl(long cik)
    {
        if (IsContentKey)
            return null;
        var dashed = ToString();
        var folder = dashed.Replace("-", "", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"https://www.sec.gov/Archives/edgar/data/{cik}/{folder}/{dashed}-index.htm");
    }

    public int CompareTo(Accession other) => Value.CompareTo(other.Value);

    public override string ToString()
    {
        if (IsContentKey)
            return ContentPrefix + ((ulong)(-1 - Value)).ToString("x16", CultureInfo.InvariantCulture);
        var digits = Value.ToString("D18", CultureInfo.InvariantCulture);
        return $"{digits[..10]}-{digits[10..12]}-{digits[12..]}";
    }

    private static bool TryDigits(ReadOnlySpan<char> digits, out Accession accession)
    {
        accession = default;
        foreach (var c in digits)
            if (!char.IsAsciiDigit(c))
                return false;
        var value = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        accession = new Accession(value);
        return value > 0;
    }
}
