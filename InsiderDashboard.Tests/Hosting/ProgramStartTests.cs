using System.Net;
using System.Net.Sockets;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Hosting;

/// <summary>The program as its own process: what it needs around it, and what it says when it can't start.</summary>
public sealed class ProgramStartTests : IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void Start_OnAPortThatIsTaken_SaysSoInOneLine()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var (code, output, error) = Application.Run("--urls", $"http://{other.LocalEndpoint}", "--db", store.Path);

        Assert.Equal(1, code);
        Assert.Contains("--urls", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_BeyondThisMachineWithoutToken_SaysWhyInOneLine()
    {
        var (code, output, error) = Application.Run("--urls", "http://0.0.0.0:0", "--db", store.Path);

        Assert.Equal(1, code);
        Assert.Contains("--token", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal("", output);
        Assert.False(File.Exists(store.Path));
    }

    [Fact]
    public void Start_OnAFileThatIsNoStore_SaysSoInOneLine()
    {
        File.WriteAllText(store.Path, new string('x', 4096));

        var (code, output, error) = Application.Run("--urls", "http://127.0.0.1:0", "--db", store.Path);

        Assert.Equal(1, code);
        Assert.Contains("is not a database", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    /// <summary>The first page of the file is sound, so that it opens; what the tables hold is not.</summary>
    [Fact]
    public void Start_OnAStoreDamagedInItsTables_EndsWithTheReasonInOneLine()
    {
        ApiSite.Add(store.Database, [SampleFilings.Small(1)]);
        long page;
        using (var connection = store.Database.OpenWriter())
        {
            // All of it into the file itself: side files would still hold what is damaged below.
            Database.Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            page = Database.Scalar(connection, "SELECT rootpage FROM sqlite_schema WHERE name = 'trade'");
        }
        using (var file = File.OpenWrite(store.Path))
        {
            file.Position = (page - 1) * 8192;
            file.Write(Enumerable.Repeat((byte)0xAA, 8192).ToArray());
        }

        var (code, output, error) = Application.Run("--urls", "http://127.0.0.1:0", "--db", store.Path);

        Assert.Equal(1, code);
        Assert.Contains("verify --repair", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    /// <summary>Settings in the folder of whoever starts it would open what is closed.</summary>
    [Fact]
    public async Task Start_FromAnotherFolder_HasItsFiles_AndReadsNoSettingsThere()
    {
        File.WriteAllText(store.File("appsettings.json"), """
            { "Kestrel": { "Endpoints": { "Open": { "Url": "http://0.0.0.0:0" } } }, "AllowedHosts": "*" }
            """);
        ApiSite.Add(store.Database, [SampleFilings.Small(1)]);
        using var server = Application.StartIn(store.Folder, "--urls", "http://127.0.0.1:0", "--db", store.Path);
        try
        {
            var lines = new List<string>();
            string[] awaited = ["listening on: ", "real filings, 1 filings"];
            while (!Array.TrueForAll(awaited, words => lines.Exists(line => line.Contains(words, StringComparison.Ordinal))))
                lines.Add(await server.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60))
                    ?? throw new InvalidOperationException("The server ended: " + await server.StandardError.ReadToEndAsync()));
            var urls = lines.Where(line => line.Contains("listening on: ", StringComparison.Ordinal)).Select(line =>
                line.Split("on: ")[1].Trim()).ToList();
            using var client = new HttpClient();
            foreach (var file in (string[])["/css/app.css", "/js/theme.js", "/_framework/blazor.web.js", "/"])
                Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(Assert.Single(urls) + file))).StatusCode);
            using var foreign = new HttpRequestMessage(HttpMethod.Get, urls[0]) { Headers = { Host = "rebound.example.com" } };
            Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(foreign)).StatusCode);
            Assert.Contains(lines, line => line.Contains(store.Path, StringComparison.Ordinal));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }
}
