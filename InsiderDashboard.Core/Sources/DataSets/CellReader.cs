using System.Runtime.CompilerServices;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Sources.DataSets;

/// <summary>
/// Turns cells into typed values; what doesn't fit becomes null and a <see cref="Defect"/> of the filing in hand.
/// </summary>
internal sealed class CellReader
{
    private List<Defect>? defects;

    public TextPool Pool { get; } = new();

    /// <summary>The defects met since the last call.</summary>
    public IReadOnlyList<Defect> TakeDefects()
    {
        var taken = defects;
        defects = null;
        return taken is null ? [] : taken.ToArray();
    }

    public void Add(string place, ReadOnlySpan<byte> cell, string reason) =>
        (defects ??= []).Add(new Defect(place, System.Text.Encoding.UTF8.GetString(cell), reason));

    public string? Text(ReadOnlySpan<byte> cell) => Pool.Get(cell);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public DateOnly? Date(ReadOnlySpan<byte> cell, Place place)
    {
        if (cell.IsEmpty || (cell = cell.Trimmed()).IsEmpty)
            return null;
        if (FiledValues.TryDate(cell, out var date))
            return date;
        Add(place.ToString(), cell, "not a date");
        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double? Number(ReadOnlySpan<byte> cell, Place place)
    {
        if (cell.IsEmpty || (cell = cell.Trimmed()).IsEmpty)
            return null;
        var isNumber = FiledValues.TryNumber(cell, out var value);
        if (isNumber && value >= 0)
            return value;
        Add(place.ToString(), cell, isNumber ? "below zero, which no field of the form can be" : "not a number");
        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool? Boolean(ReadOnlySpan<byte> cell, Place place)
    {
        if (cell.IsEmpty || (cell = cell.Trimmed()).IsEmpty)
            return null;
        if (FiledValues.TryBoolean(cell, out var value))
            return value;
        Add(place.ToString(), cell, "neither 0, 1, true nor false");
        return null;
    }

    /// <summary>One of two letters, in either case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public char? Letter(ReadOnlySpan<byte> cell, char first, char second, Place place)
    {
        if (cell.IsEmpty || (cell = cell.Trimmed()).IsEmpty)
            return null;
        var letter = cell.Length == 1 ? char.ToUpperInvariant((char)cell[0]) : '\0';
        if (letter == first || letter == second)
            return letter;
        Add(place.ToString(), cell, $"neither {first} nor {second}");
        return null;
    }
}

/// <summary>Where a value stands, put into words only when something is wrong with it: <c>NONDERIV_TRANS[8170689].TRANS_SHARES</c>.</summary>
internal readonly record struct Place(string Table, long? Key, string Field)
{
    public override string ToString() => Key is { } key ? $"{Table}[{key}].{Field}" : $"{Table}.{Field}";
}

/// <summary>Rules that hold for a filing whatever shape it came in.</summary>
internal static class FilingRules
{
    /// <summary>The forms of Section 16, as filed.</summary>
    public static bool IsOwnershipForm(string form) => form is "3" or "3/A" or "4" or "4/A" or "5" or "5/A";

    // EDGAR took its first filings in 1993: a signature of the year 25, or of the year 1, is a slip of the pen.
    private const int FirstYear = 1993;

    // Owners sign late, but hardly later than this when nothing else tells the year of the filing.
    private const int LateYears = 2;

    /// <summary>
    /// Stands in for a filing date that the source doesn't state: the newest signature, else the period of report. A signature
    /// later than the accession number's year is a misprint (2028 for 2025), and would move the newest day of the whole store.
    /// </summary>
    public static DateOnly? EstimateFiledOn(Accession accession, IEnumerable<Signature> signatures, DateOnly? period)
    {
        var last = accession.Year ?? period?.Year + LateYears ?? DateOnly.MaxValue.Year;
        return signatures.Select(s => s.SignedOn).Where(IsUsable).DefaultIfEmpty(IsUsable(period) ? period : null).Max();

        bool IsUsable(DateOnly? day) => day?.Year >= FirstYear && day?.Year <= last;
    }
}
