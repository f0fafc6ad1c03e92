using InsiderDashboard.Tests.Support;
using Microsoft.Playwright;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>The sectors page on real filings.</summary>
[Collection(RealBrowserCollection.Name)]
public sealed class SectorsBrowserTests(RealBrowserFixture browser)
{
    private const string Sums = ".rz-data-row td:nth-child(6)";

    [RealBrowserTheory]
    [InlineData("")]
    [InlineData("&asof=2025-08-29")]
    public async Task Cell_Clicked_LeadsToExactlyItsTrades(string asOf)
    {
        await using var page = await browser.OpenAsync("/sectors?measure=trades&scope=all" + asOf);
        var field = await page.Page.Locator("figure", new() { HasTextString = "Sector flow" }).Locator(".chart-clickable .nsewdrag").First.BoundingBoxAsync();
        var technology = page.Page.GetByRole(AriaRole.Row).Filter(new() { HasTextString = "Technology" }).First.GetByRole(AriaRole.Link);
        var (href, trades) = (await technology.GetAttributeAsync("href"), await technology.InnerTextAsync());

        await page.Page.Mouse.ClickAsync(field!.X + field.Width - 8, field.Y + 8);
        await page.ShowsAsync("/trades?");

        Assert.EndsWith(href, Uri.UnescapeDataString(page.Page.Url), StringComparison.Ordinal);
        await page.CountsAsync(trades);
        Assert.Empty(page.Complaints);
    }

    [RealBrowserFact]
    public async Task Table_OfTheField_HasTheSameLinks()
    {
        await using var page = await browser.OpenAsync("/sectors");
        var figure = page.Page.Locator("figure", new() { HasTextString = "Sector flow" });

        await figure.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();

        var link = figure.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).First;
        Assert.StartsWith("/trades?sector=", await link.GetAttributeAsync("href"), StringComparison.Ordinal);
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

    /// <summary>A mark may stand on any colour of the field: its rim is as far from its ink as text must be from its ground.</summary>
    [RealBrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Marks_OnCellsOfAnyColour_HaveARimThatSetsThemOff(ColorScheme theme)
    {
        await using var page = await browser.OpenAsync("/sectors", theme: theme);
        var mark = page.Page.Locator(".heatmap-label text").Filter(new() { HasTextRegex = new("[○◆△]") }).First;

        var colours = await mark.EvaluateAsync<string[]>("text => { const style = getComputedStyle(text); return [style.fill, style.stroke, style.paintOrder, style.strokeWidth]; }");

        Assert.True(Contrast(colours[0], colours[1]) >= 4.5, $"{colours[0]} on {colours[1]}");
        Assert.StartsWith("stroke", colours[2], StringComparison.Ordinal);
        Assert.Equal("3px", colours[3]);
    }

    /// <summary>Of two colours such as <c>rgb(20, 32, 43)</c>, as WCAG reckons it.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

        static double Luminance(string colour)
        {
            var parts = colour[4..^1].Split(',').Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture) / 255)
                .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
        }
    }
}
