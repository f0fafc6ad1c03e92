using InsiderDashboard.Charting;
using InsiderDashboard.Features.Companies;

namespace InsiderDashboard.Tests.Features.Companies;

public sealed class AfterChartTests
{
    [Fact]
    public void Of_FinishedReturnsOfBothKinds_IsAPointEachWithTheirMedians()
    {
        var spec = AfterChart.Of(Months.Result(
            [
                Months.Row(0, 5, true, forward: 0.1), Months.Row(1, 5, false, forward: -0.2), Months.Row(2, 5, false),
                Months.Row(3, 5, null, forward: 0.5), Months.Row(4, 5, true, forward: 0.3),
            ]), 7, null)!;

        var points = spec.Traces.Cast<PointTrace>().ToList();
        Assert.Equal([0.1, 0.3], points[0].Y.Select(y => y.Raw));
        Assert.Equal([-0.2], points[1].Y.Select(y => y.Raw));
        Assert.Equal([0.2, -0.2], points[2].Y.Select(y => Math.Round((double)y.Raw!, 9))); // (0.1 + 0.3) / 2, and the only one
        Assert.Equal(["After heavy months (2)", "After other months (1)"], points[2].X.Select(x => x.Raw));
        Assert.Equal(
            "/trades?cik=7&code=P,S&traded-from=2025-04-01&traded-to=2025-04-30&asof=2025-05-02&class=discretionary-buy,discretionary-sale",
            points[0].Links![0]);
    }

    [Fact]
    public void Of_FiveMonths_HasTheirQuantilesUnderTable()
    {
        double[] returns = [0.04, 0.01, 0.02, 0.03, 0.05];
        var heavy = returns.Select((forward, place) => Months.Row(place, 5, true, forward: forward));
        var spec = AfterChart.Of(Months.Result([.. heavy, Months.Row(5, 5, false, forward: 0)]), 7, null)!;

        // Five sorted values: the lowest, every quarter of the way a value of its own, the highest.
        Assert.Equal(
            ["After heavy months", "5", "+1.0%", "+2.0%", "+3.0%", "+4.0%", "+5.0%"],
            ChartTables.From(spec).Rows[0].Select(cell => cell.Text));
    }

    [Fact]
    public void Of_NoFinishedHeavyMonth_IsNone() =>
        Assert.Null(AfterChart.Of(Months.Result([Months.Row(0, 5, true), Months.Row(1, 5, false, forward: 0.1)]), 7, null));
}
