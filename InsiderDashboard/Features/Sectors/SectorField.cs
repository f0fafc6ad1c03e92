using InsiderDashboard.Components.Cells;
using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Signals.Sectors;

namespace InsiderDashboard.Features.Sectors;

/// <summary>Sector × month, as the grid of the page shows it.</summary>
/// <param name="Years">Each year and its number of columns, in order.</param>
public sealed record SectorField(IReadOnlyList<(int Year, int Months)> Years, IReadOnlyList<SectorFieldRow> Rows, CellColour Colour)
{
    /// <summary>Shades of each side; 0 is none.</summary>
    public const int Shades = 5;

    /// <summary>Columns before the first that has a figure are left out.</summary>
    public static SectorField Of(IReadOnlyList<SectorCell> cells, CellColour colour)
    {
        var known = cells.Where(cell => Value(cell, colour) is not null).Select(cell => cell.Month).ToList();
        var first = known.Count == 0 ? DateOnly.MaxValue : known.Min();
        var rows = cells.Where(cell => cell.Month >= first).GroupBy(cell => cell.Sector)
            .Select(row => new SectorFieldRow(row.Key, [.. row])).ToList();
        var years = rows.Count == 0 ? [] : rows[0].Cells.GroupBy(cell => cell.Month.Year).Select(year => (year.Key, year.Count())).ToList();
        return new SectorField(years, rows, colour);
    }

    /// <summary>The figure in words; the en dash where there is none.</summary>
    public string Text(SectorCell cell) => Value(cell, Colour) is not { } value ? Formats.None
        : Colour == CellColour.Net ? Formats.Fixed(value, 2, signed: true) : Formats.Percent(value, 0);

    /// <summary>
    /// From −<see cref="Shades"/>, all selling, to <see cref="Shades"/>, all buying; by percentile from the lowest of the own
    /// past to its highest.
    /// </summary>
    public int Shade(SectorCell cell) => Value(cell, Colour) is not { } value ? 0
        : (int)Math.Round((Colour == CellColour.Net ? value : 2 * value - 1) * Shades, MidpointRounding.AwayFromZero);

    private static double? Value(SectorCell cell, CellColour colour) => colour == CellColour.Net ? cell.Net : cell.Percentile;
}

/// <summary>One sector; its cells are those of the columns, in order.</summary>
public sealed record SectorFieldRow(Sector Sector, IReadOnlyList<SectorCell> Cells);
