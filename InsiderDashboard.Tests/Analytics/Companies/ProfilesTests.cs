using InsiderDashboard.Core.Analytics.Companies;
using InsiderDashboard.Core.Analytics.Insiders;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Tests.Support;
using static InsiderDashboard.Tests.Support.SampleMarket;

namespace InsiderDashboard.Tests.Analytics.Companies;

public sealed class ProfilesTests
{
    [Fact]
    public void Company_SaleSplit_EveryDollarInOneClass()
    {
        // Plan 1,000; tax 2,000 (long before, so that it uses none of the exercised shares); of 10,000 by the CEO 4,000 exercised
        // and 6,000 discretionary: 13,000 in all.
        var market = new SampleMarket().Sell("2025-05-01", "2025-05-02", 1, 1_000, plan: PlanFlag.Yes)
            .Filing("2025-05-06", 1, "T1", "4", (2, Role.Ceo)).Row('S', "2025-04-01", 200, 10, text: TextClass.TaxSale, plan: PlanFlag.Unknown)
            .Row('M', "2025-05-05", 400, 1).Row('S', "2025-05-05", 1_000, 10).Market.Build();
        var company = CompanyProfile.Of(market, new CompanyQuery { Ticker = "T1" });
        Assert.Equal(
            [(TradeClass.PlanSale, 1_000d), (TradeClass.TaxSale, 2_000d), (TradeClass.ExerciseSale, 4_000d), (TradeClass.DiscretionarySale, 6_000d)],
            company.Classes.Select(c => (c.Class, c.Value)));
        Assert.Equal(1, company.Classes.Sum(c => c.Share), 12);
        Assert.Equal((1_000 / 13_000d, 10_000 / 13_000d, 2_000 / 13_000d),
            (company.SalePlanShare!.Yes, company.SalePlanShare.No, company.SalePlanShare.Unknown));
        Assert.Equal([("M", 1), ("S", 3)], company.Codes.Select(c => (c.Code, c.Trades)));
        Assert.Equal((Role.Ceo, 12_000d, 6_000d), (company.People[0].Role, company.People[0].SaleValue, company.People[0].DiscretionarySaleValue));
        // The tax sale is the CEO's too, and the plan sale another person's.
        Assert.Equal([(TradeClass.TaxSale, 2_000d), (TradeClass.ExerciseSale, 4_000d), (TradeClass.DiscretionarySale, 6_000d)],
            company.People[0].SaleClasses.Select(c => (c.Class, c.Value)));
    }

    [Fact]
    public void Company_People_AreThePersonsOfTheDay()
    {
        var market = new SampleMarket().Sell("2025-05-01", "2025-05-02", 1, 1_000).Sell("2025-05-01", "2025-05-02", 2, 2_000, role: Role.Cfo)
            .Filing("2025-06-02", 1, "T1", "4", (1, Role.Director), (2, Role.Cfo)).Market.Build();
        Assert.Equal(2, CompanyProfile.Of(market, new CompanyQuery { Ticker = "T1", AsOf = Date("2025-06-01") }).People.Count);
        var person = Assert.Single(CompanyProfile.Of(market, new CompanyQuery { Ticker = "cik:1" }).People);
        Assert.Equal(("0000000001", "0000000002", Role.Cfo, 3_000d), (person.PersonId, person.OwnerCik, person.Role, person.SaleValue));
    }

    [Fact]
    public void Company_OfSeveralLines_TakesWhatAnyOfThemStates()
    {
        var market = new SampleMarket().Company(1, "ABCW").Company(1, "ABC", sic: 3571, shares: 5_000)
            .Filing("2025-05-02", 1, "N/A", owners: (1, Role.Ceo))
            .Row('A', "2025-05-01", 1).Market.Filing("2025-06-02", 1, "ABD", owners: (1, Role.Ceo)).Market.Build();
        var before = CompanyProfile.Of(market, new CompanyQuery { Ticker = "cik:1", AsOf = Date("2025-05-31") });
        var after = CompanyProfile.Of(market, new CompanyQuery { Ticker = "ABCW" });
        Assert.Equal((3571, 5_000d), (before.Sic, before.SharesOutstanding));
        Assert.Equal(("ABC", "ABD"), (before.Ticker, after.Ticker));
        Assert.Equal(["ABC", "ABCW"], before.Tickers);
        Assert.Equal(["ABD", "ABC", "ABCW"], after.Tickers);
        Assert.Equal("ABC", TradeSearch.Find(market, new TradeQuery { AsOf = Date("2025-05-31") }).Rows[0].Ticker);
    }

    [Fact]
    public void Search_TickerBeforeName()
    {
        var market = new SampleMarket()
            .Filing("2025-05-02", 1, "ABC", owners: (1, Role.Ceo)).Market.Filing("2025-05-02", 2, "COM", owners: (1, Role.Ceo)).Market
            .Filing("2025-05-02", 3, "COMX", owners: (1, Role.Ceo)).Market.Build();
        // All three are named COMPANY n.
        Assert.Equal(["COM", "COMX", "ABC"], CompanySearch.Find(market, "com").Select(h => h.Ticker));
        Assert.Equal(["COM"], CompanySearch.Find(market, "company 2").Select(h => h.Ticker));
        Assert.Empty(CompanySearch.Find(market, " "));
    }

    [Fact]
    public void Insider_LabelsEachYearWithItsReason()
    {
        var market = new SampleMarket().Covered("2021-01", "2025-12")
            .Buy("2021-03-05", "2021-03-08", 7, 1_000).Buy("2022-03-07", "2022-03-08", 7, 1_000).Buy("2023-03-06", "2023-03-07", 7, 1_000)
            .Buy("2024-06-06", "2024-06-07", 7, 1_000).Buy("2025-06-06", "2025-06-09", 7, 1_000).Build();
        var insider = InsiderProfile.Of(market, new InsiderQuery { Cik = 7 })!;
        Assert.Equal(
            [RoutineLabel.HistoryTooShort, RoutineLabel.HistoryTooShort, RoutineLabel.HistoryTooShort, RoutineLabel.Routine, RoutineLabel.Routine],
            insider.Years.Select(y => y.Label));
        Assert.Equal("Traded in March of 2021, 2022 and 2023.", insider.Years[3].Reason);
        Assert.Contains("covered: 2021-01-01 to 2025-12-31", insider.Years[0].Reason, StringComparison.Ordinal);
        Assert.Equal(5, insider.Purchases.Count);
        Assert.Null(InsiderProfile.Of(market, new InsiderQuery { Cik = 8 }));
        Assert.Null(InsiderProfile.Of(market, new InsiderQuery { Cik = 7, AsOf = Date("2021-03-07") }));
    }

    [Fact]
    public void Insider_SignedButNotLead_TheTradeIsTheirsToo()
    {
        var market = new SampleMarket().Filing("2025-05-02", 1, "T1", "4", (7, Role.Ceo), (8, Role.TenPercentOwner))
            .Row('P', "2025-05-01", 10, 10).Market.Build();
        var insider = InsiderProfile.Of(market, new InsiderQuery { Cik = 8 })!;
        var issuer = Assert.Single(insider.Issuers);
        Assert.Equal((1, 100d, Role.TenPercentOwner), (issuer.Purchases, issuer.PurchaseValue, issuer.Roles.Single()));
        Assert.Equal(["0000000007", "0000000008"], issuer.PersonOwners);
    }

    [Fact]
    public void Insider_PurchaseReturns_OneEventADay()
    {
        // Two fills filed on 05-02 are one event: 10% after 21 sessions. The one filed on 06-20 is not finished by 06-30.
        var market = new SampleMarket().Prices("SPY", "2025-01-01", "2025-06-30", _ => 1)
            .Prices("T1", "2025-01-01", "2025-06-30", d => d < Date("2025-05-20") ? 100 : 110)
            .Filing("2025-05-02", 1, "T1", "4", (7, Role.Ceo)).Row('P', "2025-05-01", 10, 10).Row('P', "2025-05-01", 20, 10).Market
            .Buy("2025-06-19", "2025-06-20", 7, 1_000).Build();
        var summary = InsiderProfile.Of(market, new InsiderQuery { Cik = 7 })!.PurchaseReturns[0];
        Assert.Equal((21, 1, 1, 0), (summary.Sessions, summary.Finished, summary.Unfinished, summary.Unpriced));
        Assert.Equal(0.1, summary.Mean!.Value, 9);
        Assert.Equal(1, summary.ShareAboveZero);
    }
}
