using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.HeavySelling;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Tests.Support;
using static InsiderDashboard.Tests.Support.SampleMarket;

namespace InsiderDashboard.Tests.Analytics.HeavySelling;

public sealed class HeavySellingTests
{
    private static SampleMarket Market() => new SampleMarket().Covered("2023-01", "2025-12");

    private static MonthsResult Months(SampleMarket maker, MonthQuery query) =>
        HeavySellingSearch.Months(maker.Build(), query with { Ticker = "T1" });

    /// <summary>One sale a month of the values given, from 2024-01 on, traded on the 10th and filed on the 12th.</summary>
    private static SampleMarket Monthly(params double[] values) => Sales(Market(), values);

    private static SampleMarket Sales(SampleMarket maker, params double[] values)
    {
        for (var i = 0; i < values.Length; i++)
            if (values[i] > 0)
            {
                var day = new DateOnly(2024, 1, 10).AddMonths(i);
                maker.Sell(day.ToString("yyyy-MM-dd"), day.AddDays(2).ToString("yyyy-MM-dd"), 1, values[i]);
            }
        return maker;
    }

    [Fact]
    public void Published_ThresholdIsThe75thPercentileOfPositiveMonths()
    {
        // Positive months 100, 200, 300, 400, 500: place 4 × 0.75 = 3, the threshold is 400.
        var result = Months(Monthly(100, 200, 0, 300, 400, 500), new MonthQuery { Mode = MonthMode.Published, AsOf = Date("2024-06-30") });
        Assert.All(result.Rows, r => Assert.Equal(400, r.Threshold!.Value, 9));
        Assert.Equal([false, false, false, false, true, true], result.Rows.Select(r => r.Heavy!.Value));
        Assert.Equal([true, true, false, true, true, true], result.Rows.Select(r => r.Active!.Value));
        Assert.Equal(TradeScope.All, result.Scope);
    }

    [Fact]
    public void Published_MonthNotOver_IsOpenAndSetsNoThreshold()
    {
        var result = Months(Monthly(100, 200, 1_000_000), new MonthQuery { Mode = MonthMode.Published, AsOf = Date("2024-03-20") });
        Assert.Equal((MonthState.Open, null), (result.Rows[^1].State, result.Rows[^1].Heavy));
        Assert.Equal(175, result.Rows[0].Threshold!.Value, 9);   // of 100 and 200: 100 + 0.75 × 100
    }

    [Fact]
    public void PointInTime_EightPositiveMonthsBefore_ElseWarming()
    {
        // Months 1 to 8 sell 100 to 800. In month 9 the threshold is place 7 × 0.75 = 5.25: 600 + 0.25 × 100 = 625.
        var rows = Months(Monthly(100, 200, 300, 400, 500, 600, 700, 800, 625, 624), new MonthQuery { AsOf = Date("2024-12-31") }).Rows;
        Assert.All(rows.Take(8), r => Assert.Equal((MonthState.Warming, null, null), (r.State, r.Heavy, r.Threshold)));
        Assert.Equal((MonthState.Labelled, 625d, true), (rows[8].State, rows[8].Threshold!.Value, rows[8].Heavy!.Value));
        // Month 10 is measured against nine values 100..600, 625, 700, 800: place 8 × 0.75 = 6, the threshold is 625.
        Assert.Equal((625d, false), (rows[9].Threshold!.Value, rows[9].Heavy!.Value));
        // A month without trades is no heavy month, and no positive one.
        Assert.Equal((false, false, 10), (rows[10].Active!.Value, rows[10].Heavy!.Value, rows[10].PositiveMonths));
    }

    [Fact]
    public void PointInTime_ClosesAtTheEndOfTheSecondBusinessDay()
    {
        // After Friday 2025-05-30: 2nd business day is Tuesday 06-03. After 2025-06-30: 07-02. After 2025-08-31: Labor Day, so 09-03.
        var maker = Market().Sell("2025-05-29", "2025-06-03", 1, 100).Sell("2025-05-30", "2025-06-04", 2, 1_000)
            .Sell("2025-08-29", "2025-09-03", 1, 100);
        var rows = Months(maker, new MonthQuery { AsOf = Date("2025-12-31") }).Rows;
        Assert.Equal((Date("2025-06-03"), 100d, 1), (rows[0].ClosedOn, rows[0].Net!.Value, rows[0].TooLate!.Value));
        Assert.Equal((Date("2025-07-02"), Date("2025-09-03"), 100d), (rows[1].ClosedOn, rows[3].ClosedOn, rows[3].Net!.Value));
        Assert.Equal(1_100, Months(maker, new MonthQuery { AsOf = Date("2025-12-31"), Mode = MonthMode.Published }).Rows[0].Net);
        Assert.Equal(MonthState.Open, Months(maker, new MonthQuery { AsOf = Date("2025-09-02") }).Rows[^2].State);
    }

    [Fact]
    public void PointInTime_AmendedAfterTheClose_TheMonthKeepsItsOwnFigures()
    {
        var maker = Market().Sell("2025-05-10", "2025-05-12", 1, 1_000)
            .Filing("2025-07-01", 1, "T1", "4/A", (1, Role.Director)).Amending("2025-05-12").Row('S', "2025-05-10", 900, 10).Market;
        var query = new MonthQuery { AsOf = Date("2025-12-31") };
        // The amendment restates what the month knew: it is late itself, and no trade that came too late.
        var row = Months(maker, query).Rows[0];
        Assert.Equal((1_000d, 0, 1), (row.Net!.Value, row.TooLate!.Value, row.AmendedLate!.Value));
        Assert.Equal(0, Months(maker, query with { Mode = MonthMode.Published }).Rows[0].AmendedLate);
        Assert.Equal(9_000, Months(maker, query with { Mode = MonthMode.Published }).Rows[0].Net);
    }

    [Fact]
    public void PointInTime_ScopeIsDiscretionary_PublishedTakesAll()
    {
        var maker = Market().Sell("2025-05-10", "2025-05-12", 1, 1_000).Sell("2025-05-10", "2025-05-12", 2, 500, plan: PlanFlag.Yes)
            .Buy("2025-05-12", "2025-05-13", 3, 200);
        var query = new MonthQuery { AsOf = Date("2025-12-31") };
        var row = Months(maker, query).Rows[0];
        Assert.Equal((1_000d, 200d, 800d), (row.Sells!.Value, row.Buys!.Value, row.Net!.Value));
        Assert.Equal(1_300, Months(maker, query with { Mode = MonthMode.Published }).Rows[0].Net);
    }

    [Fact]
    public void Months_NotCovered_HaveNoFigureAndSetNoThreshold()
    {
        // Sales of 900, 100, 200, 300 in January to April 2024; imports cover from February on. As published the threshold is that of
        // 100, 200, 300: place 2 × 0.75 = 1.5, 250.
        var maker = Sales(new SampleMarket().Covered("2024-02", "2024-12"), 900, 100, 200, 300);
        foreach (var mode in new[] { MonthMode.Published, MonthMode.PointInTime })
        {
            var rows = Months(maker, new MonthQuery { Mode = mode, AsOf = Date("2024-06-30") }).Rows;
            Assert.Equal([false, true, true, true, true, true], rows.Select(r => r.Covered));
            Assert.Equal((MonthState.NotCovered, null, null, null, null, null, null),
                (rows[0].State, rows[0].Buys, rows[0].Sells, rows[0].Net, rows[0].Active, rows[0].TooLate, rows[0].Heavy));
            Assert.Equal(mode == MonthMode.Published ? 3 : 2, rows[3].PositiveMonths);
        }
        Assert.Equal(250, Months(maker, new MonthQuery { Mode = MonthMode.Published, AsOf = Date("2024-06-30") }).Rows[1].Threshold!.Value, 9);
    }

    [Fact]
    public void Months_AsOfAfterTheLastCoveredMonth_EndOnIt()
    {
        // December closes on 2025-01-03, which is not covered: point in time November is the last month, as published December.
        var maker = Sales(new SampleMarket().Covered("2024-01", "2024-12"), 100, 100, 100).Sell("2025-06-10", "2025-06-12", 1, 100);
        Assert.Equal(Date("2024-11-01"), Months(maker, new MonthQuery()).Rows[^1].Month);
        Assert.Equal(Date("2024-12-01"), Months(maker, new MonthQuery { Mode = MonthMode.Published }).Rows[^1].Month);
        Assert.Contains("complete up to 2024-12-31", Assert.Single(Months(maker, new MonthQuery()).Notes), StringComparison.Ordinal);
        // On 2024-12-31 itself December is known so far, and not over.
        var last = Months(maker, new MonthQuery { AsOf = Date("2024-12-31") }).Rows[^1];
        Assert.Equal((Date("2024-12-01"), MonthState.Open), (last.Month, last.State));
        Assert.Empty(Months(Sales(new SampleMarket(), 100), new MonthQuery()).Rows);
    }

    [Fact]
    public void Bp_OfTheSharesOutstanding_CountsThePartInScope()
    {
        // 100 sold at 10, of which 40 were exercised the day before; 20 bought at 10: net 40 of 1,000,000 shares is 0.4 basis points,
        // of all P and S 80, 0.8.
        var maker = Market().Company(1, "T1", 7372, shares: 1_000_000).Filing("2025-05-14", 1, "T1", "4", (1, Role.Ceo))
            .Row('M', "2025-05-12", 40, 1).Row('S', "2025-05-13", 100, 10).Market
            .Buy("2025-05-13", "2025-05-14", 2, 200);
        var query = new MonthQuery { AsOf = Date("2025-12-31") };
        Assert.Equal((400d, 0.4), (Math.Round(Months(maker, query).Rows[0].Net!.Value, 9), Math.Round(Months(maker, query).Rows[0].NetBp!.Value, 9)));
        Assert.Equal(0.8, Months(maker, query with { Scope = TradeScope.All }).Rows[0].NetBp!.Value, 9);
        Assert.Equal(1_000_000, Months(maker, query).SharesOutstanding);
    }

    [Theory]
    [InlineData(SellingMeasure.Dollars, true, 1_000)]   // 90 × 20 = 1,800 USD against eight months of 1,000
    [InlineData(SellingMeasure.Bp, false, 1)]           // 90 of 1,000,000 shares are 0.9 bp against eight months of 1 bp
    public void Bp_PriceDoubled_IsHeavyInDollarsOnly(SellingMeasure measure, bool heavy, double threshold)
    {
        var maker = Sales(Market().Company(1, "T1", 7372, shares: 1_000_000), 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000)
            .Sell("2024-09-10", "2024-09-12", 1, 1_800, price: 20);
        var result = Months(maker, new MonthQuery { Measure = measure, AsOf = Date("2024-12-31") });
        Assert.Equal((heavy, threshold), (result.Rows[8].Heavy!.Value, Math.Round(result.Rows[8].Threshold!.Value, 9)));
        Assert.Equal(measure == SellingMeasure.Bp, result.Notes.Any(note => note.Contains("no date", StringComparison.Ordinal)));
    }

    [Fact]
    public void Bp_WithoutSharesOutstanding_HasNoLabel()
    {
        var maker = Sales(Market(), 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 2_000);
        var query = new MonthQuery { Measure = SellingMeasure.Bp, AsOf = Date("2024-12-31") };
        Assert.All(Months(maker, query).Rows.Take(9),
            row => Assert.Equal((MonthState.NoShares, null, null, true), (row.State, row.NetBp, row.Heavy, row.Active)));
        var compared = HeavySellingSearch.Compare(maker.Build(),
            new HeavySellingQuery { Tickers = new QueryList(["T1"]), Measure = HeavyMeasure.Bp, AsOf = Date("2024-12-31") });
        Assert.Equal((9, 0, 0), (compared.NoShares, compared.Warming, compared.Rows[0].OtherMonths));
    }

    /// <summary>SPY stands still; XLK, the fund of SIC 7372, rises 10% on 06-04, and the issuer 20% on 06-05.</summary>
    private static SampleMarket Priced(SampleMarket maker, string to) => maker.Company(1, "T1", 7372)
        .Prices("SPY", "2025-01-01", to, _ => 50).Prices("XLK", "2025-01-01", to, d => d < Date("2025-06-04") ? 100 : 110)
        .Prices("T1", "2025-01-01", to, d => d < Date("2025-06-05") ? 100 : 120);

    [Fact]
    public void Forward_PointInTimeEntersAfterTheCloseAndPublishedAtMonthEnd()
    {
        // Close Tuesday 06-03, entry Wednesday 06-04 at 100, 21 sessions later 120. XLK stands at 110 on both days.
        var maker = Priced(Market().Sell("2025-05-10", "2025-05-12", 1, 1_000), "2025-07-31");
        var row = Months(maker, new MonthQuery { AsOf = Date("2025-07-31") }).Rows[0];
        Assert.Equal(Date("2025-06-04"), row.EntryOn);
        Assert.Equal((0.2, 0.2, 0.2),
            (Math.Round(row.Forward21!.Value, 9), Math.Round(row.ExcessSpy21!.Value, 9), Math.Round(row.ExcessSector21!.Value, 9)));
        Assert.Null(row.Forward63);
        // As published: entry at the close of Friday 05-30, when XLK was at 100: 20% less 10%.
        var published = Months(maker, new MonthQuery { Mode = MonthMode.Published, AsOf = Date("2025-07-31") }).Rows[0];
        Assert.Equal((Date("2025-05-30"), 0.1), (published.EntryOn!.Value, Math.Round(published.ExcessSector21!.Value, 9)));
    }

    [Fact]
    public void Compare_MeansOfFinishedMonths_UnfinishedAndWarmingCountedApart()
    {
        // As published, 100, 100, 100, 400: place 3 × 0.75 = 2.25, threshold 100 + 0.25 × 300 = 175; April is heavy.
        // T1 stands at 100, from 2024-05-15 at 110. 21 sessions after 04-30 that is a gain of 10%; after January to March of 0.
        var maker = Monthly(100, 100, 100, 400).Company(1, "T1", 7372)
            .Prices("SPY", "2023-06-01", "2024-06-30", _ => 50).Prices("T1", "2023-06-01", "2024-06-30", d => d < Date("2024-05-15") ? 100 : 110);
        var query = new HeavySellingQuery { Tickers = new QueryList(["T1"]), Mode = MonthMode.Published, Horizon = "21", AsOf = Date("2024-06-30") };
        var result = HeavySellingSearch.Compare(maker.Build(), query);
        var row = Assert.Single(result.Rows);
        Assert.Equal((1, 3, 0.1, 0d, 0.1),
            (row.HeavyMonths, row.OtherMonths, Math.Round(row.HeavyMean!.Value, 9), row.OtherMean!.Value, Math.Round(row.Spread!.Value, 9)));
        Assert.Equal(row.Spread, result.Pooled.WithinIssuers);
        // SPY stands still, and the sector's fund has no closes.
        Assert.Equal((0.1, null), (Math.Round(row.OverSpy.Spread!.Value, 9), row.OverSector.Spread));
        Assert.Equal(row.OverSpy, result.Pooled.OverSpy);
        // 63 sessions after 03-29 lie on 06-26, after 04-30 beyond the last close.
        var longer = HeavySellingSearch.Compare(maker.Build(), query with { Horizon = "63" });
        Assert.Equal((0, 3, 1, null), (longer.Rows[0].HeavyMonths, longer.Rows[0].OtherMonths, longer.Unfinished, longer.Rows[0].Spread));
        // Point in time none of the four has eight positive months before it.
        var warming = HeavySellingSearch.Compare(maker.Build(), query with { Mode = MonthMode.PointInTime });
        Assert.Equal((4, 0, "not tested"), (warming.Warming, warming.Rows[0].OtherMonths, warming.Verdict));
    }

    [RealDataFact]
    public void Compare_SortedAndPaged_PoolsOverAllPages()
    {
        var query = new HeavySellingQuery { Mode = MonthMode.Published, Sort = "-spread", Size = 40 };
        var first = HeavySellingSearch.Compare(RealStores.Quarters.Current, query);
        var second = HeavySellingSearch.Compare(RealStores.Quarters.Current, query with { Page = 2 });
        var least = HeavySellingSearch.Compare(RealStores.Quarters.Current, query with { Sort = "spread", Size = 1000 });

        Assert.Equal((40, 40), (first.Rows.Count, second.Rows.Count));
        Assert.Equal(first.Rows.Concat(second.Rows).Select(r => r.Spread!.Value),
            first.Rows.Concat(second.Rows).Select(r => r.Spread!.Value).OrderDescending());
        Assert.Empty(first.Rows.Select(r => r.IssuerCik).Intersect(second.Rows.Select(r => r.IssuerCik)));
        Assert.Equal((first.Pooled, first.Total, first.Tests), (second.Pooled, second.Total, second.Tests));
        // Companies without a spread stand last in either direction.
        Assert.True(first.Total > first.Tests);
        Assert.NotNull(least.Rows[0].Spread);
    }

    [Fact]
    public void Context_OfAnEvent_FromOneSeries()
    {
        // 300 weekdays at 100, from 2025-05-01 at 80; after the close of 06-03 it falls to 60 and comes back to 90.
        var maker = Market().Sell("2025-05-10", "2025-05-12", 1, 1_000).Prices("SPY", "2024-01-01", "2025-07-31", _ => 50)
            .Prices("T1", "2024-01-01", "2025-07-31",
                d => d < Date("2025-05-01") ? 100 : d < Date("2025-06-10") ? 80 : d < Date("2025-06-20") ? 60 : 90);
        var context = Months(maker, new MonthQuery { AsOf = Date("2025-07-31") }).Rows[0].Context!;
        Assert.Equal(-0.2, context.Prior63!.Value, 9);
        Assert.Equal(-0.2, context.FromHigh252!.Value, 9);
        Assert.Equal(-0.25, context.DrawdownSince!.Value, 9);
        // 24 sessions from 05-01 to 06-03 at 80, the 176 before at 100: mean 97.6.
        Assert.Equal(80 / 97.6 - 1, context.AgainstMean200!.Value, 9);
    }
}
