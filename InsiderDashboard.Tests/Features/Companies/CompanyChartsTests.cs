using InsiderDashboard.Charting;
using InsiderDashboard.Core.Analytics.HeavySelling;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Features.Companies;

namespace InsiderDashboard.Tests.Features.Companies;

public sealed class CompanyChartsTests
{
    private static readonly DateOnly April = new(2025, 4, 1);

    [Fact]
    public void Months_EachLabel_IsItsOwnSeries()
    {
        var spec = CompanyCharts.Months(Result([Month(0, 5, null), Month(1, 10, true, threshold: 8), Month(2, 3, false, threshold: 9), Month(3, 0, false, threshold: 9, trades: 0)]), 7, null);

        var bars = spec.Traces.OfType<BarTrace>().ToList();
        Assert.Equal(["Heavy", "Not heavy", "No threshold yet"], bars.Select(bar => bar.Name));
        Assert.Equal([10d], bars[0].Y.Select(y => y.Raw));
        Assert.Equal([3d], bars[1].Y.Select(y => y.Raw));
        Assert.Equal([5d], bars[2].Y.Select(y => y.Raw));
        Assert.Equal([null, 8d, 9d, 9d], Assert.Single(spec.Traces.OfType<LineTrace>()).Y.Select(y => y.Raw));
    }

    [Fact]
    public void MonthLink_PointInTime_KnowsWhatWasFiledByTheClose()
    {
        var link = CompanyCharts.MonthLink(Month(0, 5, null), Result([]), 7, null);

        Assert.Equal("/trades?cik=7&code=P,S&traded-from=2025-04-01&traded-to=2025-04-30&asof=2025-05-02&class=discretionary-buy,discretionary-sale", link);
    }

    [Fact]
    public void MonthLink_AsPublished_KnowsAllOfToday()
    {
        var link = CompanyCharts.MonthLink(Month(0, 5, null), Result([]) with { Mode = MonthMode.Published, Scope = TradeScope.All }, 7, null);

        Assert.Equal("/trades?cik=7&code=P,S&traded-from=2025-04-01&traded-to=2025-04-30", link);
    }

    [Fact]
    public void After_FinishedReturnsOfBothKinds_AreTwoBoxes()
    {
        var spec = CompanyCharts.After(Result([Month(0, 5, true, forward: 0.1), Month(1, 5, false, forward: -0.2), Month(2, 5, false), Month(3, 5, null, forward: 0.5)]))!;

        Assert.Equal([0.1], Assert.IsType<BoxTrace>(spec.Traces[0]).Values);
        Assert.Equal([-0.2], Assert.IsType<BoxTrace>(spec.Traces[1]).Values);
    }

    [Fact]
    public void After_NoFinishedHeavyMonth_IsNone() => Assert.Null(CompanyCharts.After(Result([Month(0, 5, true), Month(1, 5, false, forward: 0.1)])));

    [Theory]
    [InlineData(2, "unfinished", "2 of 21 sessions are in the store")]
    [InlineData(30, "unpriced", "no stored series has closes on both days from 2025-05-05 on")]
    public void NoReturn_SessionsAfterEntry_DecideTheWord(int sessions, string word, string reason)
    {
        var entry = new DateOnly(2025, 5, 5);
        var stored = Enumerable.Range(0, sessions + 1).Select(day => entry.DayNumber + day).ToList();

        Assert.Equal((word, reason), CompanyWords.NoReturn(Month(0, 5, true), Result([]), 21, stored));
    }

    [Fact]
    public void NoReturn_CompanyWithoutCloses_IsUnpriced() =>
        Assert.Equal("unpriced", CompanyWords.NoReturn(Month(0, 5, true), Result([]) with { PricedBy = null }, 21, []).Word);

    [Fact]
    public void Warming_NoLabelledMonth_SaysHowManyAreThere() => Assert.Contains("8 months of net selling before it are needed, 3 are in the store",
        CompanyWords.Warming(Result([Month(0, 5, null) with { State = MonthState.Warming, PositiveMonths = 3 }])), StringComparison.Ordinal);

    [Fact]
    public void Price_By_IsTheLastCloseUpToTheDay()
    {
        var line = new PriceLine("X", false, "file", [April, April.AddDays(2)], [10, 12]);

        Assert.Equal([null, 10d, 10d, 12d], new[] { -1, 0, 1, 5 }.Select(day => line.By(April.AddDays(day))));
    }

    private static MonthsResult Result(MonthRow[] rows) => new()
    {
        AsOf = new DateOnly(2025, 9, 30), IssuerCik = "0000000007", Ticker = "X", Company = "X Corp", PricedBy = "X", SectorEtf = "XLK",
        Mode = MonthMode.PointInTime, Scope = TradeScope.Discretionary, Total = rows.Length, Rows = rows,
    };

    private static MonthRow Month(int months, double net, bool? heavy, double? threshold = null, double? forward = null, int trades = 1) => new()
    {
        Month = April.AddMonths(months), ClosedOn = April.AddMonths(months + 1).AddDays(1), State = heavy is null ? MonthState.Warming : MonthState.Labelled,
        Buys = 0, Sells = net, Net = net, Active = trades > 0, Trades = trades, TooLate = 0, Threshold = threshold, PositiveMonths = 1, Heavy = heavy,
        EntryOn = new DateOnly(2025, 5, 5), Forward21 = null, Forward63 = forward, Forward126 = null, ExcessSpy21 = null, ExcessSpy63 = null, ExcessSpy126 = null,
        ExcessSector21 = null, ExcessSector63 = null, ExcessSector126 = null, Unadjusted = false, Context = null,
    };
}
