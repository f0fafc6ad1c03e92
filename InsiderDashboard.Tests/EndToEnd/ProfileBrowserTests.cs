using System.Globalization;
using System.Text.RegularExpressions;
using InsiderDashboard.Tests.Support;
using Microsoft.Playwright;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>Sectors, companies and insiders in a real browser, over the fictional market that a new store starts with.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ProfileBrowserTests(BrowserFixture browser)
{
    private const string Company = "/companies/ZQRUT";

    [BrowserFact]
    public async Task SectorCell_Clicked_LeadsToExactlyItsTrades()
    {
        await using var page = await browser.OpenAsync("/sectors?measure=trades&scope=all");
        var field = await page.Page.Locator("figure", new() { HasTextString = "Sector flow" }).Locator(".chart-clickable .nsewdrag").First.BoundingBoxAsync();
        var technology = page.Page.GetByRole(AriaRole.Row).Filter(new() { HasTextString = "Technology" }).First.GetByRole(AriaRole.Link);
        var (href, trades) = (await technology.GetAttributeAsync("href"), await technology.InnerTextAsync());

        await page.Page.Mouse.ClickAsync(field!.X + field.Width - 8, field.Y + 8);
        await ShowsAsync(page, "/trades?");

        Assert.EndsWith(href, Uri.UnescapeDataString(page.Page.Url), StringComparison.Ordinal);
        await CountsAsync(page, trades);
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task SectorTable_OfTheField_HasTheSameLinks()
    {
        await using var page = await browser.OpenAsync("/sectors");
        var figure = page.Page.Locator("figure", new() { HasTextString = "Sector flow" });

        await figure.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();

        var link = figure.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).First;
        Assert.StartsWith("/trades?sector=", await link.GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task SectorScope_Chosen_ChangesAddressAndRowsAndGoesBack()
    {
        await using var page = await browser.OpenAsync("/sectors");
        var sums = page.Page.Locator(".rz-data-row td:nth-child(6)");
        var before = await sums.AllInnerTextsAsync();

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "All P and S" }).ClickAsync();
        await page.ArrivedAsync("/sectors?scope=all");
        await ChangedAsync(sums, before);
        var after = await sums.AllInnerTextsAsync();

        await using var shared = await browser.OpenAsync("/sectors?scope=all");
        Assert.Equal(after, await shared.Page.Locator(".rz-data-row td:nth-child(6)").AllInnerTextsAsync());

        await page.Page.GoBackAsync();
        await ChangedAsync(sums, after);
        Assert.Equal(before, await sums.AllInnerTextsAsync());
    }

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

        await page.Page.Locator("#trades select").SelectOptionAsync("plan-sale");

        await page.Page.Locator("#trades").GetByText("No trades", new() { Exact = true }).WaitForAsync();
        Assert.EndsWith(Company + "?class=plan-sale", page.Page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Company_TickerOfTwo_OffersBoth()
    {
        await using var page = await browser.OpenAsync("/companies/ZQTWO");

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Twinning Cable Holdings Inc" }).ClickAsync();

        await ShowsAsync(page, "/companies/cik:");
        await page.Page.Locator("h1", new() { HasTextString = "Twinning Cable Holdings Inc" }).WaitForAsync();
        await page.Page.GetByText("Unpriced, because").WaitForAsync();
    }

    [BrowserTheory]
    [InlineData("/companies/ZZZZZZ", 404)]
    [InlineData("/companies/ZQTWO", 409)]
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
        await ShowsAsync(page, "/insiders/");

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
        await ShowsAsync(page, "/insiders/");
        var cell = page.Page.Locator(".calendar-cell a").First;
        var number = (await cell.InnerTextAsync()).Where(char.IsDigit).Aggregate(0, (sum, digit) => sum * 10 + digit - '0');

        await cell.ClickAsync();
        await ShowsAsync(page, "/trades?insider=");

        await CountsAsync(page, number.ToString(CultureInfo.InvariantCulture));
    }

    [BrowserTheory]
    [InlineData("/sectors", 1280, ColorScheme.Light)]
    [InlineData("/sectors", 375, ColorScheme.Dark)]
    [InlineData(Company, 1280, ColorScheme.Dark)]
    [InlineData(Company, 375, ColorScheme.Light)]
    public async Task Page_InEveryThemeAndWidth_IsAccessibleAndFits(string path, int width, ColorScheme theme)
    {
        await using var page = await browser.OpenAsync(path, width, theme);
        await page.Page.Locator(".chart .main-svg").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

        await ShouldFitAsync(page);
    }

    [BrowserTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(375, ColorScheme.Light)]
    public async Task InsiderPage_InEveryThemeAndWidth_IsAccessibleAndFits(int width, ColorScheme theme)
    {
        await using var page = await browser.OpenAsync(Company, width, theme);
        await page.Page.Locator("a[href^='/insiders/']").First.ClickAsync();
        await page.Page.Locator(".calendar").First.WaitForAsync();

        await ShouldFitAsync(page);
    }

    private static Task ShowsAsync(BrowserPage page, string part) =>
        Assertions.Expect(page.Page).ToHaveURLAsync(new Regex(Regex.Escape(part)), new() { Timeout = 30_000 });

    /// <summary>The address changes before the table does: the page that was left may still show its own count.</summary>
    private static Task CountsAsync(BrowserPage page, string rows) =>
        Assertions.Expect(page.Page.Locator(".pager-count").First).ToHaveTextAsync(new Regex($" of {Regex.Escape(rows)}$"), new() { Timeout = 30_000 });

    private static async Task ShouldFitAsync(BrowserPage page)
    {
        Assert.Empty(await page.AccessibilityFindingsAsync());
        Assert.False(await page.ScrollsSidewaysAsync());
        Assert.Empty(page.Complaints);
    }

    private static async Task ChangedAsync(ILocator texts, IReadOnlyList<string> before)
    {
        for (var wait = 0; wait < 100 && before.SequenceEqual(await texts.AllInnerTextsAsync()); wait++)
            await Task.Delay(100);
        Assert.NotEqual(before, await texts.AllInnerTextsAsync());
    }
}
