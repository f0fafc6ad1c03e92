using System.Net;
using System.Text.RegularExpressions;
using InsiderDashboard.Components.Layout;
using InsiderDashboard.Tests.Support;
using Microsoft.Playwright;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>What holds for every page, on real filings: it can be read and worked by everyone, it fits, and its links lead somewhere.</summary>
[Collection(RealBrowserCollection.Name)]
public sealed partial class EveryPageBrowserTests(RealBrowserFixture browser)
{
    private static readonly string[] OfRows = ["/companies/MRVL?size=5", "/insiders/0001381430?size=5", "/filings/0001628280-24-030951"];
    private static readonly string[] Odd = ["/heavy-selling?mode=published&size=5", "/companies/NOSUCH1", "/no-such-page"];

    /// <summary>Few rows are enough: they are made by the same lines of code. The trades have one row of each class.</summary>
    private static readonly Dictionary<string, string> Shortened = new()
    {
        ["/clusters"] = "/clusters?size=5",
        ["/trades"] = "/trades?class=plan-sale,tax-sale,offering-sale,exercise-sale,discretionary-buy&size=25",
    };

    /// <summary>The pages of the navigation, and one of each kind that rows lead to.</summary>
    public static TheoryData<string> Addresses => [.. Pages.All.Select(page => Shortened.GetValueOrDefault(page.Path, page.Path)), .. OfRows, .. Odd];

    /// <summary>
    /// One load, wide and light, then narrow and dark: a page must also bear being resized and switched. Colours hang on the
    /// theme and places on the width, so that these two stand for all four.
    /// </summary>
    [RealBrowserTheory]
    [MemberData(nameof(Addresses))]
    public async Task Page_InBothThemesAndWidths_IsAccessibleAndFits(string address)
    {
        await using var page = await browser.OpenAsync(address);
        await page.Page.Locator("h1").WaitForAsync();
        await UnfoldAsync(page);

        foreach (var (width, theme, name) in new[] { (1280, ColorScheme.Light, "light"), (375, ColorScheme.Dark, "dark") })
        {
            await page.Page.SetViewportSizeAsync(width, 900);
            await page.Page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
            await page.Page.Locator($"html[data-theme='{name}']").WaitForAsync();
            await page.ChartsDrawnAsync();
            Assert.Empty(await page.AccessibilityFindingsAsync());
            await page.FitsAsync();
            await PanelIsAccessibleAsync(page);
        }
        // The browser itself notes an answer of 404; nothing else may be noted.
        Assert.DoesNotContain(page.Complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
    }

    /// <summary>The rarer filters, and a list of one of them.</summary>
    private static async Task PanelIsAccessibleAsync(BrowserPage page)
    {
        var more = page.Page.Locator("main .filters-more >> visible=true");
        if (await more.CountAsync() == 0)
            return;
        await more.First.ClickAsync();
        var panel = page.Page.Locator(".filters-panel");
        await panel.WaitForAsync();
        Assert.Empty(await page.AccessibilityFindingsAsync());
        if (await panel.GetByRole(AriaRole.Combobox).CountAsync() > 0)
        {
            await panel.GetByRole(AriaRole.Combobox).First.ClickAsync();
            await page.Page.GetByRole(AriaRole.Option).First.WaitForAsync();
            Assert.Empty(await page.AccessibilityFindingsAsync());
        }
        await page.CloseAsync(panel);
    }

    /// <summary>What a row opens into is read too.</summary>
    private static async Task UnfoldAsync(BrowserPage page)
    {
        if (await page.Page.Locator("main .expand-button").CountAsync() == 0)
            return;
        await page.Page.Locator("main .expand-button").First.ClickAsync();
        await page.Page.Locator(".expansion").First.WaitForAsync();
        await page.LoadedAsync();
    }

    /// <summary>Of links that differ only in their values a few stand for all: they are made by the same line of code.</summary>
    [RealBrowserFact]
    public async Task Links_OfEveryPage_LeadSomewhere()
    {
        using var client = new HttpClient { BaseAddress = new Uri(browser.Url), Timeout = TimeSpan.FromMinutes(1) };
        var found = new Dictionary<string, string>();
        foreach (var address in Pages.All.Select(page => page.Path).Concat(OfRows).Append(Odd[0]))
            foreach (var link in Links(await Page(client, address)))
                found.TryAdd(Shape(link), $"{link} on {address}");

        Assert.True(found.Count > 60, $"Only {found.Count} kinds of links were found: the pages arrived without their content.");
        var dead = new List<string>();
        foreach (var link in found.Values)
            if (await client.GetAsync(new Uri(link[..link.IndexOf(' ', StringComparison.Ordinal)], UriKind.Relative))
                is { StatusCode: not HttpStatusCode.OK } answer)
                dead.Add($"{(int)answer.StatusCode}: {link}");
        Assert.Empty(dead);
    }

    /// <summary>A row knows its company even where two companies claim the ticker.</summary>
    [RealBrowserFact]
    public async Task TickerOfTwoCompanies_InARow_LeadsToTheOneMeant()
    {
        using var client = new HttpClient { BaseAddress = new Uri(browser.Url) };

        var links = Links(await Page(client, "/trades?cik=1438231&excluded=yes"))
            .Where(link => link.StartsWith("/companies/", StringComparison.Ordinal)).Distinct().ToList();

        Assert.Equal("/companies/cik:0001438231", Assert.Single(links)); // DMRC, claimed by 1438231 and its successor
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(links[0], UriKind.Relative))).StatusCode);
    }

    /// <summary>The page as it first arrives. It may come before the market is loaded; then it is asked for again.</summary>
    private static async Task<string> Page(HttpClient client, string address)
    {
        var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static IEnumerable<string> Links(string html) =>
        Href().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Where(link => !Asset().IsMatch(link));

    /// <summary>A link without its values: <c>/companies/*?mode&amp;scope</c>.</summary>
    private static string Shape(string link)
    {
        var parts = link.Split('#')[0].Split('?');
        var path = Regex.Replace(parts[0], "^((?:/api)?/(?:companies|insiders|filings))/[^/]+", "$1/*");
        return path + "?" + string.Join('&', parts.Skip(1).SelectMany(query => query.Split('&')).Select(pair => pair.Split('=')[0]).Order());
    }

    [GeneratedRegex("<a [^>]*href=\"(/[^/\"][^\"]*|/)\"")]
    private static partial Regex Href();

    [GeneratedRegex(@"^/(_framework|_content|css|js|icons)/")]
    private static partial Regex Asset();
}
