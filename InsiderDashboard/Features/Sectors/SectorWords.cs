using System.Globalization;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Features.Sectors;

/// <summary>What the colour of a cell means.</summary>
public enum CellColour
{
    /// <summary>−1 to 1.</summary>
    [Words("Net ratio")] Net,
    /// <summary>Its place among the sector's own prior month-ends, 0 to 1.</summary>
    [Words("Percentile")] Percentile,
}

/// <summary>What the sectors page calls its cells and marks, and the trades behind a cell.</summary>
public static class SectorWords
{
    /// <summary>The key of the page's own choice; it does not belong to the question.</summary>
    public const string ColourKey = "colour";

    public static IReadOnlyList<Choice> Colours { get; } =
        [.. Enum.GetValues<CellColour>().Select(colour => new Choice(QueryBinder.Format(colour), colour.Name()))];

    /// <summary>Null where the text is neither word.</summary>
    public static CellColour? Colour(string? text) =>
        text?.ToLowerInvariant() switch { "net" => CellColour.Net, "percentile" => CellColour.Percentile, _ => null };

    /// <summary>By the past where the newest cells have one, else by the ratio itself.</summary>
    public static CellColour DefaultColour(IReadOnlyList<SectorCell> cells) =>
        cells.Count > 0 && cells.Where(cell => cell.Month == cells[^1].Month).Count(cell => cell.Percentile is not null) * 2
                > cells.Select(cell => cell.Sector).Distinct().Count()
            ? CellColour.Percentile : CellColour.Net;

    public static string Glyph(SectorMark mark) => mark switch
    {
        SectorMark.Thin => "○",
        SectorMark.OneTradeDominates => "◆",
        SectorMark.OneIssuerDominates => "◈",
        SectorMark.NotCovered => "△",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, null),
    };

    public static string Meaning(SectorMark mark) => mark switch
    {
        SectorMark.Thin => $"fewer than {Defaults.ThinIssuers} companies or {Defaults.ThinTrades} trades in the window",
        SectorMark.OneTradeDominates => "one trade has more than half of the uncapped dollars",
        SectorMark.OneIssuerDominates => "one company has more than half of the capped dollars of both sides",
        SectorMark.NotCovered => "imports do not cover every day of the window: there is no figure",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, null),
    };

    /// <summary>Why a cell has no net ratio.</summary>
    public static string NoFigure(SectorCell cell) =>
        cell.Marks.Contains(SectorMark.NotCovered) ? Meaning(SectorMark.NotCovered) : "no trades in the window";

    /// <summary>At what a trade's dollars are cut off, side by side.</summary>
    public static string Cap(CapUsed cap)
    {
        return $"{Side(cap.Buys, "purchase")}, {Side(cap.Sells, "sale")}: the {Formats.Percent(Defaults.SectorCapQuantile)} point of the values "
            + $"that each side filed in {Defaults.SectorCapYears} years.";

        static string Side(double? most, string trade) => most is { } value
            ? $"a {trade} counts for at most {Formats.Money(value)}"
            : $"a {trade} is not capped (fewer than {Defaults.SectorCapMin} filed)";
    }

    /// <summary>The marks of a cell; none where there is no trade to doubt.</summary>
    public static string Glyphs(SectorCell cell) => cell.Trades is not > 0 ? "" : string.Concat(cell.Marks.Select(Glyph));

    public static string Figure(double? known, SectorMeasure measure) => known is not { } value ? Formats.None
        : measure == SectorMeasure.Dollars ? Formats.Money(value) : Formats.Number(value);

    /// <summary>The name of a column: the month, or the day where the month is not over.</summary>
    public static string Column(SectorCell cell) => cell.Partial ? Formats.Date(cell.Month) : Formats.Month(cell.Month);

    /// <summary>The column below its year: <c>Jun</c>, or <c>Jun 24</c> where the month is not over.</summary>
    public static string ShortColumn(SectorCell cell) => cell.Month.ToString(cell.Partial ? "MMM d" : "MMM", CultureInfo.InvariantCulture);

    /// <summary>The marks of a cell in words: " Thin, One trade dominates".</summary>
    public static string Names(SectorCell cell) =>
        cell.Trades == 0 || cell.Marks.Count == 0 ? "" : " " + string.Join(", ", cell.Marks.Select(mark => mark.Name()));

    public static string Ratio(SectorCell cell) => cell.NoSells ? "no sells" : cell.Ratio is { } ratio ? Formats.Fixed(ratio) : Formats.None;

    /// <summary>All that a cell says, a line each.</summary>
    public static string Lines(SectorCell cell, SectorMeasure measure)
    {
        if (cell.Trades is null)
            return NoFigure(cell);
        List<string> lines =
        [
            $"Buys {Figure(cell.Buys, measure)}, sells {Figure(cell.Sells, measure)}; buys / sells {Ratio(cell)}",
            $"Net ratio {(cell.Net is { } net ? Formats.Fixed(net, 2, signed: true) : Formats.None)}",
            cell.Percentile is { } percentile
                ? $"Percentile {Formats.Percent(percentile, 0)} of {Formats.Plural(cell.History, "month-end")}"
                    + (cell.Z is { } z ? $", z {Formats.Fixed(z, 1, signed: true)}" : "")
                : $"No percentile: {cell.History} of the {Defaults.SectorHistoryMin} month-ends it needs",
            $"{Formats.Plural(cell.Issuers ?? 0, "company", "companies")}, {Formats.Plural(cell.Trades ?? 0, "trade")}",
            .. cell.Marks.Select(mark => $"{Glyph(mark)} {mark.Name()}: {Meaning(mark)}"),
        ];
        return string.Join('\n', lines);
    }

    /// <summary>The trades behind a cell, and no others: as known on its day. Null where there are none.</summary>
    public static string? Link(SectorCell cell, SectorQuery query)
    {
        if (cell.Trades is not > 0)
            return null;
        var classes = query.Scope == TradeScope.All ? null : "discretionary-buy,discretionary-sale";
        return Address.With("/trades", ("sector", QueryBinder.Format(cell.Sector)), ("code", "P,S"), ("class", classes),
            ("traded-from", Formats.Date(cell.Month.AddDays(1 - query.Window))),
            ("traded-to", Formats.Date(cell.Month)), ("asof", Formats.Date(cell.Month)));
    }
}
