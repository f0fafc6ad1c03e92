using InsiderDashboard.Charting;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Sectors;

namespace InsiderDashboard.Features.Sectors;

/// <summary>Charts and ranking of the sectors page, from the cells alone.</summary>
public static class SectorCharts
{
    /// <summary>Columns between a cell and the one that its change is measured against.</summary>
    private const int ChangeMonths = 3;

    /// <summary>
    /// The net ratio of the whole market, with its extremes marked, from the first day that has one. Later days whose window is not
    /// covered are a gap in the line.
    /// </summary>
    public static ChartSpec Gauge(IReadOnlyList<GaugePoint> points)
    {
        var shown = points.SkipWhile(point => point.Net is null).ToList();
        var extremes = shown.Where(point => point.Extreme is GaugeExtreme.Low or GaugeExtreme.High).ToList();
        List<ChartTrace> traces =
        [
            new LineTrace
            {
                Name = "Net ratio", X = Chart.Days(shown.Select(point => point.Date)),
                Y = Chart.Numbers(shown.Select(point => point.Net)), Color = ChartColor.Accent,
                Markers = shown.Count <= 36, Notes = [.. shown.Select(Past)],
            },
        ];
        if (extremes.Count > 0)
            traces.Add(new PointTrace
            {
                Name = "Extreme", X = Chart.Days(extremes.Select(point => point.Date)), Y = Chart.Numbers(extremes.Select(point => point.Net)),
                Color = ChartColor.Amber, Shape = PointShape.Diamond, Size = 10,
                Notes =
                [
                    .. extremes.Select(point =>
                        $"{(point.Extreme == GaugeExtreme.High ? "Much buying" : "Little buying")} for this market: {Past(point)}"),
                ],
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
        .. cells.GroupBy(cell => cell.Sector).Select(row => row.ToList())
            .Select(row => Rank(row[^1], row.Count > ChangeMonths ? row[^(ChangeMonths + 1)] : null))
            .OrderByDescending(rank => rank.Cell.Net ?? double.MinValue).ThenBy(rank => rank.Cell.Sector),
    ];

    private static SectorRank Rank(SectorCell cell, SectorCell? before)
    {
        var reason = cell.Net is null ? SectorWords.NoFigure(cell)
            : before is null ? "fewer than four months are shown"
            : before.Marks.Contains(SectorMark.NotCovered) ? $"imports do not cover the window up to {Formats.Date(before.Month)}"
            : before.Net is null ? $"no trades in the window up to {Formats.Date(before.Month)}"
            : null;
        return new SectorRank(cell, reason is null ? cell.Net - before!.Net : null, reason);
    }


    private static string Past(GaugePoint point) => point.Percentile is { } percentile
        ? $"percentile {Formats.Percent(percentile, 0)} of {Formats.Plural(point.History, "month-end")}"
        : $"no percentile: {point.History} of the {Defaults.SectorHistoryMin} month-ends it needs";
}

/// <summary>A sector in the newest column.</summary>
/// <param name="Change">Of the net ratio since three columns before; null with a reason.</param>
public sealed record SectorRank(SectorCell Cell, double? Change, string? NoChange);
