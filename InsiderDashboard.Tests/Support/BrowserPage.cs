using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace InsiderDashboard.Tests.Support;

/// <summary>A page in the browser, and all that the browser complained about.</summary>
public sealed class BrowserPage(IBrowserContext context, IPage page) : IAsyncDisposable
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly List<string> complaints = [];

    public IPage Page { get; } = page;

    /// <summary>Errors and warnings of the console (violations of the content policy are among them) and uncaught exceptions.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public async Task GoAsync(string url)
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add($"{message.Type}: {message.Text}");
        };
        Page.PageError += (_, error) => complaints.Add("exception: " + error);
        await Page.GotoAsync(url);
        await ConnectedAsync();
    }

    /// <summary>Waits until the page answers, and has its answer: the theme buttons know their state only from the circuit.</summary>
    public async Task ConnectedAsync()
    {
        await Page.Locator(".theme-toggle button[aria-pressed='true']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await LoadedAsync();
    }

    /// <summary>Waits until nothing is on its way to the page any more.</summary>
    public Task LoadedAsync() => Page.Locator(".loading").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });

    /// <summary>Waits until every chart that is in sight is drawn.</summary>
    public Task ChartsDrawnAsync() =>
        HoldsAsync("[...document.querySelectorAll('.chart-box:not([hidden]) > .chart')].every(chart => chart.querySelector('.main-svg'))");

    /// <summary>
    /// Waits until the address ends so. It asks again and again: waiting for a navigation misses one that the page makes
    /// without loading anew, now and then.
    /// </summary>
    public Task ArrivedAsync(string ending) =>
        Assertions.Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(ending) + "$"), new() { Timeout = 30_000 });

    /// <summary>Waits until the address holds these words.</summary>
    public Task ShowsAsync(string part) => Assertions.Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(part)), new() { Timeout = 30_000 });

    /// <summary>Waits until the pager says so many rows. The address changes before the table does: the page that was left may
    /// still show its own count.</summary>
    public Task CountsAsync(string rows) =>
        Assertions.Expect(Page.Locator(".pager-count").First).ToHaveTextAsync(new Regex($" of {Regex.Escape(rows)}$"), new() { Timeout = 30_000 });

    // Playwright's own waiting asks again from within the page, by a string, and the page's content policy forbids that.
    private async Task HoldsAsync(string expression)
    {
        for (var wait = 0; wait < 300 && !await Page.EvaluateAsync<bool>(expression); wait++)
            await Task.Delay(100);
        Assert.True(await Page.EvaluateAsync<bool>(expression), expression);
    }

    /// <summary>Presses Escape until something is closed: a list within it closes first.</summary>
    public async Task CloseAsync(ILocator open)
    {
        for (var pressed = 0; pressed < 10 && await open.CountAsync() > 0; pressed++)
        {
            await Page.Keyboard.PressAsync("Escape");
            await Task.Delay(500);
        }
        Assert.Equal(0, await open.CountAsync());
    }

    /// <summary>Waits until texts are others than before.</summary>
    public static async Task ChangedAsync(ILocator texts, IReadOnlyList<string> before)
    {
        for (var wait = 0; wait < 300 && before.SequenceEqual(await texts.AllInnerTextsAsync()); wait++)
            await Task.Delay(100);
        Assert.NotEqual(before, await texts.AllInnerTextsAsync());
    }

    /// <summary>Waits until the page is no wider than the window: charts follow a new width a moment later.</summary>
    public Task FitsAsync() => HoldsAsync("document.documentElement.scrollWidth <= window.innerWidth");

    /// <summary>
    /// Serious and critical findings of axe, one line each. It runs within the page: axe's own package for the browser opens
    /// a page more for each reading, and describes every element that passes.
    /// </summary>
    public async Task<IReadOnlyList<string>> AccessibilityFindingsAsync()
    {
        if (!await Page.EvaluateAsync<bool>("'axe' in window"))
            await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .filter(violation => ['serious', 'critical'].includes(violation.impact))
                .flatMap(violation => violation.nodes.map(node => `${violation.id}: ${violation.help}: ${node.html}`))
            """);
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
