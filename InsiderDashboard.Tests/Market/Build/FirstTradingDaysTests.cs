using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Market.Build;

public class FirstTradingDaysTests
{
    // 2025-01-01 is a Wednesday: the 60th weekday after it is Wednesday 2025-03-26.
    [Theory]
    [InlineData("2025-03-26", "2025-03-31")]
    [InlineData("2025-03-25", null)] // 59 sessions after the file begins: its own beginning, for all we know
    public void Of_FirstPricedDay_CountsSixtySessionsIntoTheFile(string first, string? last)
    {
        var days = Days("prices.csv", first);

        Assert.Equal(last is null ? (0, 0) : (SampleMarket.Day(first), SampleMarket.Day(last)), days.Of("NEW", SampleMarket.Day(first)));
    }

    [Fact]
    public void Of_FileOfTheTickerAlone_TellsNothing() =>
        Assert.Equal((0, 0), Days("new.csv", "2025-06-11").Of("NEW", SampleMarket.Day("2025-06-11")));

    [Theory]
    [InlineData("2025-03-13", true)] // 90 days before 2025-06-11
    [InlineData("2025-03-12", false)]
    public void Of_OlderFiling_TellsThatTheIssuerTradedBefore(string oldest, bool known) =>
        Assert.Equal(known, Days("prices.csv", "2025-06-11").Of("NEW", SampleMarket.Day(oldest)).First != 0);

    [Fact]
    public void Of_NoTickerOrNoPrices_IsUnknown()
    {
        var days = Days("prices.csv", "2025-06-11");

        Assert.Equal((0, 0), days.Of(null, 0));
        Assert.Equal((0, 0), days.Of("OTHER", 0));
    }

    [Fact]
    public void Market_PurchaseAtTheOfferingPrice_IsNonMarketWithItsEvidence()
    {
        var market = new SampleMarket()
            .Prices("SPY", "2025-01-01", "2025-08-01", _ => 500)
            .Prices("T1", "2025-06-11", "2025-08-01", _ => 20, file: "SPY.csv")
            .Buy("2025-06-12", "2025-06-13", owner: 5, value: 17_000, price: 17)
            .Buy("2025-06-20", "2025-06-23", owner: 5, value: 17_000, price: 17)
            .Build();

        Assert.Equal([TradeClass.NonMarketBuy, TradeClass.DiscretionaryBuy], market.Trades.Class);
        Assert.Equal("first traded 2025-06-11; 17 is round and off the close", Assert.Single(market.Allotments).Value);
    }

    private static FirstTradingDays Days(string file, string first)
    {
        PriceSeries[] stored = [Series("SPY", "prices.csv", "2025-01-01"), Series("NEW", file, first)];
        return new FirstTradingDays(new PriceBook(stored), stored);
    }

    private static bool IsWeekday(int day) => DateOnly.FromDayNumber(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static PriceSeries Series(string ticker, string file, string first)
    {
        var from = SampleMarket.Day(first);
        var days = Enumerable.Range(from, SampleMarket.Day("2025-08-01") - from).Where(IsWeekday).ToArray();
        return new PriceSeries(ticker, PriceKind.Close, file, days, [.. days.Select(_ => 1.0)]);
    }
}
