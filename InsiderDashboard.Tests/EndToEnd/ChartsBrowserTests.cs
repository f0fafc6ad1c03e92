using InsiderDashboard.Tests.Support;
using Microsoft.Playwright;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>Charts in a real browser: drawn once, in the theme's colours, as wide as their place, and gone with their page.</summary>
[Collection(RealBrowserCollection.Name)]
public sealed class ChartsBrowserTests(RealBrowserFixture browser)
{
    private const string Company = "/companies/MRVL";

    [RealBrowserFact]
    public async Task Chart_ThemeSwitchedAndWindowNarrowed_FollowsBoth()
    {
        await using var page = await browser.OpenAsync(Company);
        await page.ChartsDrawnAsync();
        var ground = page.Page.Locator(".main-svg").First;
        await Assertions.Expect(ground).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");

        await page.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(ground).ToHaveCSSAsync("background-color", "rgb(20, 28, 36)"); // --surface of the dark theme

        await page.Page.SetViewportSizeAsync(375, 900);
        await page.FitsAsync();
        await Assertions.Expect(page.Page.Locator(".chart .ytitle")).ToHaveCountAsync(0); // no room for titles
        Assert.Empty(page.Complaints);
    }

    [RealBrowserFact]
    public async Task Chart_HiddenBehindItsTableWhileTheWindowNarrows_ComesBackAsWideAsItsPlace()
    {
        await using var page = await browser.OpenAsync(Company);
        await page.ChartsDrawnAsync();
        var figure = page.Page.Locator("figure", new() { HasTextString = "Net selling by month" });

        await figure.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await figure.GetByRole(AriaRole.Table).WaitForAsync();
        await page.Page.SetViewportSizeAsync(800, 900);
        await figure.GetByRole(AriaRole.Button, new() { Name = "Chart" }).ClickAsync();
        await figure.Locator(".main-svg").First.WaitForAsync();

        var width = await figure.Locator(".chart").EvaluateAsync<int>("chart => chart.clientWidth");
        await Assertions.Expect(figure.Locator(".svg-container")).ToHaveCSSAsync("width", $"{width}px");
    }

    [RealBrowserFact]
    public async Task Bar_Clicked_LeadsToTheTradesOfItsMonth()
    {
        await using var page = await browser.OpenAsync(Company);
        await page.ChartsDrawnAsync();
        var figure = page.Page.Locator("figure", new() { HasTextString = "Net selling by month" });
        await figure.Locator(".chart-save").WaitForAsync(); // a click before it is heard of goes nowhere

        var bar = figure.Locator(".bars .point path").Last;
        await bar.ScrollIntoViewIfNeededAsync();
        var place = await bar.BoundingBoxAsync();
        await page.Page.Mouse.MoveAsync(place!.X + place.Width / 2, place.Y + place.Height / 2);
        await page.Page.Locator(".hoverlayer .hovertext").First.WaitForAsync();
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.UpAsync();

        await page.ShowsAsync("/trades?cik=1835632");
        await page.ShowsAsync("traded-from=");
        Assert.Empty(page.Complaints);
    }

    [RealBrowserFact]
    public async Task Image_Asked_IsSaved()
    {
        await using var page = await browser.OpenAsync("/heavy-selling?mode=published&size=5");
        await page.ChartsDrawnAsync();

        var saved = await page.Page.RunAndWaitForDownloadAsync(() => page.Page.Locator(".chart-save").First.ClickAsync());

        Assert.Equal("heavy-against-other-months.png", saved.SuggestedFilename);
        Assert.True(new FileInfo(await saved.PathAsync()).Length > 5_000);
        Assert.Empty(page.Complaints);
    }

    [RealBrowserFact]
    public async Task Library_NotToBeHad_LeavesTheValuesAndThePageWorking()
    {
        await using var page = await browser.OpenAsync("/data");
        await page.Page.RouteAsync("**/_content/Plotly.Blazor/plotly-basic*", route => route.AbortAsync());

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Sectors", Exact = true }).First.ClickAsync();

        var figure = page.Page.Locator("figure", new() { HasTextString = "Market gauge" });
        await figure.GetByText("The chart library could not be loaded. The same values stand below.").WaitForAsync();
        Assert.True(await figure.GetByRole(AriaRole.Row).CountAsync() > 1);
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "All P and S" }).ClickAsync();
        await page.ArrivedAsync("/sectors?scope=all");
    }

    /// <summary>
    /// The library is more than half of what a page weighs: where there is no chart it is not asked for, and nowhere the whole of it.
    /// </summary>
    [RealBrowserFact]
    public async Task Library_IsAskedForByPagesWithAChartAlone()
    {
        await using var page = await browser.OpenAsync("/data");
        var asked = new List<string>();
        page.Page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await page.Page.ReloadAsync();
        await page.ConnectedAsync();
        Assert.DoesNotContain(asked, path => path.Contains("plotly", StringComparison.Ordinal));

        await page.Page.GotoAsync(browser.Url + Company);
        await page.ConnectedAsync();
        await page.ChartsDrawnAsync();
        Assert.Equal(["plotly-basic-3.7.0.min.js", "plotly-interop-7.2.0.js"],
            asked.Where(path => path.Contains("plotly", StringComparison.Ordinal)).Select(path => path.Split('/')[^1]).Order(StringComparer.Ordinal));
    }

    /// <summary>Every page that is left takes its charts along: neither nodes nor listeners grow.</summary>
    [RealBrowserFact]
    public async Task Pages_ChangedFifteenTimes_LeaveNothingBehind()
    {
        await using var page = await browser.OpenAsync("/sectors");
        var devTools = await page.Page.Context.NewCDPSessionAsync(page.Page);
        for (var warming = 0; warming < 3; warming++)
            await ThereAndBackAsync(page);
        var (nodes, listeners) = await CountAsync(devTools);

        for (var change = 0; change < 15; change++)
            await ThereAndBackAsync(page);

        var (after, heard) = await CountAsync(devTools);
        // One chart of this page has more than a hundred nodes.
        Assert.InRange(after, 0, nodes + 100);
        Assert.InRange(heard, 0, listeners + 5);
        Assert.Empty(page.Complaints);
    }

    private static async Task ThereAndBackAsync(BrowserPage page)
    {
        await page.Page.EvaluateAsync("Blazor.navigateTo('/sectors')");
        await page.Page.Locator(".chart-save").First.WaitForAsync();
        await page.Page.EvaluateAsync("Blazor.navigateTo('/data')");
        await page.Page.Locator("h1", new() { HasTextString = "Data" }).WaitForAsync();
        await page.LoadedAsync();
    }

    private static async Task<(int Nodes, int Listeners)> CountAsync(ICDPSession devTools)
    {
        for (var sweep = 0; sweep < 3; sweep++)
        {
            await devTools.SendAsync("HeapProfiler.collectGarbage");
            await Task.Delay(200);
        }
        var counters = (await devTools.SendAsync("Memory.getDOMCounters"))!.Value;
        return (counters.GetProperty("nodes").GetInt32(), counters.GetProperty("jsEventListeners").GetInt32());
    }
}
