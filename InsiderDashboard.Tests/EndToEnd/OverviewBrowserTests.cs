using InsiderDashboard.Tests.Support;
using Microsoft.Playwright;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>The overview on real filings.</summary>
[Collection(RealBrowserCollection.Name)]
public sealed class OverviewBrowserTests(RealBrowserFixture browser)
{
    [RealBrowserFact]
    public async Task Figures_LeadToPagesWithAsManyRows()
    {
        await using var page = await browser.OpenAsync("/");
        var stat = page.Page.Locator(".stat", new() { HasText = "Buying clusters" });
        var count = await stat.Locator(".stat-value").InnerTextAsync();

        await stat.GetByRole(AriaRole.Link).ClickAsync();

        await page.Page.Locator(".page-subtitle", new() { HasTextString = count + " clusters: " }).WaitForAsync();
    }

    [RealBrowserFact]
    public async Task AnEarlierDay_GoesAlongWithEveryLink()
    {
        await using var page = await browser.OpenAsync("/?asof=2025-08-29");

        await page.Page.Locator(".page-subtitle", new() { HasTextString = "as known on 2025-08-29" }).WaitForAsync();
        await page.Page.Locator("main .stat a").First.WaitForAsync();
        var links = await page.Page.Locator("main .stat a, main td a").EvaluateAllAsync<string[]>(
            "links => links.map(link => link.getAttribute('href')).filter(href => href !== '/data' && !href.startsWith('https://'))");
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains("asof=2025-08-29", link, StringComparison.Ordinal));
    }
}
