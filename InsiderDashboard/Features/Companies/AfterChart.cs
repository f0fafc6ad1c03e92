using InsiderDashboard.Charting;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.HeavySelling;

namespace InsiderDashboard.Features.Companies;

/// <summary>What followed the months of one company: few values, so each one is shown, beside the median of its kind.</summary>
public static class AfterChart
{
    private static readonly string[] Columns = ["Group", "Number", "Lowest", "25th percentile", "Median", "75th percentile", "Highest"];
    private static readonly double[] Shares = [0, 0.25, 0.5, 0.75, 1];

    /// <summary>
    /// Finished returns of 63 sessions after heavy months and after the other labelled active ones; null where either has none.
    /// </summary>
    /// <param name="cik">The issuer, whose trades of a month its point leads to.</param>
    public static ChartSpec? Of(MonthsResult months, long cik, DateOnly? asOf)
    {
        var finished = months.Rows.Where(row => row.Active == true && row.Heavy is not null && row.Forward63 is not null).ToList();
        var colour = months.Scope == TradeScope.Discretionary ? ChartColor.Negative : ChartColor.Amber;
        var heavy = new Group("After heavy months", [.. finished.Where(row => row.Heavy == true)], colour);
        var other = new Group("After other months", [.. finished.Where(row => row.Heavy == false)], ChartColor.Grey);
        if (heavy.Months.Count == 0 || other.Months.Count == 0)
            return null;
        return new ChartSpec
        {
            Height = 300,
            Legend = false,
            Y = new ChartAxis { Title = "Return over 63 sessions", Format = ValueFormat.Percent, Signed = true },
            Lines = [new ChartLine(0d)],
            Traces = [Each(heavy, months, cik, asOf), Each(other, months, cik, asOf), Medians([heavy, other])],
            Table = new ChartTable(Columns, [Row(heavy), Row(other)]),
        };
    }

    private static PointTrace Each(Group group, MonthsResult months, long cik, DateOnly? asOf) => new()
    {
        Color = group.Color, Shape = PointShape.Open, Size = 10,
        X = Chart.Names(group.Months.Select(_ => group.Label)),
        Y = Chart.Numbers(group.Months.Select(row => row.Forward63)),
        Notes = [.. group.Months.Select(row => $"{Formats.Month(row.Month)}\n{CompanyWords.Month(row, months.Measure)}")],
        Links = [.. group.Months.Select(row => CompanyCharts.MonthLink(row, months, cik, asOf))],
    };

    private static PointTrace Medians(Group[] groups) => new()
    {
        Name = "Median", Color = ChartColor.Accent, Shape = PointShape.Diamond, Size = 13,
        X = Chart.Names(groups.Select(group => group.Label)),
        Y = Chart.Numbers(groups.Select(group => Quantile.OfSorted(group.Sorted, 0.5))),
    };

    private static IReadOnlyList<ChartCell> Row(Group group) =>
    [
        new ChartCell(group.Name),
        new ChartCell(Formats.Count(group.Months.Count), Numeric: true),
        .. Shares.Select(share => new ChartCell(Formats.Percent(Quantile.OfSorted(group.Sorted, share), 1, signed: true), Numeric: true)),
    ];

    private sealed record Group(string Name, IReadOnlyList<MonthRow> Months, ChartColor Color)
    {
        public IReadOnlyList<double> Sorted { get; } = [.. Months.Select(row => row.Forward63!.Value).Order()];

        public string Label => $"{Name} ({Months.Count})";
    }
}
