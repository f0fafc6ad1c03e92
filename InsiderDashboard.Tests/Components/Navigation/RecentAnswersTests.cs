using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Components.Navigation;

public sealed class RecentAnswersTests : IDisposable
{
    private readonly RecentAnswers recent = new();
    private int asked;

    public void Dispose() => recent.Dispose();

    [Fact]
    public void Question_AskedAgainOfTheSameMarket_IsAnsweredOnce()
    {
        var market = new SampleMarket().Build();

        var first = recent.Of(market, new TradeQuery { Page = 2 }, Ask);
        var second = recent.Of(market, new TradeQuery { Page = 2 }, Ask);

        Assert.Same(first, second);
        Assert.Equal(1, asked);
    }

    [Fact]
    public void Question_OfAnotherMarketOrOfOtherWords_IsAnsweredAnew()
    {
        var market = new SampleMarket().Build();

        recent.Of(market, new TradeQuery(), Ask);
        recent.Of(market, new TradeQuery { Page = 2 }, Ask);
        recent.Of(new SampleMarket().Build(), new TradeQuery(), Ask);

        Assert.Equal(3, asked);
    }

    private string Ask(MarketSnapshot market, TradeQuery query) => $"answer {++asked} of {market.Generation}, page {query.Page}";
}
