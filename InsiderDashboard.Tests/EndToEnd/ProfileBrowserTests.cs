using System.Globalization;
using InsiderDashboard.Tests.Support;
using Microsoft.Playwright;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>
/// Companies and insiders in a real browser, over the fictional market that a new store starts with: it has the years of history
/// that heavy months and routine labels need.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class ProfileBrowserTests(BrowserFixture browser)
{
    private const string Company = "/companies/ZQRUT";

    [BrowserTheory]
    [InlineData("/sectors?colour=pink", "colour=pink was not taken.")]
    [InlineData("/sectors?window=7", "window=7 was not taken.")]
    [InlineData(Company + "?mode=sideways", "mode=sideways was not taken.")]
    public async Task Address_WithABadValue_IsNamed(string path, string words)
    {
        await using var page = await browser.OpenAsync(path);

        await page.Page.GetByRole(AriaRole.Status).Filter(new() { HasTextString = words }).WaitForAsync();
    }

    [BrowserFact]
    public async Task Company_ModeChosen_ChangesAddressAndGoesBack()
    {
        await using var page = await browser.OpenAsync(Company);
        Assert.Equal("Rutledale Bancorp", await page.Page.Locator("h1").InnerTextAsync());

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "As published" }).ClickAsync();
        await page.ArrivedAsync(Company + "?mode=published");
        await page.Page.GetByText("As published: all that is known today").WaitForAsync();
        await page.Page.GoBackAsync();

        await page.Page.GetByText("Point in time: each month").WaitForAsync();
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task Company_ClassWithoutTrades_SaysSo()
    {
        await using var page = await browser.OpenAsync(Company);
        Assert.Equal(1, await page.Page.Locator("#trades .pager-count").CountAsync());

        await page.Page.Locator("#trades .filters-more").ClickAsync();
        await page.Page.GetByLabel("Class", new() { Exact = true }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Option, new() { Name = "Plan sale", Exact = true }).ClickAsync();

        await page.Page.Locator("#trades").GetByText("No trades", new() { Exact = true }).WaitForAsync();
        Assert.EndsWith(Company + "?class=plan-sale", page.Page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Company_TickerThatChangedHands_IsTheLastFilers()
    {
        await using var page = await browser.OpenAsync("/companies/ZQTWO");

        Assert.Equal("Twinning Cable Holdings Inc", await page.Page.Locator("h1").InnerTextAsync());
        await page.GoAsync(browser.Url + "/companies/ZQTWO?asof=2024-06-28");
        Assert.Equal("Twinning Telephone Co", await page.Page.Locator("h1").InnerTextAsync());
    }

    [BrowserTheory]
    [InlineData("/companies/ZZZZZZ", 404)]
    [InlineData("/insiders/1", 404)]
    [InlineData(Company, 200)]
    public async Task Address_OfACompanyOrInsider_AnswersWithItsStatus(string path, int status)
    {
        using var client = new HttpClient();

        Assert.Equal(status, (int)(await client.GetAsync(new Uri(browser.Url + path))).StatusCode);
    }

    [BrowserFact]
    public async Task Insider_OfTheCompany_HasACalendarWithReasons()
    {
        await using var page = await browser.OpenAsync(Company);
        await page.Page.Locator("a[href^='/insiders/']").First.ClickAsync();
        await page.ShowsAsync("/insiders/");

        await page.Page.GetByRole(AriaRole.Table).Filter(new() { HasTextString = "Habit in that year" }).First.WaitForAsync();
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Last three years" }).ClickAsync();
        await page.ArrivedAsync("?routine=strict");
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task InsiderMonth_Followed_LeadsToItsTrades()
    {
        await using var page = await browser.OpenAsync(Company);
        await page.Page.Locator("a[href^='/insiders/']").First.ClickAsync();
        await page.ShowsAsync("/insiders/");
        var cell = page.Page.Locator(".calendar-cell a").First;
        await cell.WaitForAsync(); // the address changes before the calendar is drawn
        var number = string.Concat(await cell.Locator("[aria-hidden]").AllInnerTextsAsync())
            .Where(char.IsDigit).Aggregate(0, (sum, digit) => sum * 10 + digit - '0');

        await cell.ClickAsync();
        await page.ShowsAsync("/trades?insider=");

        await page.CountsAsync(number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The fictional market has heavy months and routine years, and its label: more than the pages on real filings show.</summary>
    [BrowserFact]
    public async Task Company_OfTheDemo_InDarkOnAPhone_IsAccessibleAndFits()
    {
        await using var page = await browser.OpenAsync(Company, width: 375, ColorScheme.Dark);
        await page.Page.GetByText("Fictional demo market.").First.WaitForAsync();
        await page.ChartsDrawnAsync();

        Assert.Empty(await page.AccessibilityFindingsAsync());
        await page.FitsAsync();
        Assert.Empty(page.Complaints);
    }
}
