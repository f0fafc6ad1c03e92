using InsiderDashboard.Charting;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Trades;
using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Analytics;

namespace InsiderDashboard.Features.Sectors;

/// <summary>Charts and ranking of the sectors page, from the cells alone.</summary>
public static class SectorCharts
{
    /// <summary>Columns between a cell and the one that its change is measured against.</summary>
    private const int ChangeMonths = 3;

    /// <summary>
    /// Sector × month. Columns before the first with a colour are left out. Colours run from selling to buying, clipped to the
    /// range of the figure; a cell without trades has none.
    /// </summary>
    public static ChartSpec Heatmap(IReadOnlyList<SectorCell> cells, SectorQuery query, CellColour colour)
    {
        var rows = Shown(cells, colour).GroupBy(cell => cell.Sector).Select(row => row.ToList()).ToList();
        var columns = rows.Count == 0 ? [] : rows[0].Select(SectorWords.Column).ToList();
        var all = rows.SelectMany(row => row).ToList();
        return new ChartSpec
        {
            Height = 70 + 27 * Math.Max(rows.Count, 4),
            Traces =
            [
                new HeatmapTrace
                {
                    X = Chart.Names(columns),
                    Y = Chart.Names(rows.Select(row => TradeWords.Name(row[0].Sector))),
                    Z = [.. rows.Select(row => (IReadOnlyList<double?>)[.. row.Select(cell => Value(cell, colour))])],
                    Min = colour == CellColour.Net ? -1 : 0,
                    Max = 1,
                    Format = colour == CellColour.Net ? ValueFormat.Number : ValueFormat.Percent,
                    ValueTitle = colour == CellColour.Net ? "Net ratio" : "Percentile",
                    Notes = [.. all.Select(cell => SectorWords.Lines(cell, query.Measure))],
                    Links = [.. all.Select(cell => SectorWords.Link(cell, query))],
                    Marks = [.. all.Select(cell => Value(cell, colour) is null ? "" : SectorWords.Glyphs(cell))],
                },
            ],
            Table = new ChartTable(["Sector", .. columns], [.. rows.Select(row => Row(row, query, colour))]),
        };
    }

    /// <summary>
    /// The net ratio of the whole market, with its extremes marked. Before the first covered month, and in thin days whose window
    /// reaches before it, stand a few stray filings, which are no market: the chart begins after them. Later days whose window is
    /// not covered are marked, and no part of the line.
    /// </summary>
    /// <param name="covered">First day that a complete import covers; null: none does, and all is shown as marked.</param>
    public static ChartSpec Gauge(IReadOnlyList<GaugePoint> points, DateOnly? covered)
    {
        var shown = points.SkipWhile(point => point.Net is null || point.Date < covered || IsStray(point, covered)).ToList();
        var extremes = shown.Where(point => point.Extreme is GaugeExtreme.Low or GaugeExtreme.High).ToList();
        List<ChartTrace> traces =
        [
            new LineTrace
            {
                Name = "Net ratio", X = Chart.Days(shown.Select(point => point.Date)),
                Y = Chart.Numbers(shown.Select(point => IsCovered(point) ? point.Net : null)), Color = ChartColor.Accent, Markers = shown.Count <= 36, Notes = [.. shown.Select(Past)],
            },
        ];
        if (extremes.Count > 0)
            traces.Add(new PointTrace
            {
                Name = "Extreme", X = Chart.Days(extremes.Select(point => point.Date)), Y = Chart.Numbers(extremes.Select(point => point.Net)),
                Color = ChartColor.Amber, Shape = PointShape.Diamond, Size = 10,
                Notes = [.. extremes.Select(point => $"{(point.Extreme == GaugeExtreme.High ? "Much buying" : "Little buying")} for this market: {Past(point)}")],
            });
        if (shown.Where(point => !IsCovered(point)).ToList() is { Count: > 0 } partial)
            traces.Add(new PointTrace
            {
                Name = SectorWords.Name(SectorMark.NotCovered), X = Chart.Days(partial.Select(point => point.Date)), Y = Chart.Numbers(partial.Select(point => point.Net)),
                Color = ChartColor.Grey, Shape = PointShape.Open, Notes = [.. partial.Select(_ => SectorWords.Meaning(SectorMark.NotCovered))],
            });
        return new ChartSpec
        {
            Height = 240,
            Traces = traces,
            X = new ChartAxis { Title = "Month-end" },
            Y = new ChartAxis { Title = "Net ratio", Signed = true },
            Lines = [new ChartLine(0d)],
        };
    }

    /// <summary>The newest column, most buying first, with its change since three columns before.</summary>
    public static IReadOnlyList<SectorRank> Ranking(IReadOnlyList<SectorCell> cells) =>
    [
        .. cells.GroupBy(cell => cell.Sector).Select(row => row.ToList()).Select(row => Rank(row[^1], row.Count > ChangeMonths ? row[^(ChangeMonths + 1)] : null))
            .OrderByDescending(rank => rank.Cell.Net ?? double.MinValue).ThenBy(rank => rank.Cell.Sector),
    ];

    private static SectorRank Rank(SectorCell cell, SectorCell? before)
    {
        var reason = cell.Net is null ? "no trades in the window"
            : before is null ? "fewer than four months are shown"
            : before.Net is null ? $"no trades in the window up to {Formats.Date(before.Month)}"
            : before.Marks.Contains(SectorMark.NotCovered) ? $"imports do not cover the window up to {Formats.Date(before.Month)}"
            : null;
        return new SectorRank(cell, reason is null ? cell.Net - before!.Net : null, reason);
    }

    private static List<SectorCell> Shown(IReadOnlyList<SectorCell> cells, CellColour colour)
    {
        var coloured = cells.Where(cell => Value(cell, colour) is not null).Select(cell => cell.Month).ToList();
        return coloured.Count == 0 ? [] : [.. cells.Where(cell => cell.Month >= coloured.Min())];
    }

    private static double? Value(SectorCell cell, CellColour colour) => colour == CellColour.Net ? cell.Net : cell.Percentile;

    private static IReadOnlyList<ChartCell> Row(List<SectorCell> row, SectorQuery query, CellColour colour) =>
    [
        new ChartCell(TradeWords.Name(row[0].Sector)),
        .. row.Select(cell => new ChartCell(Written(cell, colour), SectorWords.Link(cell, query), Numeric: true)),
    ];

    private static string Written(SectorCell cell, CellColour colour)
    {
        var figure = Value(cell, colour) is not { } value ? Formats.None
            : colour == CellColour.Net ? Formats.Fixed(value, 2, signed: true) : Formats.Percent(value, 0);
        return SectorWords.Glyphs(cell) is { Length: > 0 } glyphs ? $"{figure} {glyphs}" : figure;
    }

    private static bool IsStray(GaugePoint point, DateOnly? covered) => covered is not null && !IsCovered(point) && point.Marks.Contains(SectorMark.Thin);

    private static bool IsCovered(GaugePoint point) => !point.Marks.Contains(SectorMark.NotCovered);

    private static string Past(GaugePoint point) => point.Percentile is { } percentile
        ? $"percentile {Formats.Percent(percentile, 0)} of {Formats.Plural(point.History, "month-end")}"
        : $"no percentile: {point.History} of the {Defaults.SectorHistoryMin} month-ends it needs";
}

/// <summary>A sector in the newest column.</summary>
/// <param name="Change">Of the net ratio since three columns before; null with a reason.</param>
public sealed record SectorRank(SectorCell Cell, double? Change, string? NoChange);
