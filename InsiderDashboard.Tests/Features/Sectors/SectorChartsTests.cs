using InsiderDashboard.Charting;
using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Signals.Sectors;
using InsiderDashboard.Features.Sectors;

namespace InsiderDashboard.Tests.Features.Sectors;

public sealed class SectorChartsTests
{
    private static readonly DateOnly June = new(2025, 6, 30);
    private static readonly SectorQuery Query = new() { Window = 90 };

    [Fact]
    public void Heatmap_MonthsBeforeTheFirstTrade_AreLeftOut()
    {
        SectorCell[] cells =
        [
            Cell(Sector.Technology, -2), Cell(Sector.Technology, -1, 1, 3), Cell(Sector.Technology, 0, 3, 1),
            Cell(Sector.Energy, -2), Cell(Sector.Energy, -1), Cell(Sector.Energy, 0, 2, 2),
        ];

        var heatmap = Heatmap(cells, CellColour.Net);

        Assert.Equal(["2025-05", "2025-06"], heatmap.X.Select(x => x.Raw));
        Assert.Equal(["Technology", "Energy"], heatmap.Y.Select(y => y.Raw));
        Assert.Equal([-0.5, 0.5], heatmap.Z[0]);
        Assert.Equal([null, 0d], heatmap.Z[1]);
        Assert.Equal((-1d, 1d), (heatmap.Min, heatmap.Max));
    }

    [Fact]
    public void Heatmap_CellWithTrades_LinksToThemOnItsDay()
    {
        var heatmap = Heatmap([Cell(Sector.HealthCare, 0, 3, 1)], CellColour.Net);

        Assert.Equal("/trades?sector=health-care&code=P,S&class=discretionary-buy,discretionary-sale&traded-from=2025-04-02&traded-to=2025-06-30&asof=2025-06-30", heatmap.Links![0]);
    }

    [Fact]
    public void Link_ScopeOfAllTrades_NamesNoClass()
    {
        var link = SectorWords.Link(Cell(Sector.Energy, 0, 1, 1), new SectorQuery { Window = 30, Scope = TradeScope.All });

        Assert.Equal("/trades?sector=energy&code=P,S&traded-from=2025-06-01&traded-to=2025-06-30&asof=2025-06-30", link);
    }

    [Fact]
    public void Link_CellWithoutTrades_IsNone() => Assert.Null(SectorWords.Link(Cell(Sector.Energy, 0), Query));

    [Fact]
    public void Heatmap_Marks_StandAsSignsInCellAndTable()
    {
        var cell = Cell(Sector.Energy, 0, 3, 1) with { Marks = [SectorMark.Thin, SectorMark.OneTradeDominates] };
        var spec = SectorCharts.Heatmap([cell], Query, CellColour.Net);

        Assert.Equal(["○◆"], Assert.IsType<HeatmapTrace>(Assert.Single(spec.Traces)).Marks);
        Assert.Equal("+0.50 ○◆", spec.Table!.Rows[0][1].Text);
        Assert.NotNull(spec.Table.Rows[0][1].Href);
    }

    [Fact]
    public void Heatmap_ByPercentile_RunsFromZeroToOne()
    {
        var heatmap = Heatmap([Cell(Sector.Energy, 0, 3, 1) with { Percentile = 0.8, History = 30 }], CellColour.Percentile);

        Assert.Equal([0.8], heatmap.Z[0]);
        Assert.Equal((0d, 1d), (heatmap.Min, heatmap.Max));
        Assert.Contains("Percentile 80% of 30 month-ends", heatmap.Notes![0], StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_BuysAlone_SayNoSells() =>
        Assert.Contains("buys / sells no sells", SectorWords.Lines(Cell(Sector.Energy, 0, 3, 0), SectorMeasure.Dollars), StringComparison.Ordinal);

    [Fact]
    public void DefaultColour_HistoryTooShort_IsTheRatio()
    {
        Assert.Equal(CellColour.Net, SectorWords.DefaultColour([Cell(Sector.Energy, 0, 1, 1)]));
        Assert.Equal(CellColour.Percentile, SectorWords.DefaultColour([Cell(Sector.Energy, 0, 1, 1) with { Percentile = 0.5 }]));
    }

    [Fact]
    public void Ranking_NewestColumn_MostBuyingFirstWithItsChange()
    {
        SectorCell[] cells =
        [
            Cell(Sector.Technology, -3, 1, 3), Cell(Sector.Technology, -2, 1, 1), Cell(Sector.Technology, -1, 1, 1), Cell(Sector.Technology, 0, 1, 3),
            Cell(Sector.Energy, -3, 1, 3), Cell(Sector.Energy, -2, 1, 1), Cell(Sector.Energy, -1, 1, 1), Cell(Sector.Energy, 0, 3, 1),
            Cell(Sector.Utilities, -3), Cell(Sector.Utilities, -2, 1, 1), Cell(Sector.Utilities, -1, 1, 1), Cell(Sector.Utilities, 0, 1, 1),
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
            Cell(Sector.Energy, -3, 1, 3) with { Marks = [SectorMark.NotCovered] }, Cell(Sector.Energy, -2, 1, 1), Cell(Sector.Energy, -1, 1, 1), Cell(Sector.Energy, 0, 3, 1),
        ];

        Assert.Null(Assert.Single(SectorCharts.Ranking(cells)).Change);
    }

    [Fact]
    public void Gauge_DaysNotCovered_AreNoPartOfTheLine()
    {
        var spec = SectorCharts.Gauge([Point(-1, 0.9, SectorMark.NotCovered), Point(0, -0.5)], covered: null);

        Assert.Equal([null, -0.5], Assert.IsType<LineTrace>(spec.Traces[0]).Y.Select(y => y.Raw));
        Assert.Equal([0.9], Assert.IsType<PointTrace>(spec.Traces[1]).Y.Select(y => y.Raw));
    }

    [Fact]
    public void Gauge_MonthsBeforeTheFirstCoveredOne_AreLeftOut()
    {
        GaugePoint[] points =
        [
            Point(-9, 0.9, SectorMark.NotCovered), Point(-3, 1, SectorMark.Thin, SectorMark.NotCovered), Point(-2, 0.4, SectorMark.NotCovered),
            Point(-1, 0.2, SectorMark.Thin), Point(0, -0.5),
        ];

        var spec = SectorCharts.Gauge(points, covered: new DateOnly(2025, 3, 1));

        var line = Assert.IsType<LineTrace>(spec.Traces[0]);
        Assert.Equal([new DateOnly(2025, 4, 30), new DateOnly(2025, 5, 31), June], line.X.Select(x => x.Raw));
        Assert.Equal([null, 0.2, -0.5], line.Y.Select(y => y.Raw));
        Assert.Equal([0.4], Assert.IsType<PointTrace>(spec.Traces[1]).Y.Select(y => y.Raw)); // its window begins before
    }

    private static HeatmapTrace Heatmap(SectorCell[] cells, CellColour colour) =>
        Assert.IsType<HeatmapTrace>(Assert.Single(SectorCharts.Heatmap(cells, Query, colour).Traces));

    private static DateOnly MonthEnd(int months) => new DateOnly(June.Year, June.Month, 1).AddMonths(months + 1).AddDays(-1);

    private static SectorCell Cell(Sector sector, int months, double buys = 0, double sells = 0) => new()
    {
        Sector = sector, Month = MonthEnd(months), Partial = false, Buys = buys, Sells = sells, Ratio = sells > 0 ? buys / sells : null,
        NoSells = sells == 0 && buys > 0, Net = buys + sells > 0 ? (buys - sells) / (buys + sells) : null, Percentile = null, Z = null, History = 0,
        CapUsed = null, Issuers = 1, Trades = (int)(buys + sells), Marks = [],
    };

    private static GaugePoint Point(int months, double net, params SectorMark[] marks) => new()
    {
        Date = MonthEnd(months), Buys = 1, Sells = 1, Net = net, Percentile = null, Z = null, History = 0, Extreme = null, Marks = marks,
    };
}
