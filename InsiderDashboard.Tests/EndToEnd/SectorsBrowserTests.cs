using InsiderDashboard.Tests.Support;
using Microsoft.Playwright;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>The sectors page on real filings.</summary>
[Collection(RealBrowserCollection.Name)]
public sealed class SectorsBrowserTests(RealBrowserFixture browser)
{
    private const string Sums = ".rz-data-row td:nth-child(6)";

    [RealBrowserTheory]
    [InlineData("")]
    [InlineData("&asof=2025-08-29")]
    public async Task Cell_Clicked_LeadsToExactlyItsTrades(string asOf)
    {
        await using var page = await browser.OpenAsync("/sectors?measure=trades&scope=all" + asOf);
        var field = await page.Page.Locator("figure", new() { HasTextString = "Sector flow" }).Locator(".chart-clickable .nsewdrag").First.BoundingBoxAsync();
        var technology = page.Page.GetByRole(AriaRole.Row).Filter(new() { HasTextString = "Technology" }).First.GetByRole(AriaRole.Link);
        var (href, trades) = (await technology.GetAttributeAsync("href"), await technology.InnerTextAsync());

        await page.Page.Mouse.ClickAsync(field!.X + field.Width - 8, field.Y + 8);
        await page.ShowsAsync("/trades?");

        Assert.EndsWith(href, Uri.UnescapeDataString(page.Page.Url), StringComparison.Ordinal);
        await page.CountsAsync(trades);
        Assert.Empty(page.Complaints);
    }

    [RealBrowserFact]
    public async Task Table_OfTheField_HasTheSameLinks()
    {
        await using var page = await browser.OpenAsync("/sectors");
        var figure = page.Page.Locator("figure", new() { HasTextString = "Sector flow" });

        await figure.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();

        var link = figure.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).First;
        Assert.StartsWith("/trades?sector=", await link.GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    [RealBrowserFact]
    public async Task Scope_Chosen_ChangesAddressAndRowsAndGoesBack()
    {
        await using var page = await browser.OpenAsync("/sectors");
        var sums = page.Page.Locator(Sums);
        var before = await sums.AllInnerTextsAsync();

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "All P and S" }).ClickAsync();
        await page.ArrivedAsync("/sectors?scope=all");
        await BrowserPage.ChangedAsync(sums, before);
        var after = await sums.AllInnerTextsAsync();

        await using var shared = await browser.OpenAsync("/sectors?scope=all");
        Assert.Equal(after, await shared.Page.Locator(Sums).AllInnerTextsAsync());

        await page.Page.GoBackAsync();
        await BrowserPage.ChangedAsync(sums, after);
        Assert.Equal(before, await sums.AllInnerTextsAsync());
    }
}
