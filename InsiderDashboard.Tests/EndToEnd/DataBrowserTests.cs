using InsiderDashboard.Tests.Support;
using Microsoft.Playwright;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>The data and method pages on real filings.</summary>
[Collection(RealBrowserCollection.Name)]
public sealed class DataBrowserTests(RealBrowserFixture browser)
{
    [RealBrowserTheory]
    [InlineData("/data?by=quarter", "2025q3")]
    [InlineData("/data?by=issuer", null)]
    [InlineData("/data?asof=2025-08-29", null)]
    [InlineData("/data?by=quarter&sector=technology&from=2025-05-12&to=2025-08-20", "2025q3")]
    [InlineData("/data?by=issuer&ticker=MKZR&sort=parsed", null)]
    public async Task Numbers_OfTheReconciliation_OpenAsManyRows(string address, string? line)
    {
        await using var page = await browser.OpenAsync(address);
        var row = page.Page.Locator("section[aria-label='Reconciliation'] tr.table-row", line is null ? null : new() { HasTextString = line }).First;
        var numbers = await row.Locator("a.num")
            .EvaluateAllAsync<string[][]>("links => links.map(link => [link.getAttribute('href'), link.innerText])");
        Assert.InRange(numbers.Length, 3, 12); // parsed, counted, excluded, and the reasons that occur

        foreach (var number in numbers)
        {
            await page.Page.GotoAsync(browser.Url + number[0]);
            await page.CountsAsync(number[1]);
        }
    }

    // 0001415889-25-023333 amends some lines of the filing of 2025-08-28 a day later.
    [RealBrowserTheory]
    [InlineData("/filings/0001415889-25-023219", 200, true)]
    [InlineData("/filings/0001415889-25-023219?asof=2025-08-28", 200, false)]
    [InlineData("/filings/0001415889-25-023219?asof=2025-08-27", 404, false)]
    [InlineData("/filings/0000000001-25-000001", 404, false)]
    [InlineData("/filings/nonsense", 404, false)]
    public async Task Filing_OnADay_KnowsNothingFiledLater(string address, int status, bool amended)
    {
        using var client = new HttpClient();
        var answer = await client.GetAsync(new Uri(browser.Url + address));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(amended, (await answer.Content.ReadAsStringAsync()).Contains("/filings/0001415889-25-023333", StringComparison.Ordinal));
    }

    [RealBrowserFact]
    public async Task Reconciliation_Adds_Up()
    {
        await using var page = await browser.OpenAsync("/data?by=quarter");

        foreach (var cells in await page.Page.Locator("section[aria-label='Reconciliation'] tr.table-row")
            .EvaluateAllAsync<string[][]>("rows => rows.map(row => [...row.cells].map(cell => cell.innerText))"))
        {
            var numbers = cells.Skip(1).Select(cell => long.Parse(cell,
                System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(numbers[0], numbers[1] + numbers[2]);
            Assert.Equal(numbers[2], numbers.Skip(3).Sum());
        }
    }

    [RealBrowserFact]
    public async Task Filter_Changed_ChangesAddressAndRows_AndBackTakesItBack()
    {
        await using var page = await browser.OpenAsync("/data");
        await page.Page.GetByText("All rows", new() { Exact = true }).WaitForAsync();

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Filing quarter" }).ClickAsync();
        await page.ArrivedAsync("/data?by=quarter");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "2025q3", Exact = true }).WaitForAsync();

        await page.Page.GoBackAsync();
        await page.Page.GetByText("All rows", new() { Exact = true }).WaitForAsync();
        Assert.Empty(page.Complaints);
    }

    [RealBrowserFact]
    public async Task Import_OfManyFiles_IsOneLine_OpeningIntoItsFilesPageByPage()
    {
        await using var page = await browser.OpenAsync("/data");
        var imports = page.Page.Locator("section[aria-label='Imports']");
        var run = imports.Locator("> div > div > table > tbody > tr.table-row");
        Assert.Equal(1, await run.CountAsync());
        Assert.Contains("2025q3_form345.zip, ownership-xml, companies.csv and 1 more", await run.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("271", await run.Locator("td").Nth(4).InnerTextAsync()); // 268 documents, a set, prices and companies

        await imports.GetByRole(AriaRole.Button, new() { Name = "Files", Exact = true }).ClickAsync();
        var files = imports.Locator(".expansion tr.table-row");
        await page.Page.GetByText("1–20 of 271 files").WaitForAsync();
        Assert.Equal(20, await files.CountAsync());
        var first = await files.AllInnerTextsAsync();

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Next files" }).ClickAsync();
        await page.Page.GetByText("21–40 of 271 files").WaitForAsync();
        Assert.Empty(first.Intersect(await files.AllInnerTextsAsync()));
        Assert.Empty(page.Complaints);
    }

    [RealBrowserFact]
    public async Task BadValue_IsNamed()
    {
        await using var page = await browser.OpenAsync("/data?by=planet");

        await page.Page.Locator(".notice", new() { HasTextString = "by=planet" }).WaitForAsync();
        await page.Page.GetByText("All rows", new() { Exact = true }).WaitForAsync();
    }

    [RealBrowserFact]
    public async Task Method_Contents_LeadToTheirSections()
    {
        await using var page = await browser.OpenAsync("/method");

        foreach (var anchor in await page.Page.Locator(".toc a").EvaluateAllAsync<string[]>("links => links.map(link => link.hash)"))
            Assert.Equal(1, await page.Page.Locator(anchor).CountAsync());
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Settings", Exact = true }).ClickAsync();
        await page.ArrivedAsync("/method#settings");
        Assert.Empty(page.Complaints);
    }
}
