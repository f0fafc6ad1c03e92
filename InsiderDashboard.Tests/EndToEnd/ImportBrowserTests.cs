using InsiderDashboard.Components.Layout;
using InsiderDashboard.Tests.Support;
using Microsoft.Playwright;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>An import in the browser, from the fictional market that a new store starts with to real filings, in a store of its own.</summary>
public sealed class ImportBrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const float Patience = 180_000;

    [RealBrowserFact]
    public async Task Import_OfAFolder_ShowsItsProgress_StopsAndGoesOn()
    {
        await using var page = await browser.OpenAsync("/data");
        foreach (var path in Pages.All.Select(one => one.Path).Append("/no-such-page"))
            Assert.Contains("Fictional demo market.", await HtmlAsync(path), StringComparison.Ordinal);

        await StartAsync(page);
        var progress = page.Page.Locator(".progress");
        await progress.WaitForAsync();
        await Assertions.Expect(progress).ToContainTextAsync("rows", new() { Timeout = Patience });
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await NoticeAsync(page, "Stopped");

        await StartAsync(page);
        await NoticeAsync(page, "Done");
        await page.Page.Locator(".stat", new() { HasTextString = "Real filings" }).WaitForAsync(new() { Timeout = Patience });
        await page.Page.Locator(".dataset-banner").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Files", Exact = true }).First.ClickAsync();
        await page.Page.GetByText("2025q3_form345.zip", new() { Exact = true }).First.WaitForAsync();

        await StartAsync(page);
        await page.Page.GetByText("Nothing was new, and nothing changed.").WaitForAsync(new() { Timeout = Patience });
        Assert.Empty(page.Complaints);
    }

    [RealBrowserFact]
    public async Task Import_OfNothing_SaysSo()
    {
        await using var page = await browser.OpenAsync("/data");
        var nothing = Path.Combine(Path.GetDirectoryName(browser.DatabasePath)!, "no-such-file.zip");

        await StartAsync(page, nothing);

        await page.Page.GetByText($"There is no file or folder {nothing}").WaitForAsync();
    }

    [RealBrowserFact]
    public async Task Import_OfAFileElsewhere_IsRefusedWithoutAWordOfIt()
    {
        await using var page = await browser.OpenAsync("/data");

        await StartAsync(page, "/etc/passwd");

        await page.Page.GetByText("/etc/passwd lies outside the folders that a page may import from").WaitForAsync();
        Assert.DoesNotContain("root:", await page.Page.ContentAsync(), StringComparison.Ordinal);
    }

    private static async Task StartAsync(BrowserPage page, string? path = null)
    {
        await page.Page.GetByLabel("File or folder on this machine").FillAsync(path ?? RealData.Folder);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
    }

    private static Task NoticeAsync(BrowserPage page, string title) =>
        page.Page.Locator(".notice-title").GetByText(title, new() { Exact = true }).WaitForAsync(new() { Timeout = Patience });

    private async Task<string> HtmlAsync(string path)
    {
        using var client = new HttpClient();
        return await (await client.GetAsync(new Uri(browser.Url + path))).Content.ReadAsStringAsync();
    }
}
