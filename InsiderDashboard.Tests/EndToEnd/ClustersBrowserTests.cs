using InsiderDashboard.Tests.Support;
using Microsoft.Playwright;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>
/// The clusters page on real filings. Marvell on 2025-09-25, by hand: 13,600 × 77.09 + 6,800 × 78.03 + 3,400 × 78.03 twice
/// = 2,109,632 USD for 27,200 shares, 77.56 each; three of the four paid the same price; all filed that day.
/// </summary>
[Collection(RealBrowserCollection.Name)]
public sealed class ClustersBrowserTests(RealBrowserFixture browser)
{
    private const string Rows = "main tr.table-row";

    [RealBrowserFact]
    public async Task Clusters_OfMarvell_AreTheOneOfSeptember()
    {
        await using var page = await browser.OpenAsync("/clusters?ticker=MRVL&marks=any");

        var row = page.Page.Locator(Rows);
        Assert.Equal(1, await row.CountAsync());
        var text = await row.InnerTextAsync();
        foreach (var expected in new[] { "2025-09-25", "MRVL", "Technology", "4",
            "CEO, CFO, C-suite, Officer", "+$2.11M", "$77.56", "No selling", "Same price" })
            Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }

    [RealBrowserFact]
    public async Task LeftOut_ByDefault_IsCountedAndOneClickAway()
    {
        await using var page = await browser.OpenAsync("/clusters?ticker=MRVL");
        await page.Page.GetByText("1 cluster left out by mark.").WaitForAsync();
        Assert.Equal(0, await page.Page.Locator(Rows).CountAsync());

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Show them too" }).ClickAsync();

        await page.ArrivedAsync("/clusters?ticker=MRVL&marks=any");
        await page.Page.Locator(Rows).WaitForAsync();
        Assert.Empty(page.Complaints);
    }

    [RealBrowserFact]
    public async Task Filter_Changed_ChangesAddressAndRows_AndBackTakesItBack()
    {
        await using var page = await browser.OpenAsync("/clusters?ticker=MRVL&marks=any");
        var persons = page.Page.GetByLabel("Persons from");

        await persons.FillAsync("5");
        await persons.PressAsync("Enter");

        await page.ArrivedAsync("/clusters?ticker=MRVL&marks=any&persons=5");
        await page.Page.GetByText("No clusters", new() { Exact = true }).WaitForAsync();

        await page.Page.GoBackAsync();
        await page.Page.Locator(Rows).WaitForAsync();
        Assert.Equal("3", await persons.InputValueAsync());
        Assert.EndsWith("/clusters?ticker=MRVL&marks=any", page.Page.Url, StringComparison.Ordinal);
    }

    [RealBrowserFact]
    public async Task Address_Shared_GivesTheSameView()
    {
        await using var page = await browser.OpenAsync("/clusters");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Selling", Exact = true }).Last.ClickAsync();
        await page.ArrivedAsync("/clusters?side=sell");
        await page.Page.GetByLabel("Sector").ClickAsync();
        await page.Page.GetByRole(AriaRole.Option, new() { Name = "Energy" }).ClickAsync();
        await page.ArrivedAsync("sector=energy");
        await page.Page.GetByText("Energy.").WaitForAsync();

        await using var other = await browser.OpenAsync(new Uri(page.Page.Url).PathAndQuery);

        Assert.Equal(await page.Page.Locator(Rows).AllInnerTextsAsync(), await other.Page.Locator(Rows).AllInnerTextsAsync());
        Assert.Equal("Energy", await other.Page.GetByLabel("Sector").InputValueAsync());
        Assert.NotEqual(0, await other.Page.Locator(Rows).CountAsync());
    }

    [RealBrowserFact]
    public async Task BadValue_BecomesTheDefault_AndIsNamed()
    {
        await using var page = await browser.OpenAsync("/clusters?ticker=MRVL&marks=any&window=abc");

        Assert.Contains("window=abc was not taken.", await page.Page.Locator(".notice").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await page.Page.Locator(Rows).CountAsync());
        Assert.Equal("30", await page.Page.GetByLabel("Window (days)").InputValueAsync());
        Assert.Empty(page.Complaints);
    }

    [RealBrowserFact]
    public async Task Row_Opened_ShowsItsPeopleAndTheirTrades()
    {
        await using var page = await browser.OpenAsync("/clusters?ticker=MRVL&marks=any");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "People and trades" }).ClickAsync();

        var people = page.Page.Locator("table.people tbody tr");
        await people.First.WaitForAsync();
        Assert.Equal(4, await people.CountAsync());
        Assert.Contains("MURPHY MATTHEW J", await people.First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("50%", await people.First.InnerTextAsync(), StringComparison.Ordinal); // 1,048,424 of 2,109,632
        Assert.Equal(4, await page.Page.Locator(".row-detail tr.table-row").CountAsync());
        await page.Page.GetByText("an offering or a plan?", new() { Exact = false }).First.WaitForAsync();
        Assert.DoesNotContain("?.", await page.Page.Locator(".row-detail .why-grid").InnerTextAsync(), StringComparison.Ordinal);
    }
}
