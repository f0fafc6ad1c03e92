using InsiderDashboard.Tests.Support;
using Microsoft.Playwright;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>
/// The trades page on real filings. Filing 0001628280-24-030951: a director of AFRM sold 9,276 shares at 29.89 USD, 277,259.64
/// in all, with 73,623 left, 11.2% less; its footnote names the plan.
/// </summary>
[Collection(RealBrowserCollection.Name)]
public sealed class TradesBrowserTests(RealBrowserFixture browser)
{
    private const string Rows = "main tr.table-row";
    private const string PlanSale = "/trades?ticker=AFRM&class=plan-sale&from=2024-07-01&to=2024-07-31";

    [RealBrowserFact]
    public async Task PlanSale_IsShownAsFiled()
    {
        await using var page = await browser.OpenAsync(PlanSale);

        var row = page.Page.Locator(Rows);
        Assert.Equal(1, await row.CountAsync());
        var text = await row.InnerTextAsync();
        foreach (var expected in new[] { "Mechanical", "Plan", "2024-07-01", "AFRM", "Rabois Keith",
            "Director", "Sale", "Plan sale", "$29.89", "−9,276", "73,623", "−11%", "−$277K" })
            Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Equal("−$277,259.64", await page.Page.Locator(Rows + " .tinted .num").GetAttributeAsync("title"));
        Assert.Contains("tone-amber", await page.Page.Locator(Rows + " .tinted").GetAttributeAsync("class"), StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }

    [RealBrowserFact]
    public async Task Row_Opened_ShowsTheFilingsWords()
    {
        await using var page = await browser.OpenAsync(PlanSale);

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Why?" }).ClickAsync();

        var why = page.Page.Locator(".row-detail");
        await why.Locator("blockquote").First.WaitForAsync();
        var text = await why.InnerTextAsync();
        Assert.Contains("effected pursuant to a Rule 10b5-1 trading plan adopted by the reporting person on December 14, 2023",
            text, StringComparison.Ordinal);
        Assert.Contains("Adopted on 2023-12-14", text, StringComparison.Ordinal);
        Assert.Contains("Represents the weighted average sale price", text, StringComparison.Ordinal);
        Assert.Equal("/filings/0001628280-24-030951",
            await why.GetByRole(AriaRole.Link, new() { Name = "The whole filing" }).GetAttributeAsync("href"));
        Assert.StartsWith("https://www.sec.gov/Archives/edgar/data/",
            await why.GetByRole(AriaRole.Link, new() { Name = "At sec.gov" }).GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    [RealBrowserFact]
    public async Task Filter_Changed_ChangesAddressAndRows_AndBackTakesItBack()
    {
        await using var page = await browser.OpenAsync("/trades?ticker=MRVL&code=P,S&from=2025-07-01");
        Assert.Equal(5, await page.Page.Locator(Rows).CountAsync()); // four purchases in September, one sale in July

        var least = page.Page.GetByLabel("Value from (USD)");
        await least.FillAsync("500000");
        await least.PressAsync("Enter");

        await page.ArrivedAsync("min-value=500000");
        await page.Page.GetByText("2 trades.").WaitForAsync(); // 1,048,424 and 530,604

        await page.Page.GoBackAsync();
        await page.Page.GetByText("5 trades.").WaitForAsync();
    }

    [RealBrowserFact]
    public async Task Ticker_Typed_IsOfferedByNameAndTakenWithTheKeyboard()
    {
        await using var page = await browser.OpenAsync("/trades?code=P,S&from=2025-07-01");

        await page.Page.GetByLabel("Ticker", new() { Exact = true }).PressSequentiallyAsync("marvell");
        await page.Page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await page.Page.Keyboard.PressAsync("Enter");

        await page.ArrivedAsync("/trades?code=P,S&from=2025-07-01&ticker=MRVL");
        await page.Page.GetByText("5 trades.").WaitForAsync();
        Assert.Empty(page.Complaints);
    }

    [RealBrowserFact]
    public async Task Day_OfTheCalendar_IsWrittenAsInTheAddress()
    {
        await using var page = await browser.OpenAsync("/trades?ticker=MRVL&from=2025-07-01");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Filed from: open the calendar" }).ClickAsync();
        await page.Page.Locator(".mud-picker-calendar-day:visible", new() { HasTextString = "15" }).First.ClickAsync();

        await page.ArrivedAsync("/trades?ticker=MRVL&from=2025-07-15");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Textbox, new() { Name = "Filed from" })).ToHaveValueAsync("2025-07-15");
    }

    [RealBrowserFact]
    public async Task RarerFilter_ChosenInThePanel_ChangesAddressAndRowsBehindIt()
    {
        await using var page = await browser.OpenAsync("/trades?ticker=MRVL&code=P,S&from=2025-07-01");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "More filters" }).ClickAsync();
        await page.Page.GetByLabel("Class", new() { Exact = true }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Option, new() { Name = "Discretionary purchase", Exact = true }).ClickAsync();
        await page.ArrivedAsync("class=discretionary-buy");
        await page.CloseAsync(page.Page.Locator(".filters-panel"));

        await page.Page.GetByText("4 trades.").WaitForAsync();
    }

    [RealBrowserFact]
    public async Task Heading_Followed_SortsByTheAddress()
    {
        await using var page = await browser.OpenAsync("/trades?ticker=MRVL&code=P,S&from=2025-07-01");

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Value", Exact = true }).ClickAsync();
        await page.ArrivedAsync("sort=-value");
        await page.Page.GetByText("Largest value first.").WaitForAsync();

        Assert.Contains("+$1.05M", await page.Page.Locator(Rows).First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [RealBrowserFact]
    public async Task Address_Shared_GivesTheSameView()
    {
        const string address = "/trades?class=discretionary-sale&role=ceo,cfo&max-change=-0.1&sort=-value&size=25&page=2";
        await using var page = await browser.OpenAsync(address);
        await using var other = await browser.OpenAsync(address);

        Assert.Equal(25, await page.Page.Locator(Rows).CountAsync());
        Assert.Equal(await page.Page.Locator(Rows).AllInnerTextsAsync(), await other.Page.Locator(Rows).AllInnerTextsAsync());
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "More filters (4 set)" }).ClickAsync();
        Assert.Equal("-10", await other.Page.GetByLabel("Change to (%)").InputValueAsync());
    }

    [RealBrowserFact]
    public async Task BadValue_BecomesTheDefault_AndIsNamed()
    {
        await using var page = await browser.OpenAsync("/trades?ticker=MRVL&code=P,S&from=yesterday");

        Assert.Contains("from=yesterday was not taken.", await page.Page.Locator(".notice").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(0, await page.Page.Locator(Rows).CountAsync());
        Assert.Empty(page.Complaints);
    }

    [RealBrowserFact]
    public async Task UnknownTicker_IsSaid()
    {
        await using var page = await browser.OpenAsync("/trades?ticker=NOSUCH1");

        await page.Page.GetByText("NOSUCH1 is not known.").WaitForAsync();
    }

    [RealBrowserFact]
    public async Task RowsThatDoNotCount_HaveADashAndAReason()
    {
        await using var page = await browser.OpenAsync("/trades?excluded=only&size=25");

        Assert.Equal(25, await page.Page.Locator(Rows).CountAsync());
        Assert.Equal(0, await page.Page.Locator(Rows + " .tinted").CountAsync());
        Assert.StartsWith("Not counted: ", await page.Page.Locator(Rows + " .badge").First.GetAttributeAsync("title"), StringComparison.Ordinal);
    }

    [RealBrowserFact]
    public async Task Returns_OutOfSight_AreSaidAndReachedByTheKeyboard()
    {
        await using var page = await browser.OpenAsync("/trades?ticker=MRVL&code=P,S&from=2025-07-01");
        var table = page.Page.Locator("section.table-box");
        var hint = page.Page.GetByText("Scroll sideways for the returns that followed");
        await hint.WaitForAsync();
        Assert.Equal("right", await table.GetAttributeAsync("data-scrolls"));

        await table.FocusAsync();
        for (var press = 0; press < 20; press++)
            await page.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(table).ToHaveAttributeAsync("data-scrolls", "left");

        await page.Page.SetViewportSizeAsync(1900, 900);
        await hint.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.Null(await table.GetAttributeAsync("data-scrolls"));
    }
}
