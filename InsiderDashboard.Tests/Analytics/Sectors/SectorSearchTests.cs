using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Signals.Sectors;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Tests.Support;
using static InsiderDashboard.Tests.Support.SampleMarket;

namespace InsiderDashboard.Tests.Analytics.Sectors;

public sealed class SectorSearchTests
{
    // 7372 is prepackaged software, 6021 a national bank.
    private static SampleMarket Market() => new SampleMarket().Company(1, "T1", 7372).Company(2, "T2", 6021).Covered("2025-01", "2025-12");

    private static SectorCell Cell(SampleMarket maker, SectorQuery query, Sector sector = Sector.Technology) =>
        SectorSearch.Heatmap(maker.Build(), query with { Sector = sector }).Rows[^1];

    [Fact]
    public void Heatmap_WindowOf90Days_BothEndsIn()
    {
        // 2025-06-30 − 89 days = 2025-04-02. The trade of 04-01 is outside.
        var maker = Market().Buy("2025-04-01", "2025-04-02", 1, 100)
            .Buy("2025-04-02", "2025-04-03", 1, 1_000).Sell("2025-06-30", "2025-06-30", 2, 500);
        var cell = Cell(maker, new SectorQuery { AsOf = Date("2025-06-30") });
        Assert.Equal((1_000d, 500d, 2d), (cell.Buys!.Value, cell.Sells!.Value, cell.Ratio!.Value));
        Assert.Equal(500d / 1500, cell.Net!.Value, 12);
        Assert.False(cell.Partial);
    }

    [Fact]
    public void Heatmap_EachCellStandsInItsOwnWorld()
    {
        // Traded on 05-30, filed on 06-03: unknown at the end of May, known at the end of June.
        var maker = Market().Buy("2025-05-30", "2025-06-03", 1, 1_000).Buy("2025-06-20", "2025-06-23", 2, 1_000, issuer: 2);
        var cells = SectorSearch.Heatmap(maker.Build(), new SectorQuery { AsOf = Date("2025-06-30"), Months = 2, Sector = Sector.Technology }).Rows;
        Assert.Equal([Date("2025-05-31"), Date("2025-06-30")], cells.Select(c => c.Month));
        Assert.Equal((0d, null, 1_000d), (cells[0].Buys, cells[0].Net, cells[1].Buys));
    }

    [Fact]
    public void Heatmap_AsOfWithinAMonth_IsAPartialLastCell()
    {
        var rows = SectorSearch.Heatmap(Market().Buy("2025-06-02", "2025-06-03", 1, 1_000).Build(),
            new SectorQuery { AsOf = Date("2025-06-10"), Months = 3, Sector = Sector.Technology }).Rows;
        Assert.Equal([Date("2025-04-30"), Date("2025-05-31"), Date("2025-06-10")], rows.Select(r => r.Month));
        Assert.Equal([false, false, true], rows.Select(r => r.Partial));
    }

    [Fact]
    public void Heatmap_NoSells_IsNoRatioAndNotInfinity()
    {
        var cell = Cell(Market().Buy("2025-06-02", "2025-06-03", 1, 1_000), new SectorQuery());
        Assert.Equal((null, true, 1d), (cell.Ratio, cell.NoSells, cell.Net!.Value));
        var empty = Cell(Market().Buy("2025-06-02", "2025-06-03", 1, 1_000), new SectorQuery(), Sector.Energy);
        Assert.Equal((null, false, null), (empty.Ratio, empty.NoSells, empty.Net));
    }

    [Fact]
    public void Heatmap_Persons_OnePersonOnBothSidesCountsOnEach()
    {
        // Owners 2 and 3 are one person since a joint filing: two buyers, one seller.
        var maker = Market().Buy("2025-06-02", "2025-06-03", 1, 1_000)
            .Buy("2025-06-02", "2025-06-03", 2, 1_000).Buy("2025-06-03", "2025-06-04", 3, 1_000)
            .Sell("2025-06-20", "2025-06-23", 2, 500).Filing("2025-06-20", 1, "T1", "4", (2, Role.Director), (3, Role.Director)).Market;
        var query = new SectorQuery { Measure = SectorMeasure.Persons };
        Assert.Equal((2d, 1d), (Cell(maker, query).Buys, Cell(maker, query).Sells));
        Assert.Equal((3d, 1d), (Cell(maker, query with { Measure = SectorMeasure.Trades }).Buys,
            Cell(maker, query with { Measure = SectorMeasure.Trades }).Sells));
    }

    [Fact]
    public void Heatmap_ScopeAll_TakesPlanSalesIn()
    {
        var maker = Market().Sell("2025-06-02", "2025-06-03", 1, 1_000, plan: PlanFlag.Yes).Sell("2025-06-02", "2025-06-03", 2, 500);
        Assert.Equal(500, Cell(maker, new SectorQuery()).Sells);
        Assert.Equal(1_500, Cell(maker, new SectorQuery { Scope = TradeScope.All }).Sells);
    }

    [Fact]
    public void Heatmap_Cap_IsEachSidesOwn()
    {
        // Purchases of 1 .. 200 (of both sectors): place 199 × 0.995 = 198.005, so their cap is 199 + 0.005 × (200 − 199) = 199.005.
        // Sales of 10, 20 .. 2,000: 1,990 + 0.005 × 10 = 1,990.05. The largest of each stands in Technology.
        var maker = Market();
        for (var i = 1; i <= 200; i++)
            maker.Buy("2025-06-02", "2025-06-03", i, i, issuer: i == 200 ? 1 : 2, price: 1)
                .Sell("2025-06-02", "2025-06-03", i, 10 * i, issuer: i == 200 ? 1 : 2, price: 1);

        var cell = Cell(maker, new SectorQuery());

        Assert.Equal((199.005, 1_990.05), (Math.Round(cell.CapUsed!.Buys!.Value, 9), Math.Round(cell.CapUsed.Sells!.Value, 9)));
        Assert.Equal((199.005, 1_990.05), (Math.Round(cell.Buys!.Value, 9), Math.Round(cell.Sells!.Value, 9)));
        Assert.Null(Cell(maker, new SectorQuery { Measure = SectorMeasure.Trades }).CapUsed);
    }

    [Fact]
    public void Heatmap_Cap_NeedsTwoHundredTradesOfTheSideFiledOnCoveredDays()
    {
        // 199 purchases in June, and one filed in March 2024, which no import covers; 200 sales.
        var maker = Market().Buy("2024-03-04", "2024-03-05", 1, 5_000, price: 1);
        for (var i = 1; i <= 200; i++)
        {
            if (i < 200)
                maker.Buy("2025-06-02", "2025-06-03", i, i, price: 1);
            maker.Sell("2025-06-02", "2025-06-03", i, 7, price: 1);
        }

        var cell = Cell(maker, new SectorQuery());

        Assert.Equal((null, 7d), (cell.CapUsed!.Buys, cell.CapUsed.Sells!.Value));
        Assert.Equal(199 * 200 / 2, cell.Buys!.Value, 9);
        Assert.Equal(7d, Cell(maker.Covered("2024-03", "2024-03"), new SectorQuery()).CapUsed!.Sells);
        // With March covered the 200th largest of 1 .. 199 and 5,000: 199 + 0.005 × 4,801 = 223.005.
        Assert.Equal(223.005, Cell(maker, new SectorQuery()).CapUsed!.Buys!.Value, 9);
    }

    /// <summary>Ten trades of five issuers of one sector, each a tenth of 1,000 USD, and one more purchase at issuer 10.</summary>
    private static SampleMarket Five(double more)
    {
        var maker = Market();
        for (var issuer = 10; issuer < 15; issuer++)
            maker.Company(issuer, "T" + issuer, 7372).Buy("2025-06-02", "2025-06-03", issuer, 100, issuer)
                .Buy("2025-06-03", "2025-06-04", issuer, 100, issuer);
        return maker.Buy("2025-06-05", "2025-06-06", 99, more, 10);
    }

    [Theory]
    [InlineData(600, "")]                                          // issuer 10: 800 of 1,600, exactly half
    [InlineData(601, "OneIssuerDominates")]                        // 801 of 1,601
    [InlineData(1_000, "OneIssuerDominates")]                      // the trade: 1,000 of 2,000, exactly half
    [InlineData(1_001, "OneTradeDominates,OneIssuerDominates")]    // 1,001 of 2,001
    public void Heatmap_Dominated_AboveHalf(double more, string marks)
    {
        var query = new SectorQuery { AsOf = Date("2025-06-30") };
        Assert.Equal(marks, string.Join(',', Cell(Five(more), query).Marks));
        Assert.Equal(marks, string.Join(',', Cell(Five(more), query with { Measure = SectorMeasure.Persons }).Marks));
    }

    [Fact]
    public void Heatmap_FewTrades_IsThinAndDominatedByTheOneIssuer()
    {
        // Two equal trades of one issuer: neither has more than half, the issuer has all.
        var cell = Cell(Market().Buy("2025-06-02", "2025-06-03", 1, 1).Buy("2025-06-02", "2025-06-03", 2, 1), new SectorQuery());
        Assert.Equal([SectorMark.Thin, SectorMark.OneIssuerDominates], cell.Marks);
    }

    [Fact]
    public void Heatmap_WindowNotCovered_HasNoFigure()
    {
        // 90 days up to 06-03 begin on 03-06; imports begin in May.
        var maker = new SampleMarket().Company(1, "T1", 7372).Covered("2025-05", "2025-06").Buy("2025-06-02", "2025-06-03", 1, 1_000);
        var cell = Cell(maker, new SectorQuery());
        Assert.Equal((null, null, null, null, null, null), (cell.Buys, cell.Sells, cell.Net, cell.Issuers, cell.Trades, cell.CapUsed));
        Assert.Equal([SectorMark.NotCovered], cell.Marks);
        Assert.Equal(1_000, Cell(maker, new SectorQuery { Window = 30 }).Buys);   // from 05-05 on
    }

    [Fact]
    public void Heatmap_AsOfAfterTheLastCoveredDay_EndsOnIt()
    {
        var maker = new SampleMarket().Company(1, "T1", 7372).Covered("2025-01", "2025-06")
            .Buy("2025-06-02", "2025-06-03", 1, 1_000).Buy("2025-09-01", "2025-09-10", 1, 9_000);
        var listing = SectorSearch.Heatmap(maker.Build(), new SectorQuery { Months = 2, Sector = Sector.Technology });
        Assert.Equal(Date("2025-09-10"), listing.AsOf);
        Assert.Equal([(Date("2025-05-31"), 0d), (Date("2025-06-30"), 1_000d)], listing.Rows.Select(row => (row.Month, row.Buys!.Value)));
        Assert.Contains(listing.Notes, note => note.StartsWith("Imports are complete up to 2025-06-30", StringComparison.Ordinal));
        Assert.Equal(Date("2025-06-30"), MarketGauge.Points(maker.Build(), new MarketQuery { Months = 1 }).Rows.Single().Date);
    }

    [Fact]
    public void Heatmap_NothingCovered_IsEmptyAndSaysSo()
    {
        var listing = SectorSearch.Heatmap(new SampleMarket().Buy("2025-06-02", "2025-06-03", 1, 1_000).Build(), new SectorQuery());
        Assert.Empty(listing.Rows);
        Assert.Equal("History too short: no month is covered.", Assert.Single(listing.Notes));
    }

    [Theory]
    [InlineData("2021-06-15", 48, "High")]   // 48 month-ends from 2021-06 to 2025-05
    [InlineData("2021-07-15", 47, "")]       // one fewer: never extreme
    public void Gauge_Extreme_NeedsFortyEightMonthEnds(string first, int history, string extreme)
    {
        // Each month as much bought as sold, net 0; in the last bought only: above all before it.
        var maker = Market().Covered("2021-05", "2025-06");
        for (var month = Date(first); month < Date("2025-06-01"); month = month.AddMonths(1))
            maker.Buy(month.ToString("yyyy-MM-dd"), month.AddDays(1).ToString("yyyy-MM-dd"), 1, 1_000)
                .Sell(month.ToString("yyyy-MM-dd"), month.AddDays(1).ToString("yyyy-MM-dd"), 2, 1_000);
        var point = MarketGauge.Points(maker.Buy("2025-06-10", "2025-06-11", 1, 1_000).Build(),
            new MarketQuery { Window = 30, Months = 1, AsOf = Date("2025-06-30") }).Rows.Single();
        Assert.Equal((history, 1d, extreme), (point.History, point.Percentile!.Value, point.Extreme?.ToString() ?? ""));
    }

    [Fact]
    public void Heatmap_Percentile_AgainstItsOwnPriorMonthEnds()
    {
        // 24 month-ends (2023-06 to 2025-05) with net 0 (as much bought as sold), then a month of buying only: above them all.
        // A window of 30 days sees one month's trades (of its 15th) only.
        var maker = Market().Covered("2023-05", "2025-06");
        for (var month = Date("2023-06-15"); month < Date("2025-06-01"); month = month.AddMonths(1))
            maker.Buy(month.ToString("yyyy-MM-dd"), month.AddDays(1).ToString("yyyy-MM-dd"), 1, 1_000)
                .Sell(month.ToString("yyyy-MM-dd"), month.AddDays(1).ToString("yyyy-MM-dd"), 2, 1_000);
        maker.Buy("2025-06-10", "2025-06-11", 1, 1_000);
        var query = new SectorQuery { Window = 30, AsOf = Date("2025-06-30") };
        var cell = Cell(maker, query);
        Assert.Equal((24, 1d, null), (cell.History, cell.Percentile!.Value, cell.Z));   // no spread in the past: no z
        // At the end of May its net of 0 equals all 23 before it, which are too few for a place.
        Assert.Equal((23, null), (Cell(maker, query with { AsOf = Date("2025-05-31") }).History,
            Cell(maker, query with { AsOf = Date("2025-05-31") }).Percentile));
    }

    [Fact]
    public void Past_PercentileAndZ_ByHand()
    {
        // 24 values 0.01 .. 0.24. Of 0.12: 11 below, 1 equal: 11.5 / 24. Mean 0.125, sd = 0.01 × sqrt(24 × 25 / 12) = 0.0707107.
        var past = SectorPast.Of(0.12, Enumerable.Range(1, 24).Select(i => i / 100d).ToList());
        Assert.Equal(11.5 / 24, past.Percentile!.Value, 12);
        Assert.Equal(-0.005 / 0.0707106781, past.Z!.Value, 6);
    }

    [Fact]
    public void Gauge_SumsAllIssuers_UnmappedToo()
    {
        var maker = Market().Buy("2025-06-02", "2025-06-03", 1, 1_000)
            .Sell("2025-06-02", "2025-06-03", 2, 3_000, issuer: 2).Sell("2025-06-02", "2025-06-03", 3, 4_000, issuer: 3);
        var point = MarketGauge.Points(maker.Build(), new MarketQuery()).Rows[^1];
        Assert.Equal(-0.75, point.Net!.Value, 12);
        Assert.Null(point.Extreme);
        Assert.Equal(4_000, Cell(maker, new SectorQuery(), Sector.Unmapped).Sells);
    }
}
