using System.Collections.Concurrent;
using System.Globalization;
using InsiderDashboard.Tests.Support;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>
/// Readers come and go: what their pages held on the server is given back. <c>bench/circuits.sh</c> opens 100 at a time, alone
/// in its process, and also looks at the memory (<c>INSIDER_CIRCUITS</c>).
/// </summary>
public sealed class CircuitMemoryTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 3;
    private const double MostGrowth = 1.2;
    private static readonly int? Asked = Environment.GetEnvironmentVariable("INSIDER_CIRCUITS") is { Length: > 0 } given ? int.Parse(given,
        CultureInfo.InvariantCulture) : null;

    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    [BrowserFact]
    public async Task Circuits_OpenedAndClosedThreeTimes_AreGivenBack()
    {
        var circuits = new SeenCircuits();
        using var made = new ApiSite(store.Path);
        using var site = made.WithWebHostBuilder(host => host.UseEnvironment("Production").UseSetting("urls",
            "http://127.0.0.1:0").ConfigureTestServices(services => services.AddSingleton<CircuitHandler>(circuits)));
        site.UseKestrel();
        site.StartServer();
        var url = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using (var first = await new HttpClient().GetAsync(new Uri(url + "/api/status")))
            first.EnsureSuccessStatusCode();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Executable, Args = Chromium.Flags });
        var held = new List<long>();
        for (var round = 0; round < Rounds; round++)
        {
            await OpenAndClose(browser, url, Asked ?? 5);
            held.Add(GC.GetTotalMemory(forceFullCollection: true));
        }
        output.WriteLine($"{circuits.Opened} circuits, {circuits.Alive()} still held; MB after each round: "
            + $"{string.Join(" ", held.Select(bytes => bytes >> 20))}");
        Assert.Equal(Rounds * (Asked ?? 5), circuits.Opened);
        // One may be on its way out.
        Assert.InRange(circuits.Alive(), 0, 1);
        if (Asked is not null)
            Assert.InRange(held[^1], 0, held[0] * MostGrowth);
    }

    private static async Task OpenAndClose(IBrowser browser, string url, int count)
    {
        var context = await browser.NewContextAsync();
        List<BrowserPage> pages = [];
        for (var i = 0; i < count; i++)
        {
            pages.Add(new BrowserPage(context, await context.NewPageAsync()));
            await pages[^1].GoAsync(url + "/trades");
        }
        // Leaving a page tells the server that its circuit is done with.
        foreach (var page in pages)
            await page.Page.GotoAsync("about:blank");
        await context.CloseAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));
    }

    /// <summary>Remembers circuits without holding them.</summary>
    private sealed class SeenCircuits : CircuitHandler
    {
        private readonly ConcurrentBag<WeakReference> seen = [];

        public int Opened => seen.Count;

        public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            seen.Add(new WeakReference(circuit));
            return Task.CompletedTask;
        }

        public int Alive()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            return seen.Count(circuit => circuit.IsAlive);
        }
    }
}
