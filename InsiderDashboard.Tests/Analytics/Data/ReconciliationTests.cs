using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Companies;
using InsiderDashboard.Core.Analytics.Data;
using InsiderDashboard.Core.Analytics.HeavySelling;
using InsiderDashboard.Core.Analytics.Insiders;
using InsiderDashboard.Core.Analytics.Overview;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Sectors;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Tests.Support;
using static InsiderDashboard.Tests.Support.SampleMarket;

namespace InsiderDashboard.Tests.Analytics.Data;

public sealed class ReconciliationTests
{
    private static MarketSnapshot Market() => new SampleMarket().Covered("2025-04", "2025-06")
        .Filing("2025-05-02", owners: (1, Role.Ceo)).Row('S', "2025-05-01", 100, 10, after: 900)
        .Row('P', "2025-05-01", 0, 10).Row('A', "2025-05-01", 5).Market
        .Filing("2025-07-02", form: "4/A", owners: (1, Role.Ceo)).Amending("2025-05-02").Row('S', "2025-05-01", 100, 11, after: 900).Market
        .Buy("2025-07-02", "2025-07-03", 2, 1_000, issuer: 2).Build();

    [Theory]
    [InlineData(ReconciliationBy.Total)]
    [InlineData(ReconciliationBy.Quarter)]
    [InlineData(ReconciliationBy.Issuer)]
    public void Reconciliation_ParsedIsCountedPlusExcluded(ReconciliationBy by)
    {
        var rows = Reconciliation.Of(Market(), new ReconciliationQuery { By = by }).Rows;
        Assert.All(rows, r => Assert.Equal(r.Parsed, r.Counted + r.Excluded.Values.Sum()));
        Assert.Equal((5, 3), (rows.Sum(r => r.Parsed), rows.Sum(r => r.Counted)));
    }

    [Fact]
    public void Reconciliation_AsOf_AnAmendmentOfLaterExcludesNothingYet()
    {
        var before = Assert.Single(Reconciliation.Of(Market(), new ReconciliationQuery { AsOf = Date("2025-06-30") }).Rows);
        Assert.Equal([(Exclusion.NoShares, 1L)], before.Excluded.Select(e => (e.Key, e.Value)));
        var quarters = Reconciliation.Of(Market(), new ReconciliationQuery { By = ReconciliationBy.Quarter }).Rows;
        Assert.Equal(["2025q2", "2025q3"], quarters.Select(q => q.Key));
        Assert.Equal(1, quarters[0].Excluded[Exclusion.Superseded]);
    }

    // Issuer 1: 4 rows, of which the sale of May is superseded and the purchase has no shares; issuer 2: one counted row of 07-03.
    [Theory]
    [InlineData("cik=1", 1, 4, 2)]
    [InlineData("ticker=cik:0000000002", 1, 1, 1)]
    [InlineData("from=2025-07-01", 2, 2, 2)]
    [InlineData("from=2025-05-02&to=2025-07-02", 1, 4, 2)]
    [InlineData("to=2025-05-01", 0, 0, 0)]
    [InlineData("sort=parsed&size=1", 2, 1, 1)]
    [InlineData("sort=-key&size=1&page=2", 2, 4, 2)]
    [InlineData("size=1&page=3", 2, 0, 0)]
    public void Reconciliation_Narrowed_CountsWhatFits(string query, long total, long parsed, long counted)
    {
        var asked = QueryBinder.Bind<ReconciliationQuery>(query.Split('&').Append("by=issuer")
            .Select(pair => KeyValuePair.Create(pair.Split('=')[0], (string?)pair.Split('=')[1])).ToList());
        var lines = Reconciliation.Of(Market(), asked.Query);
        Assert.Empty(asked.Problems);
        Assert.Equal((total, parsed, counted), (lines.Total, lines.Rows.Sum(r => r.Parsed), lines.Rows.Sum(r => r.Counted)));
    }

    [Fact]
    public void Status_CountsTheWorldOfTheDay()
    {
        var status = Status.Of(Market(), new StatusQuery { AsOf = Date("2025-06-30") });
        Assert.Equal((1L, 3L, 1, 1), (status.Filings, status.Trades, status.Issuers, status.Owners));
        Assert.Equal((Date("2025-05-02"), Date("2025-05-02"), null), (status.FirstFiled!.Value, status.LastFiled!.Value, status.DerivativeTrades));
        Assert.Equal(new CoveredSpan(Date("2025-04-01"), Date("2025-06-30")), Assert.Single(status.Coverage));
        Assert.Equal(new CoveredSpan(Date("2025-04-01"), Date("2025-05-31")),
            Assert.Single(Status.Of(Market(), new StatusQuery { AsOf = Date("2025-05-31") }).Coverage));
        var today = Status.Of(Market(), new StatusQuery());
        Assert.Equal((Date("2025-07-03"), 5L, 0L), (today.LastFiled!.Value, today.Trades, today.DerivativeTrades!.Value));
    }

    [Fact]
    public void Status_Prices_AreThoseOfTheDay()
    {
        // T1 is priced from 05-01 on, T2 from 06-02 (a Monday); Friday 05-30 is the last session by 05-31.
        var market = new SampleMarket().Buy("2025-05-05", "2025-05-06", 1, 1_000)
            .Prices("T1", "2025-05-01", "2025-07-31", _ => 10).Prices("T2", "2025-06-02", "2025-07-31", _ => 10).Build();
        var may = Status.Of(market, new StatusQuery { AsOf = Date("2025-05-31") });
        Assert.Equal((1, Date("2025-05-30")), (may.PricedTickers, may.LastPrice!.Value));
        var today = Status.Of(market, new StatusQuery());
        Assert.Equal((2, Date("2025-07-31")), (today.PricedTickers, today.LastPrice!.Value));
    }

    [Fact]
    public void EveryQuestion_OfAnEmptyStore_IsAnEmptyAnswer()
    {
        var empty = MarketBuilder.Empty;
        Assert.Null(Status.Of(empty, new StatusQuery()).AsOf);
        Assert.Equal(0, TradeSearch.Find(empty, new TradeQuery()).Total);
        Assert.Equal(0, ClusterSearch.Find(empty, new ClusterQuery()).Total);
        Assert.Empty(SectorSearch.Heatmap(empty, new SectorQuery()).Rows);
        Assert.Empty(HeavySellingSearch.Compare(empty, new HeavySellingQuery()).Rows);
        Assert.Equal(0, Reconciliation.Of(empty, new ReconciliationQuery()).Rows.Sum(r => r.Parsed));
        Assert.Null(OverviewSummary.Of(empty, new OverviewQuery()).Gauge);
    }

    [Fact]
    public void Overview_ShowsTheLastDays()
    {
        // As of 07-31: a cluster completed on 07-02 is within the last 30 days (07-02 to 07-31), one of 07-01 is not.
        var maker = new SampleMarket().Covered("2025-01", "2025-07").Company(1, "T1", 7372);
        for (var owner = 1; owner <= 3; owner++)
            maker.Buy("2025-06-30", "2025-07-01", owner, 50_000, issuer: 2, price: 10 + owner)
                .Buy("2025-06-30", "2025-07-02", owner, 50_000, issuer: 1, price: 10 + owner)
                .Buy("2025-06-30", "2025-07-02", owner, 50_000, issuer: 3);
        maker.Sell("2025-07-24", "2025-07-25", 1, 70_000).Sell("2025-07-23", "2025-07-24", 1, 90_000).Sell("2025-07-30", "2025-07-31", 2, 60_000);
        var overview = OverviewSummary.Of(maker.Build(), new OverviewQuery());
        Assert.Equal("0000000001", Assert.Single(overview.BuyClusters.Rows).IssuerCik);
        Assert.Equal(1, overview.BuyClusters.LeftOut);   // issuer 3: three lots at one price
        Assert.Equal([70_000d, 60_000d], overview.LargestSells.Rows.Select(r => r.Value!.Value));
        Assert.Equal((30, Date("2025-07-31"), 1), (overview.Activity.Count, overview.Activity[^1].Day, overview.Activity[^1].Sells));
        Assert.NotNull(overview.Gauge!.Net);
        // Nothing but buys at the end of April would be needed for a move: no trade then, so no move is told.
        Assert.Empty(overview.SectorMoves);
    }

    [Fact]
    public void Overview_SectorsThatTurned_LeaveMarkedOnesOutAndNameThem()
    {
        // Technology: five issuers buy in March and sell in June, one trade of 100 each twice: from +1 to −1, no mark. A bank does the
        // same alone: one issuer has all the dollars, and it is thin.
        var maker = new SampleMarket().Covered("2025-01", "2025-06").Company(2, "T2", 6021)
            .Buy("2025-03-10", "2025-03-11", 1, 100, issuer: 2).Sell("2025-06-10", "2025-06-11", 1, 100, issuer: 2);
        for (var issuer = 10; issuer < 15; issuer++)
        {
            maker.Company(issuer, "T" + issuer, 7372);
            foreach (var day in new[] { 10, 12 })
                maker.Buy($"2025-03-{day}", $"2025-03-{day + 1}", issuer, 100, issuer)
                    .Sell($"2025-06-{day}", $"2025-06-{day + 1}", issuer, 100, issuer);
        }
        // 30-06 less three months is 31-03; a sale of 09-10 lies behind the last covered day, which the moves stand on.
        var overview = OverviewSummary.Of(maker.Sell("2025-09-09", "2025-09-10", 1, 100, issuer: 10).Build(), new OverviewQuery());
        var move = Assert.Single(overview.SectorMoves);
        Assert.Equal((Sector.Technology, 1d, -1d, -2d), (move.Sector, move.Before, move.Net, move.Change));
        var left = Assert.Single(overview.SectorMovesLeftOut);
        Assert.Equal((Sector.Financials, "Thin,OneIssuerDominates"),
            (left.Sector, string.Join(',', left.Marks.Where(mark => mark != SectorMark.OneTradeDominates))));
        Assert.Equal(Date("2025-06-30"), overview.SectorMovesOn);
    }

    [Fact]
    public void EveryQueryRecord_BindsItsOwnDefaultsAndSaysWhatEachKeyMeans()
    {
        Check<TradeQuery>();
        Check<ClusterQuery>();
        Check<SectorQuery>();
        Check<MarketQuery>();
        Check<MonthQuery>();
        Check<HeavySellingQuery>();
        Check<OverviewQuery>();
        Check<CompanyQuery>();
        Check<InsiderQuery>();
        Check<StatusQuery>();
        Check<ReconciliationQuery>();
    }

    private static void Check<T>() where T : new()
    {
        Assert.Empty(QueryBinder.Pairs(new T()));
        Assert.All(QueryParameter.Of<T>(), p => Assert.NotEmpty(p.Words));
        Assert.Contains(QueryParameter.Of<T>(), p => p.Key == "asof");
        var given = QueryParameter.Of<T>().Where(p => p.OneOf is not null).Select(p => KeyValuePair.Create(p.Key, (string?)p.OneOf![^1])).ToList();
        Assert.Empty(QueryBinder.Bind<T>(given).Problems);
    }
}
