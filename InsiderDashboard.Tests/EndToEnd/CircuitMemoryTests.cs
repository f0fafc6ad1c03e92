using System.Globalization;
using InsiderDashboard.Tests.Support;
using Xunit.Abstractions;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>
/// Readers come and go: what their pages held on the server is given back. <c>bench/circuits.sh</c> opens 100 at a time
/// (<c>INSIDER_CIRCUITS</c>).
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class CircuitMemoryTests(BrowserFixture browser, ITestOutputHelper output)
{
    private const int Rounds = 3;
    private const double MostGrowth = 1.2;
    private static readonly int Readers = Environment.GetEnvironmentVariable("INSIDER_CIRCUITS") is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : 8;

    [BrowserFact]
    public async Task Circuits_OpenedAndClosedThreeTimes_LeaveTheMemoryAsItWas()
    {
        var held = new List<long>();
        for (var round = 0; round < Rounds; round++)
        {
            for (var reader = 0; reader < Readers; reader++)
            {
                await using var page = await browser.OpenAsync("/trades");
                // Leaving tells the server that the circuit is done with; closing a whole browser context may not.
                await page.Page.GotoAsync("about:blank");
            }
            held.Add(browser.ResidentBytes);
        }
        output.WriteLine($"{Readers} circuits a round, resident MB after each: {string.Join(" ", held.Select(bytes => bytes >> 20))}");
        Assert.InRange(held[^1], 0, held[0] * MostGrowth);
    }
}
