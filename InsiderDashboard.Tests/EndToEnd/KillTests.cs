using System.Diagnostics;
using System.Globalization;
using InsiderDashboard.Cli;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Tests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace InsiderDashboard.Tests.EndToEnd;

/// <summary>
/// The program is killed at any moment of its work: afterwards the store opens, contradicts itself nowhere, and the same
/// command finishes. <c>bench/kills.sh</c> kills 30 times each (<c>INSIDER_KILLS</c>).
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private static readonly int Kills = Environment.GetEnvironmentVariable("INSIDER_KILLS") is { Length: > 0 } given ? int.Parse(given,
        CultureInfo.InvariantCulture) : 1;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Random random = new(1);
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    [RealDataFact]
    public void Import_Killed_IsFinishedByTheSameCommand()
    {
        var file = RealData.Path("form345/2025q3_form345.zip");
        var whole = Whole(file);
        var kills = new List<long>();
        for (var i = 0; i < Kills; i++)
        {
            var path = store.File($"import-{i}.db");
            using (var import = Application.Start("import", file, "--db", path))
                Kill(import, random.Next(200, 4_500));
            if (File.Exists(path))
                kills.Add(Sound(path));
            Assert.InRange(Application.Run("import", file, "--db", path).Code, 0, 3);
            Assert.Equal(whole, Sound(path));
            Remove(path);
        }
        Tell("import", kills, whole);
    }

    [Fact]
    public async Task FirstStart_Killed_IsFinishedByTheNext()
    {
        var kills = new List<long>();
        var whole = 0L;
        for (var i = 0; i < Kills; i++)
        {
            var path = store.File($"start-{i}.db");
            using (var first = Application.Start("--urls", "http://127.0.0.1:0", "--db", path))
                Kill(first, random.Next(200, 8_000));
            if (File.Exists(path))
                kills.Add(Sound(path));
            using (var next = Application.Start("--urls", "http://127.0.0.1:0", "--db", path))
            {
                await Ready(next);
                Kill(next, 0);
            }
            Assert.Equal(DatasetKind.Demo, Database.Open(path).Dataset());
            var filings = Sound(path);
            whole = whole == 0 ? filings : whole;
            Assert.Equal(whole, filings);
            Assert.Equal([path], Directory.GetFiles(store.Folder, $"start-{i}*").Where(f => !f.EndsWith("-wal", StringComparison.Ordinal)
                && !f.EndsWith("-shm", StringComparison.Ordinal)));
            Remove(path);
        }
        Assert.True(whole > 10_000, $"The demo has {whole} filings.");
        Tell("first start", kills, whole);
    }

    [RealBrowserFact]
    public async Task WebImport_Killed_IsFinishedByTheSameImport()
    {
        var file = RealData.Path("form345/2025q3_form345.zip");
        var whole = Whole(file);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Executable, Args = Chromium.Flags });
        var kills = new List<long>();
        for (var i = 0; i < Kills; i++)
        {
            var path = store.File($"web-{i}.db");
            using (var server = Application.Start("--urls", "http://127.0.0.1:0", "--db", path, "--import-root", RealData.Folder))
            {
                var url = await Ready(server);
                await using var page = new BrowserPage(await browser.NewContextAsync(), await browser.NewPageAsync());
                await page.GoAsync(url + "/data");
                await page.Page.GetByLabel("File or folder on this machine").FillAsync(file);
                await page.Page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
                Kill(server, random.Next(0, 4_500));
            }
            kills.Add(Sound(path));
            Assert.InRange(Application.Run("import", file, "--db", path).Code, 0, 3);
            Assert.Equal(whole, Sound(path));
            Remove(path);
        }
        Tell("web import", kills, whole);
    }

    /// <summary>Filings that the file holds.</summary>
    private long Whole(string file)
    {
        var path = store.File("whole.db");
        new Importer(Database.Open(path), FilingReadings.Stored).Run([file]);
        return Sound(path);
    }

    /// <returns>Filings in the store, which must be sound.</returns>
    private static long Sound(string path)
    {
        var database = Database.Open(path);
        Assert.Empty(Verification.Wrong(database));
        return StoreStatus.Read(database).Filings;
    }

    private static void Kill(Process process, int afterMilliseconds)
    {
        process.WaitForExit(afterMilliseconds);
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
    }

    private static void Remove(string path)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*"))
            File.Delete(file);
    }

    /// <summary>Waits until the server is ready.</summary>
    /// <returns>Where it listens.</returns>
    private static async Task<string> Ready(Process server)
    {
        const string listening = "Now listening on: ";
        using var late = new CancellationTokenSource(Patience);
        string? line;
        while ((line = await server.StandardOutput.ReadLineAsync(late.Token)) is not null && !line.Contains(listening, StringComparison.Ordinal))
        {
        }
        if (line is null)
            throw new InvalidOperationException("The server ended: " + await server.StandardError.ReadToEndAsync(late.Token));
        var url = line[(line.IndexOf(listening, StringComparison.Ordinal) + listening.Length)..].Trim();
        using var client = new HttpClient();
        while (true)
        {
            using var health = await client.GetAsync(new Uri(url + "/health/ready"), late.Token);
            if (health.IsSuccessStatusCode)
                return url;
            await Task.Delay(100, late.Token);
        }
    }

    private void Tell(string what, List<long> kills, long whole) => output.WriteLine(
        $"{what}: {Kills} kills, {Kills - kills.Count} before there was a store; filings found after them: "
            + $"{string.Join(" ", kills.GroupBy(n => n).OrderBy(g => g.Key).Select(g => $"{g.Key} (x{g.Count()})"))}; {whole} when finished");
}
