using InsiderDashboard.Tests.Support;
using Microsoft.Playwright;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>A company, an insider and a filing of the real filings. Marvell's four purchases are reckoned in
/// <see cref="ClustersBrowserTests"/>.</summary>
[Collection(RealBrowserCollection.Name)]
public sealed class CompanyBrowserTests(RealBrowserFixture browser)
{
    private const string Murphy = "/insiders/0001381430";
    private const string PlanFiling = "/filings/0001628280-24-030951";

    [RealBrowserFact]
    public async Task Company_IsShownWithPricePeopleAndTrades()
    {
        await using var page = await browser.OpenAsync("/companies/MRVL");

        Assert.Equal("Marvell Technology, Inc.", await page.Page.Locator("h1").InnerTextAsync());
        var purchases = page.Page.Locator(".stat", new() { HasTextString = "Discretionary purchases" });
        Assert.Contains("+$2.11M", await purchases.InnerTextAsync(), StringComparison.Ordinal);
        await page.Page.Locator("figure", new() { HasTextString = "Price and trades" }).Locator(".main-svg").First.WaitForAsync();
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "MURPHY MATTHEW J" }).First.WaitForAsync();

        await purchases.GetByRole(AriaRole.Link).ClickAsync();
        await page.ShowsAsync("class=discretionary-buy");
        await page.CountsAsync("4");
        await page.Page.GoBackAsync();
        await page.Page.Locator("#trades .filters-more", new() { HasTextString = "set" })
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Empty(page.Complaints);
    }

    [RealBrowserFact]
    public async Task Company_People_HaveTheirSalesSplitInWords()
    {
        await using var page = await browser.OpenAsync("/companies/CVNA");

        var split = page.Page.Locator("section[aria-label='Insiders'] .split").First;
        Assert.Matches(@"(Plan sale|Exercise-and-sell|Tax sale|Offering or private sale|Discretionary sale) \$[\d.,]+[KMB]?, \d+%",
            await split.InnerTextAsync());
    }

    [RealBrowserFact]
    public async Task Company_People_OnAPhone_SayWhatTheirNumbersAre()
    {
        await using var page = await browser.OpenAsync("/companies/MRVL?asof=2025-09-30", width: 375);

        var people = page.Page.Locator("section[aria-label='Insiders'] tr.table-row");
        Assert.Contains("Bought $1.05M",
            await people.Filter(new() { HasTextString = "MURPHY MATTHEW J" }).InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(await people.AllInnerTextsAsync(), text => text.Contains('–', StringComparison.Ordinal));
        await page.Page.GetByText("1 cluster of purchases at one price left out.").WaitForAsync();
    }

    [RealBrowserFact]
    public async Task MoneyAxis_BelowZero_KeepsItsDollarSign()
    {
        // The purchases of September outweigh its sales: the months go below zero. Point in time the filings end before it closes.
        await using var page = await browser.OpenAsync("/companies/MRVL?mode=published");

        // The library writes "$−2M" first; the sign moves before the dollar as soon as the chart is drawn.
        var labels = page.Page.Locator("figure", new() { HasTextString = "Net selling by month" }).Locator(".ytick text");
        await labels.Filter(new() { HasTextString = "−$" }).First.WaitForAsync();
        Assert.Equal(0, await labels.Filter(new() { HasTextString = "$−" }).CountAsync());
    }

    [RealBrowserFact]
    public async Task Insider_CalendarMonth_LeadsToItsTrades_AndTheRuleSwitches()
    {
        await using var page = await browser.OpenAsync(Murphy);
        Assert.Equal("MURPHY MATTHEW J", await page.Page.Locator("h1").InnerTextAsync());
        await page.Page.GetByText("History too short:").First.WaitForAsync();

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Last three years" }).ClickAsync();
        await page.ArrivedAsync(Murphy + "?routine=strict");
        await page.Page.GoBackAsync();
        await page.ArrivedAsync(Murphy);

        await page.Page.Locator(".calendar-cell.buys a").First.ClickAsync();
        await page.ShowsAsync("/trades?insider=");
        await page.CountsAsync("1");
        Assert.Empty(page.Complaints);
    }

    [RealBrowserFact]
    public async Task Filing_ShowsWhatWasFiledBesideWhatWasMadeOfIt()
    {
        await using var page = await browser.OpenAsync(PlanFiling);

        var made = await page.Page.Locator("section.card", new() { HasTextString = "What we made of it" }).InnerTextAsync();
        Assert.Contains("Plan sale", made, StringComparison.Ordinal);
        var filed = await page.Page.Locator("section.card", new() { HasTextString = "Table I as filed" }).Last.InnerTextAsync();
        foreach (var expected in new[] { "2024-07-01", "9,276", "29.89", "73,623" })
            Assert.Contains(expected, filed, StringComparison.Ordinal);
        await page.Page.GetByText("Rule 10b5-1 trading plan").First.WaitForAsync();
        Assert.Equal(1, await page.Page.Locator(".facts a[href$='/0001628280-24-030951-index.htm']").CountAsync());
        Assert.Empty(page.Complaints);
    }

    [RealBrowserTheory]
    [InlineData("/companies/MRVL?mode=sideways", "mode=sideways")]
    [InlineData(Murphy + "?routine=often", "routine=often")]
    [InlineData(PlanFiling + "?asof=tomorrow", "asof=tomorrow")]
    public async Task BadValue_IsNamed(string address, string words)
    {
        await using var page = await browser.OpenAsync(address);

        await page.Page.Locator(".notice", new() { HasTextString = words }).WaitForAsync();
        Assert.Empty(page.Complaints);
    }
}
