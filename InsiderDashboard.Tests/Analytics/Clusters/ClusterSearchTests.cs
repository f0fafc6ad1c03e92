using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Companies;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Tests.Support;
using static InsiderDashboard.Tests.Support.SampleMarket;

namespace InsiderDashboard.Tests.Analytics.Clusters;

/// <summary>
/// Defaults unless said: buys, 30 days, 3 persons, 5,000 each, 100,000 in all; with all marks, since the samples often trade at one
/// price.
/// </summary>
public sealed class ClusterSearchTests
{
    private static readonly ClusterQuery Any = new() { Marks = new QueryList(["any"]) };

    private static SampleMarket Three(string first = "2025-05-01", string second = "2025-05-15", string third = "2025-05-30") => new SampleMarket()
        .Buy(first, "2025-06-02", 1, 50_000).Buy(second, "2025-06-03", 2, 50_000).Buy(third, "2025-06-04", 3, 50_000);

    [Fact]
    public void Find_ThreeBuyersWithin30Days_BothEndsOfTheWindowAreIn()
    {
        // The window of 30 days ending 05-30 begins 05-01; the one ending 05-31 begins 05-02 and misses the first buyer.
        var row = Assert.Single(ClusterSearch.Find(Three().Build(), Any).Rows);
        Assert.Equal((Date("2025-05-01"), Date("2025-05-30"), 3, 0), (row.Start, row.End, row.Persons, row.Others));
        Assert.Equal(150_000, row.Value);
        Assert.Equal(10, row.AveragePrice, 9);
        Assert.Equal(Date("2025-06-04"), row.CompletedOn);
        Assert.Equal([Accession(0), Accession(1), Accession(2)], row.Trades.Select(t => t.Accession));
        Assert.Empty(ClusterSearch.Find(Three(third: "2025-05-31").Build(), Any).Rows);
    }

    [Fact]
    public void Find_TotalOfCountedPersonsOnly_OthersDontHelp()
    {
        // Three at 30,000 make 90,000; a fourth at 4,999 is below 5,000 each and must not lift the total over 100,000.
        var maker = new SampleMarket();
        for (var owner = 1; owner <= 3; owner++)
            maker.Buy("2025-05-01", "2025-05-02", owner, 30_000);
        maker.Buy("2025-05-01", "2025-05-02", 4, 4_999).Buy("2025-05-01", "2025-05-02", 5, 4_999).Buy("2025-05-01", "2025-05-02", 6, 4_999);
        Assert.Empty(ClusterSearch.Find(maker.Build(), Any).Rows);
        var row = Assert.Single(ClusterSearch.Find(maker.Build(), Any with { MinTotal = 90_000 }).Rows);
        Assert.Equal((3, 3, 90_000d), (row.Persons, row.Others, row.Value));
    }

    [Fact]
    public void Find_WindowsThatShareADay_AreOneEpisode()
    {
        // Windows end 05-05 and 06-03 (06-03 − 29 = 05-05: one common day). Ending 06-04 they would share none.
        SampleMarket Two(string later) => new SampleMarket()
            .Buy("2025-05-05", "2025-05-06", 1, 50_000).Buy("2025-05-05", "2025-05-06", 2, 50_000).Buy("2025-05-05", "2025-05-06", 3, 50_000)
            .Buy(later, "2025-06-09", 4, 50_000).Buy(later, "2025-06-09", 5, 50_000).Buy(later, "2025-06-09", 6, 50_000);
        var one = Assert.Single(ClusterSearch.Find(Two("2025-06-03").Build(), Any).Rows);
        Assert.Equal((Date("2025-05-05"), Date("2025-06-03"), 6, Date("2025-05-06")), (one.Start, one.End, one.Persons, one.CompletedOn));
        Assert.Equal(2, ClusterSearch.Find(Two("2025-06-04").Build(), Any).Total);
    }

    [Fact]
    public void Find_StartIsTheFirstTradeOfACountedPerson()
    {
        // Owner 9's 1,000 USD on 05-01 is in the window but does not count; the episode starts with owner 1.
        var row = Assert.Single(ClusterSearch.Find(new SampleMarket().Buy("2025-05-01", "2025-05-02", 9, 1_000)
            .Buy("2025-05-05", "2025-05-06", 1, 50_000).Buy("2025-05-06", "2025-05-07", 2, 50_000)
            .Buy("2025-05-07", "2025-05-08", 3, 50_000).Build(), Any).Rows);
        Assert.Equal((Date("2025-05-05"), 0), (row.Start, row.Others));
    }

    [Fact]
    public void Find_AmendedAway_ThePastAnswerStays()
    {
        // On 07-01 an amendment corrects owner 3's 50,000 to 500: the cluster is gone from then on, and stands at 06-30.
        var market = new SampleMarket().Buy("2025-05-01", "2025-05-02", 1, 60_000).Buy("2025-05-01", "2025-05-02", 2, 60_000)
            .Buy("2025-05-02", "2025-05-05", 3, 50_000)
            .Filing("2025-07-01", 1, "T1", "4/A", (3, Role.Director)).Amending("2025-05-05").Row('P', "2025-05-02", 50, 10).Market.Build();
        Assert.Equal(Date("2025-05-05"), Assert.Single(ClusterSearch.Find(market, Any with { AsOf = Date("2025-06-30") }).Rows).CompletedOn);
        Assert.Empty(ClusterSearch.Find(market, Any).Rows);
    }

    [Fact]
    public void Find_CompletedThenAmended_CompletionStaysWhenFirstSeen()
    {
        // Owner 3's row is replaced on 07-01 by one of 70,000: the figures are the new ones, the completion is of 05-05.
        var market = new SampleMarket().Buy("2025-05-01", "2025-05-02", 1, 60_000).Buy("2025-05-01", "2025-05-02", 2, 60_000)
            .Buy("2025-05-02", "2025-05-05", 3, 50_000)
            .Filing("2025-07-01", 1, "T1", "4/A", (3, Role.Director)).Amending("2025-05-05").Row('P', "2025-05-02", 7000, 10).Market.Build();
        var row = Assert.Single(ClusterSearch.Find(market, Any).Rows);
        Assert.Equal((Date("2025-05-05"), 190_000d), (row.CompletedOn, row.Value));
    }

    [Fact]
    public void Find_OwnersLinkedLater_ArePersonsOfTheirDay()
    {
        // A joint filing of 07-01 shows that owners 2 and 3 are one person: two persons from then on, three before.
        var market = Three().Filing("2025-07-01", 1, "T1", "4", (2, Role.Director), (3, Role.Director)).Market.Build();
        Assert.Equal(1, ClusterSearch.Find(market, Any with { AsOf = Date("2025-06-30") }).Total);
        Assert.Equal(0, ClusterSearch.Find(market, Any).Total);
    }

    [Fact]
    public void Find_LinkMakesAPersonLargeEnough_CompletedOnTheLinksDay()
    {
        // Owners 3 and 4 bought 3,000 each, below 5,000; joined on 06-20 they are one person with 6,000.
        var market = new SampleMarket().Buy("2025-05-01", "2025-05-02", 1, 60_000).Buy("2025-05-01", "2025-05-02", 2, 60_000)
            .Buy("2025-05-02", "2025-05-05", 3, 3_000, price: 11).Buy("2025-05-02", "2025-05-05", 4, 3_000, price: 12)
            .Filing("2025-06-20", 1, "T1", "4", (3, Role.Director), (4, Role.Director)).Market.Build();
        Assert.Empty(ClusterSearch.Find(market, Any with { AsOf = Date("2025-06-19") }).Rows);
        var row = Assert.Single(ClusterSearch.Find(market, Any).Rows);
        Assert.Equal((Date("2025-06-20"), 6_000d, "0000000003"), (row.CompletedOn, row.People[^1].Value, row.People[^1].PersonId));
    }

    [Theory]
    [InlineData("2025-06-28", true)]   // 06-28 − 30 days = 05-29 < 05-30
    [InlineData("2025-06-29", false)]  // 06-29 − 30 days = 05-30
    public void Find_Active_EndsAfterTheWindowBeforeTheDay(string asOf, bool active)
    {
        var market = Three().Build();
        Assert.Equal(active, Assert.Single(ClusterSearch.Find(market, Any with { AsOf = Date(asOf) }).Rows).Active);
        Assert.Equal(active ? 1 : 0, ClusterSearch.Find(market, Any with { AsOf = Date(asOf), Active = true }).Total);
    }

    [Fact]
    public void Find_ConcurrentSelling_IsSplitIntoItsClasses()
    {
        // 40 of 100 shares sold were exercised the day before: 4,000 of 10,000 USD.
        var maker = Three("2025-05-10").Sell("2025-05-12", "2025-06-05", 9, 7_000, plan: PlanFlag.Yes);
        maker.Filing("2025-06-05", owners: (10, Role.Cfo)).Row('M', "2025-05-12", 40, 1).Row('S', "2025-05-13", 100, 100);

        var row = Assert.Single(ClusterSearch.Find(maker.Build(), Any).Rows);

        Assert.Equal([(TradeClass.PlanSale, 7_000d), (TradeClass.ExerciseSale, 4_000d), (TradeClass.DiscretionarySale, 6_000d)],
            row.OppositeClasses.Select(total => (total.Class, Math.Round(total.Value, 6))));
        Assert.Equal((6_000d, 11_000d), (Math.Round(row.OppositeDiscretionary, 6), Math.Round(row.OppositeMechanical, 6)));
    }

    [Fact]
    public void Find_RolesAndPlans_FollowTheQuery()
    {
        var market = new SampleMarket().Buy("2025-05-01", "2025-05-02", 1, 50_000)
            .Buy("2025-05-01", "2025-05-02", 2, 50_000, role: Role.TenPercentOwner)
            .Buy("2025-05-01", "2025-05-02", 3, 50_000, plan: PlanFlag.Yes).Build();
        Assert.Empty(ClusterSearch.Find(market, Any).Rows);
        Assert.Empty(ClusterSearch.Find(market, Any with { Plan = "include" }).Rows);
        Assert.Single(ClusterSearch.Find(market, Any with { Plan = "include", Roles = new QueryList(["officers", "directors", "owners"]) }).Rows);
    }

    [Theory]
    [InlineData("2025-04-30", PlanFlag.No, "Clean", 0, 0)]            // before min(start, end − 29) = 05-01
    [InlineData("2025-05-01", PlanFlag.Yes, "MechanicalOnly", 0, 7_000)]
    [InlineData("2025-05-30", PlanFlag.No, "Mixed", 7_000, 0)]
    [InlineData("2025-05-31", PlanFlag.No, "Clean", 0, 0)]            // after the end
    public void Find_ConcurrentSelling_FromTheWindowToTheEnd(string soldOn, PlanFlag plan, string kind, double discretionary, double mechanical)
    {
        // The seller is a 10% owner: anyone at the issuer counts.
        var market = Three("2025-05-10").Sell(soldOn, "2025-06-05", 9, 7_000, role: Role.TenPercentOwner, plan: plan).Build();
        var row = Assert.Single(ClusterSearch.Find(market, Any).Rows);
        Assert.Equal((kind, discretionary, mechanical), (row.Opposite.ToString(), row.OppositeDiscretionary, row.OppositeMechanical));
        Assert.Equal(discretionary + mechanical, row.OppositeClasses.Sum(total => total.Value));
        Assert.Equal(kind == "Clean" ? 1 : 0, ClusterSearch.Find(market, Any with { Selling = "clean" }).Total);
        Assert.Equal(kind == "Mixed" ? 0 : 1, ClusterSearch.Find(market, Any with { Selling = "mechanical" }).Total);
    }

    [Fact]
    public void Find_Marks_SamePriceAndOnePersonDominates()
    {
        // Same day and price; 810,000 of 1,000,000 is 81%.
        var market = new SampleMarket().Buy("2025-05-01", "2025-05-02", 1, 810_000)
            .Buy("2025-05-01", "2025-05-02", 2, 95_000).Buy("2025-05-01", "2025-05-02", 3, 95_000).Build();
        Assert.Equal([ClusterMark.SamePrice, ClusterMark.OnePersonDominates], Assert.Single(ClusterSearch.Find(market, Any).Rows).Marks);
        Assert.Empty(ClusterSearch.Find(market, Any with { Marks = new QueryList(["same-price"]) }).Rows);
        Assert.Empty(ClusterSearch.Find(market, Any with { Marks = new QueryList(["none"]) }).Rows);
        Assert.Single(ClusterSearch.Find(market, Any with { Marks = new QueryList(["vest-driven"]) }).Rows);
    }

    [Fact]
    public void Find_Sells_TakeThePartThatNoExerciseMatches()
    {
        // Owner 3 sold 60,000 shares at 10, of which 50,000 were exercised: 100,000 of 600,000 USD is discretionary.
        var maker = new SampleMarket().Sell("2025-05-01", "2025-05-02", 1, 500_000).Sell("2025-05-02", "2025-05-05", 2, 500_000)
            .Filing("2025-05-06", 1, "T1", "4", (3, Role.Ceo)).Row('M', "2025-05-05", 50_000, 1).Row('S', "2025-05-05", 60_000, 10).Market;
        var row = Assert.Single(ClusterSearch.Find(maker.Build(), Any with { Side = Side.Sell }).Rows);
        Assert.Equal(1_100_000, row.Value, 6);
        Assert.Equal(10, row.AveragePrice, 9);
        Assert.Equal([Role.Ceo, Role.Director], row.Roles);
    }

    [Fact]
    public void Find_VestDriven_HalfOfThePersonsHadSharesWithheldOrAwarded()
    {
        // Owner 1's F row is of Friday 05-09, 3 business days before the sale of Wednesday 05-14; owner 2's award is 4 before.
        var maker = new SampleMarket();
        for (var owner = 1; owner <= 4; owner++)
            maker.Sell("2025-05-14", "2025-05-15", owner, 400_000, price: 10 + owner);
        maker.Filing("2025-05-12", 1, "T1", "4", (1, Role.Director)).Row('F', "2025-05-09", 10, 10);
        maker.Filing("2025-05-12", 1, "T1", "4", (2, Role.Director)).Row('A', "2025-05-08", 10);
        var one = maker.Build();
        Assert.Empty(Assert.Single(ClusterSearch.Find(one, Any with { Side = Side.Sell }).Rows).Marks);
        maker.Filing("2025-05-20", 1, "T1", "4", (3, Role.Director)).Row('M', "2025-05-19", 10, 1);
        Assert.Equal([ClusterMark.VestDriven], Assert.Single(ClusterSearch.Find(maker.Build(), Any with { Side = Side.Sell }).Rows).Marks);
    }

    [Fact]
    public void Find_FromTo_BoundTheCompletion()
    {
        var market = Three().Build();
        Assert.Equal(1, ClusterSearch.Find(market, Any with { From = Date("2025-06-04"), To = Date("2025-06-04") }).Total);
        Assert.Equal(0, ClusterSearch.Find(market, Any with { To = Date("2025-06-03") }).Total);
    }

    [Fact]
    public void Find_BuysAtOnePrice_AreLeftOutByDefaultAndCounted()
    {
        // Issuer 1: three lots of one day at 10 USD each; issuer 2: three days; issuer 3: one day, two of them at one price.
        var maker = new SampleMarket();
        for (var owner = 1; owner <= 3; owner++)
            maker.Buy("2025-05-01", "2025-05-02", owner, 50_000).Buy($"2025-05-0{owner}", "2025-05-05", owner, 50_000, issuer: 2)
                .Buy("2025-05-01", "2025-05-02", owner, 50_000, issuer: 3, price: owner < 3 ? 10 : 11);
        var market = maker.Build();

        var found = ClusterSearch.Find(market, new ClusterQuery());

        Assert.Equal(["0000000002", "0000000003"], found.Rows.Select(row => row.IssuerCik).Order());
        Assert.Equal((2L, 1), (found.Total, found.LeftOut));
        Assert.Equal((3L, 0), (ClusterSearch.Find(market, Any).Total, ClusterSearch.Find(market, Any).LeftOut));
        Assert.Equal((3L, 0), Counts(ClusterSearch.Find(market, new ClusterQuery { Marks = new QueryList(["one-person-dominates"]) })));
        // Of those completed on 05-05 none is at one price.
        Assert.Equal((1L, 0), Counts(ClusterSearch.Find(market, new ClusterQuery { From = Date("2025-05-05") })));
        // The company's page follows the default, and says so.
        var company = CompanyProfile.Of(market, new CompanyQuery { Ticker = "T1" });
        Assert.Equal((0, 1), (company.ActiveClusters.Count, company.ActiveClustersLeftOut));
    }

    [Fact]
    public void Find_SellsAtOnePrice_AreShownByDefault()
    {
        var maker = new SampleMarket();
        for (var owner = 1; owner <= 3; owner++)
            maker.Sell("2025-05-01", "2025-05-02", owner, 500_000);

        var found = ClusterSearch.Find(maker.Build(), new ClusterQuery { Side = Side.Sell });

        Assert.Equal((1L, 0), Counts(found));
        Assert.Equal([ClusterMark.SamePrice], found.Rows[0].Marks);
    }

    private static (long Total, int LeftOut) Counts(ClusterListing listing) => (listing.Total, listing.LeftOut);
}
