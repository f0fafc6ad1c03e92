using InsiderDashboard.Tests.Support;
using Microsoft.Playwright;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>The sectors page on real filings.</summary>
[Collection(RealBrowserCollection.Name)]
public sealed class SectorsBrowserTests(RealBrowserFixture browser)
{
    private const string Sums = ".table-row td:nth-child(6)";

    [RealBrowserTheory]
    [InlineData("")]
    [InlineData("&asof=2025-09-29")]
    public async Task Cell_Clicked_LeadsToExactlyItsTrades(string asOf)
    {
        await using var page = await browser.OpenAsync("/sectors?measure=trades&scope=all" + asOf);
        var ranked = page.Page.Locator("tr.table-row").Filter(new() { HasTextString = "Technology" }).GetByRole(AriaRole.Link);
        var (href, trades) = (await ranked.GetAttributeAsync("href"), await ranked.InnerTextAsync());

        var cell = page.Page.Locator(".flow tbody tr").Filter(new() { HasTextString = "Technology" }).GetByRole(AriaRole.Link).Last;
        Assert.Equal(href, await cell.GetAttributeAsync("href"));
        await cell.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await page.ShowsAsync("/trades?");

        await page.CountsAsync(trades);
        Assert.Empty(page.Complaints);
    }

    /// <summary>The field is there before the browser has run a script: its figures are text, and its cells links.</summary>
    [RealBrowserFact]
    public async Task Field_ArrivesWithThePage()
    {
        using var client = new HttpClient();

        var html = await client.GetStringAsync(new Uri(browser.Url + "/sectors"));

        Assert.Matches("<th scope=\"row\">Technology</th>", html);
        Assert.Matches("<td class=\"flow-(buys|sells)-[1-5]\"><a href=\"/trades\\?sector=", html);
    }

    [RealBrowserFact]
    public async Task Scope_Chosen_ChangesAddressAndRowsAndGoesBack()
    {
        await using var page = await browser.OpenAsync("/sectors");
        var sums = page.Page.Locator(Sums);
        var before = await sums.AllInnerTextsAsync();

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "All P and S" }).ClickAsync();
        await page.ArrivedAsync("/sectors?scope=all");
        await BrowserPage.ChangedAsync(sums, before);
        var after = await sums.AllInnerTextsAsync();

        await using var shared = await browser.OpenAsync("/sectors?scope=all");
        Assert.Equal(after, await shared.Page.Locator(Sums).AllInnerTextsAsync());

        await page.Page.GoBackAsync();
        await BrowserPage.ChangedAsync(sums, after);
        Assert.Equal(before, await sums.AllInnerTextsAsync());
    }

    /// <summary>Every shade there is, whatever the filings of the day use, and the two of the calendar.</summary>
    [RealBrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Figures_OnEveryShade_CanBeRead(ColorScheme theme)
    {
        await using var page = await browser.OpenAsync("/sectors", theme: theme);

        var shades = await page.Page.Locator(".flow tbody td:has(a)").First.EvaluateAsync<string[][]>("""
            cell => ['buys', 'sells'].flatMap(side => [1, 2, 3, 4, 5].map(shade => {
                cell.className = `flow-${side}-${shade}`;
                return [getComputedStyle(cell.querySelector('a')).color, getComputedStyle(cell).backgroundColor];
            }))
            """);

        Assert.Equal(10, shades.Select(pair => pair[1]).Distinct().Count());
        Assert.All(shades, pair => Assert.True(Contrast(pair[0], pair[1]) >= 4.5, $"{pair[0]} on {pair[1]}"));
    }

    /// <summary>Of two colours such as <c>rgb(20, 32, 43)</c> or <c>color(srgb 0.1 0.2 0.3)</c>, as WCAG reckons it.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

        static double Luminance(string colour)
        {
            var isMixed = colour.StartsWith("color(srgb ", StringComparison.Ordinal);
            var parts = (isMixed ? colour["color(srgb ".Length..^1].Split(' ') : colour["rgb(".Length..^1].Split(','))
                .Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture) / (isMixed ? 1 : 255))
                .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
        }
    }
}
