using Bunit;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace InsiderDashboard.Tests.Components.Navigation;

public sealed class QueryPartsTests : BunitContext
{
    [Fact]
    public void Notices_NameTheValueThatWasNotTaken_AndWhatIs()
    {
        var cut = Render<QueryNotices>(p => p.Add(c => c.Problems, [new QueryProblem("window", "abc", "a whole number from 1 to 365")]));

        Assert.Equal("window=abc was not taken.", cut.Find(".notice-title").TextContent);
        Assert.Equal("Allowed: a whole number from 1 to 365. The default is used.", cut.Find(".notice-text").TextContent);
    }

    [Fact]
    public void Notices_OfAnAmbiguousTicker_LinkToItsCandidates_AndKeepTheRest()
    {
        Services.NavigateTo("trades?ticker=ACME,ZZZZ&code=P&page=3");
        var answer = new TickerAnswer.Ambiguous("ACME",
            [new TickerCandidate("0000000001", "ACME CORP", "ACME"), new TickerCandidate("0000000002", "ACME INC", "ACME")]);
        var cut = Render<QueryNotices>(p => p.Add(c => c.Problems, []).Add(c => c.Ticker, answer));

        Assert.Equal(
            ["/trades?ticker=cik:0000000001,ZZZZ&code=P", "/trades?ticker=cik:0000000002,ZZZZ&code=P"],
            cut.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Presets_MarkTheOneInForce_WhateverTheOrderOfItsKeys_AndKeepTheDay()
    {
        Services.NavigateTo("trades?min-value=1000&signal=review&asof=2025-06-30&page=2");
        var cut = Render<PresetLinks>(p => p.Add(c => c.Label, "Screens").Add(c => c.Presets,
            [new("All", "/trades", ""), new("Review", "/trades?signal=review&min-value=1000", "")]));

        Assert.Equal("Review", cut.Find("a[aria-current]").TextContent);
        Assert.Equal("/trades?asof=2025-06-30", cut.Find("a").GetAttribute("href"));
    }
}
