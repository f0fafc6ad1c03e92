using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Tests.Support;
using static InsiderDashboard.Tests.Support.SampleMarket;

namespace InsiderDashboard.Tests.Market;

/// <summary>One ticker in several hands: it belongs to the issuer of the last filing under it.</summary>
public class TickerBookTests
{
    private static SampleMarket TwoHands() => new SampleMarket()
        .Filing("2024-03-05", 1, "SAME", owners: (9, Role.Ceo)).Row('P', "2024-03-04", 10, 10).Market
        .Filing("2025-05-06", 2, "SAME", owners: (8, Role.Ceo)).Row('P', "2025-05-05", 10, 50).Market
        .Company(3, "SAME").Company(4, "LISTED").Company(5, "TIED").Company(6, "TIED");

    [Theory]
    [InlineData("2023-01-01", 1)] // before the first filing: that filing's issuer
    [InlineData("2024-03-05", 1)]
    [InlineData("2025-05-05", 1)]
    [InlineData("2025-05-06", 2)]
    [InlineData("2026-01-01", 2)]
    public void Ticker_FiledByTwo_BelongsToTheLastFiler(string day, long expected) =>
        Assert.Equal(expected, TwoHands().Build().Tickers.OwnerOf("SAME", Day(day), Day("2026-01-01")));

    [Fact]
    public void LaterFiling_IsNotKnownYet()
    {
        var tickers = TwoHands().Build().Tickers;

        Assert.Equal(1, tickers.OwnerOf("SAME", Day("2025-06-01"), asOf: Day("2025-05-05")));
        // Nobody had filed under it by then: the company file's.
        Assert.Equal(3, tickers.OwnerOf("SAME", Day("2023-06-01"), asOf: Day("2023-06-01")));
    }

    [Fact]
    public void CompanyFile_ClaimsOnlyWhatNobodyFiled_AndATieBelongsToNobody()
    {
        var tickers = TwoHands().Build().Tickers;

        Assert.Equal(4, tickers.OwnerOf("LISTED", Day("2025-06-01"), Day("2025-06-01")));
        Assert.Null(tickers.OwnerOf("TIED", Day("2025-06-01"), Day("2025-06-01")));
        Assert.Null(tickers.OwnerOf("NONE", Day("2025-06-01"), Day("2025-06-01")));
    }

    [Fact]
    public void Lookup_TakesTheOwner_NamesTheOthers_AndRefusesOnlyTheTie()
    {
        var market = TwoHands().Build();

        var found = Assert.IsType<TickerAnswer.Found>(TickerLookup.Resolve(market, "same", Day("2025-06-01")));
        Assert.Equal(2, market.Issuers.Cik[found.Issuer]);
        Assert.Equal(["0000000001", "0000000003"], found.Others.Select(o => o.Cik));
        Assert.Contains("cik:0000000001", Assert.Single(TickerLookup.Notes(market, ["same"], Day("2025-06-01"))), StringComparison.Ordinal);
        Assert.IsType<TickerAnswer.Ambiguous>(TickerLookup.Resolve(market, "TIED", Day("2025-06-01")));
    }

    [Fact]
    public void Prices_OfATickerThatChangedHands_AreEachOwnersOnItsDaysAlone()
    {
        var market = TwoHands().Prices("SPY", "2024-01-01", "2025-12-31", _ => 1)
            .Prices("SAME", "2024-01-01", "2025-12-31", d => d < Date("2025-05-06") ? 10 : 50).Build();
        int first = market.Issuers.Find(1), second = market.Issuers.Find(2), asOf = Day("2025-12-31");

        Assert.Equal(10, market.PricesOfTrade(0, asOf).NewestClose(Day("2024-03-04"), Day("2024-03-04")));
        // From 2025-05-06 on the closes are the second issuer's.
        Assert.True(double.IsNaN(market.PricesOfTrade(0, asOf).NewestClose(Day("2025-05-06"), Day("2025-05-08"))));
        Assert.Null(market.PricingTicker(first, asOf));
        Assert.Equal("SAME", market.PricingTicker(second, asOf));
        // Entry 2025-05-07, exit 2025-05-14.
        Assert.Equal(0, market.PricesOfTrade(1, asOf).After(Day("2025-05-06"), 5).Value, 12);
        // A return that reaches into the other's days has no price.
        Assert.Equal(ReturnState.Unpriced, market.PricesOfTrade(0, asOf).After(Day("2025-04-30"), 10).State);
    }

    [Fact]
    public void NewestClose_LooksBackAndPrefersUnadjustedCloses()
    {
        var market = new SampleMarket().Filing("2025-05-06", 1, "ACME", owners: (9, Role.Ceo)).Row('P', "2025-05-05", 10, 10).Market
            .Prices("ACME", "2025-04-28", "2025-05-02", d => d.Day)
            .Prices("ACME", "2025-04-28", "2025-04-30", d => 100 + d.Day, Core.Filings.PriceKind.Close).Build();
        var prices = market.PricesOfTrade(0, market.LastFiled);

        // 2025-05-03 is a Saturday: the days 04-29 to 05-03 hold unadjusted closes up to Wednesday 04-30.
        Assert.Equal(130, prices.NewestClose(Day("2025-04-29"), Day("2025-05-03")));
        // The days 05-01 to 05-05 hold adjusted ones alone, Friday 05-02 the newest.
        Assert.Equal(2, prices.NewestClose(Day("2025-05-01"), Day("2025-05-05")));
        Assert.True(double.IsNaN(prices.NewestClose(Day("2025-05-03"), Day("2025-05-07"))));
    }
}
