using InsiderDashboard.Charting;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.HeavySelling;
using InsiderDashboard.Features.Companies;

namespace InsiderDashboard.Tests.Features.Companies;

public sealed class CompanyChartsTests
{
    private static readonly DateOnly April = new(2025, 4, 1);

    [Fact]
    public void Months_EachLabel_IsItsOwnSeries()
    {
        var months = Months.Result(
            [
                Months.Row(0, 5, null), Months.Row(1, 10, true, threshold: 8), Months.Row(2, 3, false, threshold: 9),
                Months.Row(3, 0, false, threshold: 9, trades: 0),
            ]);

        var spec = CompanyCharts.Months(months, 7, null);

        var bars = spec.Traces.OfType<BarTrace>().ToList();
        Assert.Equal(["Heavy", "Not heavy", "No threshold yet"], bars.Select(bar => bar.Name));
        Assert.Equal([10d], bars[0].Y.Select(y => y.Raw));
        Assert.Equal([3d], bars[1].Y.Select(y => y.Raw));
        Assert.Equal([5d], bars[2].Y.Select(y => y.Raw));
        Assert.Equal([null, 8d, 9d, 9d], Assert.Single(spec.Traces.OfType<LineTrace>()).Y.Select(y => y.Raw));
    }

    [Fact]
    public void Months_MeasuredByShares_ShowBasisPointsAndLeaveGapsWhereNotCovered()
    {
        var gap = Months.Row(1, 0, null)
            with
        { State = MonthState.NotCovered, Covered = false, Net = null, NetBp = null, Active = null, Trades = null };
        var spec = CompanyCharts.Months(Months.Result([Months.Row(0, 5, null), gap]) with { Measure = SellingMeasure.Bp }, 7, null);

        Assert.Equal([0.5], Assert.Single(spec.Traces.OfType<BarTrace>()).Y.Select(y => y.Raw));
        Assert.Equal(["not covered by imports", "no threshold yet"], spec.Table!.Rows.Select(row => row[^1].Text));
    }

    [Fact]
    public void MonthLink_PointInTime_KnowsWhatWasFiledByTheClose()
    {
        var link = CompanyCharts.MonthLink(Months.Row(0, 5, null), Months.Result([]), 7, null);

        Assert.Equal(
            "/trades?cik=7&code=P,S&traded-from=2025-04-01&traded-to=2025-04-30&asof=2025-05-02&class=discretionary-buy,discretionary-sale",
            link);
    }

    [Fact]
    public void MonthLink_AsPublished_KnowsAllOfToday()
    {
        var published = Months.Result([]) with { Mode = MonthMode.Published, Scope = TradeScope.All };

        var link = CompanyCharts.MonthLink(Months.Row(0, 5, null), published, 7, null);

        Assert.Equal("/trades?cik=7&code=P,S&traded-from=2025-04-01&traded-to=2025-04-30", link);
    }

    [Theory]
    [InlineData(2, "unfinished", "2 of 21 sessions are in the store")]
    [InlineData(30, "unpriced", "no stored series has closes on both days from 2025-05-05 on")]
    public void NoReturn_SessionsAfterEntry_DecideTheWord(int sessions, string word, string reason)
    {
        var entry = new DateOnly(2025, 5, 5);
        var stored = Enumerable.Range(0, sessions + 1).Select(day => entry.DayNumber + day).ToList();

        Assert.Equal((word, reason), CompanyWords.NoReturn(Months.Row(0, 5, true), Months.Result([]), 21, stored));
    }

    [Fact]
    public void NoReturn_CompanyWithoutCloses_IsUnpriced() =>
        Assert.Equal("unpriced", CompanyWords.NoReturn(Months.Row(0, 5, true), Months.Result([]) with { PricedBy = null }, 21, []).Word);

    [Fact]
    public void Warming_NoLabelledMonth_SaysHowManyAreThere() => Assert.Contains("8 months of net selling before it are needed, 3 are in the store",
        CompanyWords.Warming(Months.Result([Months.Row(0, 5, null) with { State = MonthState.Warming, PositiveMonths = 3 }])),
        StringComparison.Ordinal);

    [Fact]
    public void Price_By_IsTheLastCloseUpToTheDay()
    {
        var line = new PriceLine("X", false, "file", [April, April.AddDays(2)], [10, 12]);

        Assert.Equal([null, 10d, 10d, 12d], new[] { -1, 0, 1, 5 }.Select(day => line.By(April.AddDays(day))));
    }
}
