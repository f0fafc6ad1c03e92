using InsiderDashboard.Charting;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Signals.Sectors;
using InsiderDashboard.Features.Sectors;

namespace InsiderDashboard.Tests.Features.Sectors;

public sealed class SectorChartsTests
{
    private static readonly SectorQuery Query = new() { Window = 90 };

    [Fact]
    public void Link_ScopeOfAllTrades_NamesNoClass()
    {
        var link = SectorWords.Link(Cells.Of(Sector.Energy, 0, 1, 1), new SectorQuery { Window = 30, Scope = TradeScope.All });

        Assert.Equal("/trades?sector=energy&code=P,S&traded-from=2025-06-01&traded-to=2025-06-30&asof=2025-06-30", link);
    }

    [Fact]
    public void Link_CellWithoutTrades_IsNone() => Assert.Null(SectorWords.Link(Cells.Of(Sector.Energy, 0), Query));

    [Fact]
    public void Lines_BuysAlone_SayNoSells() =>
        Assert.Contains(
            "buys / sells no sells", SectorWords.Lines(Cells.Of(Sector.Energy, 0, 3, 0), SectorMeasure.Dollars), StringComparison.Ordinal);

    [Fact]
    public void DefaultColour_HistoryTooShort_IsTheRatio()
    {
        Assert.Equal(CellColour.Net, SectorWords.DefaultColour([Cells.Of(Sector.Energy, 0, 1, 1)]));
        Assert.Equal(CellColour.Percentile, SectorWords.DefaultColour([Cells.Of(Sector.Energy, 0, 1, 1) with { Percentile = 0.5 }]));
    }

    [Fact]
    public void Ranking_NewestColumn_MostBuyingFirstWithItsChange()
    {
        SectorCell[] cells =
        [
            Cells.Of(Sector.Technology, -3, 1, 3), Cells.Of(Sector.Technology, -2, 1, 1),
            Cells.Of(Sector.Technology, -1, 1, 1), Cells.Of(Sector.Technology, 0, 1, 3),
            Cells.Of(Sector.Energy, -3, 1, 3), Cells.Of(Sector.Energy, -2, 1, 1), Cells.Of(Sector.Energy, -1, 1, 1), Cells.Of(Sector.Energy, 0, 3, 1),
            Cells.Of(Sector.Utilities, -3), Cells.Of(Sector.Utilities, -2, 1, 1),
            Cells.Of(Sector.Utilities, -1, 1, 1), Cells.Of(Sector.Utilities, 0, 1, 1),
        ];

        var ranking = SectorCharts.Ranking(cells);

        Assert.Equal([Sector.Energy, Sector.Utilities, Sector.Technology], ranking.Select(rank => rank.Cell.Sector));
        Assert.Equal([1d, null, 0d], ranking.Select(rank => rank.Change));
        Assert.Equal("no trades in the window up to 2025-03-31", ranking[1].NoChange);
    }

    [Fact]
    public void Ranking_ColumnBeforeNotCovered_HasNoChange()
    {
        SectorCell[] cells =
        [
            Cells.Of(Sector.Energy, -3) with { Buys = null, Sells = null, Trades = null, Issuers = null, Marks = [SectorMark.NotCovered] },
            Cells.Of(Sector.Energy, -2, 1, 1), Cells.Of(Sector.Energy, -1, 1, 1), Cells.Of(Sector.Energy, 0, 3, 1),
        ];

        var rank = Assert.Single(SectorCharts.Ranking(cells));
        Assert.Equal((null, "imports do not cover the window up to 2025-03-31"), (rank.Change, rank.NoChange));
    }

    [Fact]
    public void Gauge_DaysNotCovered_AreAGapAndNoBeginning()
    {
        var spec = SectorCharts.Gauge([Point(-3, null, SectorMark.NotCovered), Point(-2, 0.2), Point(-1, null, SectorMark.NotCovered),
            Point(0, -0.5)]);

        var line = Assert.IsType<LineTrace>(Assert.Single(spec.Traces));
        Assert.Equal([0.2, null, -0.5], line.Y.Select(y => y.Raw));
    }

    private static GaugePoint Point(int months, double? net, params SectorMark[] marks) => new()
    {
        Date = Cells.MonthEnd(months), Buys = 1, Sells = 1, Net = net, Percentile = null, Z = null, History = 0, Extreme = null, Marks = marks,
    };
}
