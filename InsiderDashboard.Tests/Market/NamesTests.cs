using InsiderDashboard.Core.Analytics.Insiders;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Tests.Support;
using static InsiderDashboard.Tests.Support.SampleMarket;

namespace InsiderDashboard.Tests.Market;

/// <summary>One CIK signs under several names in the course of time; each filing means what it said on its own day.</summary>
public class NamesTests
{
    [Fact]
    public void Duplicate_ByAFundThatLosesItsWordLater_StaysADuplicate()
    {
        var market = Block("Mill Creek Fund LP").Filing("2025-08-01", owners: (2, Role.Other)).SignedAs("Mill Creek").Market.Build();

        Assert.Equal(Exclusion.DuplicateOf, market.Trades.Excluded[1]);
        Assert.Single(market.Persons.At(Day("2025-05-05"))[..2].Distinct());
    }

    [Fact]
    public void Block_ByAnOwnerThatBecomesAFundLater_StaysTwoTrades()
    {
        var market = Block("Mill Creek").Filing("2025-08-01", owners: (2, Role.Other)).SignedAs("Mill Creek Fund LP").Market.Build();

        Assert.Equal(Exclusion.None, market.Trades.Excluded[1]);
    }

    [Fact]
    public void Trade_OfARenamedOwner_ShowsTheNameOnItsFiling()
    {
        var market = Block("Mill Creek Fund LP").Filing("2025-08-01", owners: (2, Role.Other)).SignedAs("Mill Creek").Market.Build();

        Assert.Equal(["Mill Creek Fund LP", "Person 1"], TradeSearch.Find(market, new TradeQuery { Excluded = "yes" }).Rows.Select(r => r.Insider));
        Assert.Equal("Mill Creek", InsiderProfile.Of(market, new InsiderQuery { Cik = 2 })!.Name);
        Assert.Equal("Mill Creek Fund LP", InsiderProfile.Of(market, new InsiderQuery { Cik = 2, AsOf = Date("2025-07-31") })!.Name);
    }

    /// <summary>One block reported by two owners without a role, the second under a name.</summary>
    private static SampleMarket Block(string second) => new SampleMarket()
        .Filing("2025-05-02", owners: (1, Role.Other)).Row('S', "2025-05-01", 1_000, 10, after: 500).Market
        .Filing("2025-05-05", owners: (2, Role.Other)).SignedAs(second).Row('S', "2025-05-01", 1_000, 10, after: 500).Market;
}
