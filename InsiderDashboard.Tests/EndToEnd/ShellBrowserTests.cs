using InsiderDashboard.Tests.Support;
using Microsoft.Playwright;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>The frame of every page, in a real browser.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ShellBrowserTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task Home_Opened_ConnectsWithoutComplaint()
    {
        await using var page = await browser.OpenAsync("/");

        Assert.Equal("Overview", await page.Page.Locator("h1").InnerTextAsync());
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task Theme_Chosen_HoldsAfterReload()
    {
        await using var page = await browser.OpenAsync("/", theme: ColorScheme.Light);
        Assert.Equal("light", await ThemeAsync(page));

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" }).ClickAsync();
        await page.Page.Locator("html[data-theme='dark']").WaitForAsync();
        await page.Page.ReloadAsync();
        await page.ConnectedAsync();

        Assert.Equal("dark", await ThemeAsync(page));
        Assert.Equal("true", await page.Page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" }).GetAttributeAsync("aria-pressed"));

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "System theme" }).ClickAsync();
        await page.Page.Locator("html[data-theme='light']").WaitForAsync();
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task Theme_OfTheSystem_StandsBeforeTheFirstPaint()
    {
        await using var page = await browser.OpenAsync("/", theme: ColorScheme.Dark);

        Assert.Equal("dark", await ThemeAsync(page));
        Assert.Equal("rgb(12, 18, 24)", await page.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [BrowserFact]
    public async Task Search_TickerEntered_LeadsToItsCompany()
    {
        await using var page = await browser.OpenAsync("/");

        var search = Search(page);
        await search.FillAsync("zzzz");
        await search.PressAsync("Enter");

        await page.ArrivedAsync("/companies/ZZZZ");
        await Assertions.Expect(search).ToHaveValueAsync("");
    }

    [BrowserFact]
    public async Task Search_NameTyped_OffersCompaniesAndEnterTakesTheMarkedOne()
    {
        await using var page = await browser.OpenAsync("/");

        await Search(page).PressSequentiallyAsync("a");
        var offers = page.Page.Locator(".company-offers .mud-list-item");
        await offers.First.WaitForAsync();
        Assert.Empty(await page.AccessibilityFindingsAsync());
        var first = await offers.First.Locator("b").InnerTextAsync();
        await Search(page).PressAsync("ArrowDown");
        await Search(page).PressAsync("ArrowUp");
        await Search(page).PressAsync("Enter");

        await page.ArrivedAsync("/companies/" + first);
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task Menu_OnANarrowScreen_OpensAndLeadsOn()
    {
        await using var page = await browser.OpenAsync("/", width: 375);
        var nav = page.Page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" });
        Assert.False(await nav.IsVisibleAsync());

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
        await nav.WaitForAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Close the menu" }).And(page.Page.Locator(":focus")).WaitForAsync();
        Assert.Empty(await page.AccessibilityFindingsAsync());
        await nav.GetByRole(AriaRole.Link, new() { Name = "Method" }).ClickAsync();

        await page.ArrivedAsync("/method");
        await nav.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task Menu_EscapePressed_Closes()
    {
        await using var page = await browser.OpenAsync("/", width: 375);
        var nav = page.Page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" });
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Close the menu" }).And(page.Page.Locator(":focus")).WaitForAsync();

        await page.Page.Keyboard.PressAsync("Escape");

        await nav.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).And(page.Page.Locator(":focus")).WaitForAsync();
    }

    [BrowserFact]
    public async Task TopBar_AtAnyWidth_HasNothingOverAnother()
    {
        await using var page = await browser.OpenAsync("/method");

        foreach (var width in new[] { 1440, 1361, 1360, 1280, 1241, 1240, 1024, 901, 900, 600, 375 })
        {
            await page.Page.SetViewportSizeAsync(width, 900);
            var over = await page.Page.EvaluateAsync<string[]>("""
                () => {
                    const parts = [...document.querySelectorAll('.brand, .menu-button, .site-nav a, .company-search, .asof, .theme-toggle')]
                        .filter(part => part.checkVisibility()).map(part => ({ name: part.className || part.textContent,
                            box: part.getBoundingClientRect() }));
                    return parts.flatMap((a, i) => parts.slice(i + 1)
                        .filter(b => a.box.left < b.box.right && b.box.left < a.box.right && a.box.top < b.box.bottom && b.box.top < a.box.bottom)
                        .map(b => a.name + ' and ' + b.name));
                }
                """);
            Assert.True(over.Length == 0, $"{width}: {string.Join(", ", over)}");
            await page.FitsAsync();
        }
    }

    [BrowserFact]
    public async Task SkipLink_Followed_MovesToTheContentOfTheSamePage()
    {
        await using var page = await browser.OpenAsync("/not-found");

        await page.Page.Keyboard.PressAsync("Tab");
        await page.Page.Keyboard.PressAsync("Enter");

        await page.ArrivedAsync("/not-found#content");
    }

    [BrowserFact]
    public async Task Page_Changed_FocusMovesToItsHeading()
    {
        await using var page = await browser.OpenAsync("/not-found");

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Overview" }).ClickAsync();

        await page.Page.Locator("h1:focus", new() { HasTextString = "Overview" }).WaitForAsync();
    }

    private static ILocator Search(BrowserPage page) => page.Page.GetByLabel("Company by ticker or name");

    private static Task<string> ThemeAsync(BrowserPage page) => page.Page.EvaluateAsync<string>("document.documentElement.dataset.theme");
}
