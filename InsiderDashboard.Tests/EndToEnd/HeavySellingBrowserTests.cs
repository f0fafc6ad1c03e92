using InsiderDashboard.Tests.Support;
using Microsoft.Playwright;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>The heavy-selling page on real filings: one quarter is too short to judge a month by its past, so most of it is as published.</summary>
[Collection(RealBrowserCollection.Name)]
public sealed class HeavySellingBrowserTests(RealBrowserFixture browser)
{
    private const string Rows = "main tr.table-row";

    [RealBrowserFact]
    public async Task PointInTime_OnAShortHistory_SaysWhyAndOffersTheOtherMode()
    {
        await using var page = await browser.OpenAsync("/heavy-selling");
        await page.Page.GetByText("8 months of net selling before it are needed").WaitForAsync();

        await page.Page.Locator(".empty").GetByRole(AriaRole.Link, new() { Name = "As published" }).ClickAsync();

        await page.ArrivedAsync("/heavy-selling?mode=published");
        await page.Page.Locator(Rows).First.WaitForAsync();
        await page.Page.GetByText("is no evidence of an effect").WaitForAsync();
        Assert.Empty(page.Complaints);
    }

    [RealBrowserFact]
    public async Task Filter_Changed_ChangesAddressAndRows_AndBackTakesItBack()
    {
        await using var page = await browser.OpenAsync("/heavy-selling?mode=published&size=25");
        var rows = page.Page.Locator(Rows);
        var before = await rows.AllInnerTextsAsync();

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "21", Exact = true }).ClickAsync();
        await page.ArrivedAsync("/heavy-selling?mode=published&size=25&horizon=21");
        await BrowserPage.ChangedAsync(rows, before);
        var after = await rows.AllInnerTextsAsync();

        await using var shared = await browser.OpenAsync("/heavy-selling?mode=published&size=25&horizon=21");
        Assert.Equal(after, await shared.Page.Locator(Rows).AllInnerTextsAsync());

        await page.Page.GoBackAsync();
        await BrowserPage.ChangedAsync(rows, after);
        Assert.Equal(before, await rows.AllInnerTextsAsync());
    }

    [RealBrowserFact]
    public async Task HeavyMonths_Followed_LeadToTheCompanyInTheSameMode()
    {
        await using var page = await browser.OpenAsync("/heavy-selling?mode=published&sort=-heavyMonths&size=25");
        var months = page.Page.Locator(Rows).First.Locator("a.num");
        var count = await months.InnerTextAsync();

        await months.ClickAsync();

        await page.ShowsAsync("?mode=published");
        await page.Page.GetByText("As published: all that is known today").WaitForAsync();
        // The company's own table may hold more: months whose return is not finished are in no mean.
        await page.Page.GetByText("heavy month").First.WaitForAsync();
        Assert.InRange(await page.Page.Locator("section[aria-label='Heavy months'] tr.table-row").CountAsync(),
            int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), 1000);
    }

    [RealBrowserFact]
    public async Task Interval_NotWorkedOut_IsADashWithItsReason()
    {
        await using var page = await browser.OpenAsync("/heavy-selling?mode=published&size=25");

        var missing = page.Page.Locator(Rows).First.Locator(".missing[title*='not worked out']");
        Assert.Equal(2, await missing.CountAsync());
        Assert.StartsWith("–", await missing.First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [RealBrowserFact]
    public async Task Row_OnAPhone_HasTheSameFigures()
    {
        const string address = "/heavy-selling?mode=published&sort=-heavyMonths&size=25";
        await using var wide = await browser.OpenAsync(address);
        var cells = wide.Page.Locator(Rows).First.Locator("td");
        var (heavy, other, spread) = (await cells.Nth(4).InnerTextAsync(), await cells.Nth(5).InnerTextAsync(), await cells.Nth(6).InnerTextAsync());

        await using var phone = await browser.OpenAsync(address, width: 375);
        var text = await phone.Page.Locator(Rows).First.InnerTextAsync();

        foreach (var expected in new[] { "After heavy " + heavy, "After other " + other, "Spread " + spread, "95% interval –", "p (Holm) –" })
            Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [RealBrowserTheory]
    [InlineData("/heavy-selling?mode=sideways", "mode=sideways was not taken.")]
    [InlineData("/heavy-selling?horizon=5", "horizon=5 was not taken.")]
    [InlineData("/heavy-selling?tickers=NOSUCH1", "NOSUCH1 is not known.")]
    public async Task BadValue_IsNamed(string address, string words)
    {
        await using var page = await browser.OpenAsync(address);

        await page.Page.Locator(".notice", new() { HasTextString = words }).WaitForAsync();
        Assert.Empty(page.Complaints);
    }
}
