using InsiderDashboard.Charting;

namespace InsiderDashboard.Tests.Charting;

public sealed class ChartTablesTests
{
    [Fact]
    public void From_TracesOfDifferentDays_AlignsByDay()
    {
        var table = ChartTables.From(new ChartSpec
        {
            Traces =
            [
                new LineTrace { Name = "A", X = Chart.Days([new(2025, 2, 28)]), Y = Chart.Numbers([2d]) },
                new LineTrace { Name = "B", X = Chart.Days([new(2025, 1, 31), new(2025, 2, 28)]), Y = Chart.Numbers([1d, 3d]) },
            ],
        });

        Assert.Equal([["2025-01-31", "–", "1"], ["2025-02-28", "2", "3"]], table.Rows.Select(row => row.Select(cell => cell.Text)));
    }

    [Fact]
    public void From_HorizontalBars_NamesComeFirst()
    {
        var table = ChartTables.From(new ChartSpec
        {
            X = new() { Title = "Spread", Format = ValueFormat.Percent, Signed = true },
            Traces = [new BarTrace { Horizontal = true, X = Chart.Numbers([0.05]), Y = Chart.Names(["NVDA"]) }],
        });

        Assert.Equal(["", "Spread"], table.Columns);
        Assert.Equal(["NVDA", "+5.0%"], table.Rows[0].Select(cell => cell.Text));
    }

    [Fact]
    public void From_PointsOfNumbers_ListsThemWithTheirNotes()
    {
        var table = ChartTables.From(new ChartSpec
        {
            X = new() { Title = "Percentile" }, Y = new() { Title = "Return", Format = ValueFormat.Percent },
            Traces = [new PointTrace { Name = "Energy", X = Chart.Numbers([0.9]), Y = Chart.Numbers([0.1]), Notes = ["2020 Q1"] }],
        });

        Assert.Equal(["Series", "Percentile", "Return", "Note"], table.Columns);
        Assert.Equal(["Energy", "0.9", "10.0%", "2020 Q1"], table.Rows[0].Select(cell => cell.Text));
    }
}
