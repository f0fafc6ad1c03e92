using System.Net;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Core.Storage.Notes;
using InsiderDashboard.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace InsiderDashboard.Tests.Storage;

/// <summary>A store that a disk or a program has damaged: what is said of it, and what is saved.</summary>
public sealed class StoreRescueTests : IDisposable
{
    private const int Filings = 400;
    private readonly TempStore store = new();

    public StoreRescueTests()
    {
        ApiSite.Add(store.Database, Enumerable.Range(1, Filings).Select(number => SampleFilings.Small(number)));
        new NoteBook(store.Database, TimeProvider.System).Save(NoteKind.Watchlist, "mine", "[\"A\"]");
        // All of it into the file itself: side files would still hold what is damaged below.
        using var writer = store.Database.OpenWriter();
        Database.Run(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public void Dispose() => store.Dispose();

    [Fact]
    public void Verify_TruncatedStore_SaysSoInOneLineWithWhatToDo()
    {
        Truncate();

        var (code, _, error) = Application.Run("verify", "--db", store.Path);

        Assert.Equal(1, code);
        Assert.Contains("verify --repair", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Repair_SoundStore_WritesNothing()
    {
        Assert.Equal(0, Application.Run("verify", "--repair", "--db", store.Path).Code);

        Assert.False(File.Exists(store.Path + ".rescued"));
    }

    /// <summary>An index can be made again from its table: nothing is lost.</summary>
    [Fact]
    public void Repair_DamagedIndex_SavesEveryFactAndNote()
    {
        Overwrite("filing_accession");

        var (code, output, _) = Application.Run("verify", "--repair", "--db", store.Path);

        Assert.Equal(3, code);
        Assert.Contains("Every fact and note could be read", output, StringComparison.Ordinal);
        var rescued = Database.Open(store.Path + ".rescued");
        Assert.Equal(Filings, StoreStatus.Read(rescued).Filings);
        Assert.Empty(StoreCheck.Run(rescued));
        Assert.Equal("[\"A\"]", new NoteBook(rescued, TimeProvider.System).Find(NoteKind.Watchlist, "mine")!.Content);
    }

    [Fact]
    public void Repair_DamagedFacts_SavesTheNotesAndNoHalfFilings()
    {
        Overwrite("trade");

        var (code, output, _) = Application.Run("verify", "--repair", "--db", store.Path);

        Assert.Equal(3, code);
        Assert.Contains("have to be imported again", output, StringComparison.Ordinal);
        var rescued = Database.Open(store.Path + ".rescued");
        Assert.Equal(0, StoreStatus.Read(rescued).Filings);
        Assert.NotNull(new NoteBook(rescued, TimeProvider.System).Find(NoteKind.Watchlist, "mine"));
    }

    [Fact]
    public async Task Page_OfAStoreTruncatedUnderTheServer_SaysWhatIsWrong_AndTheApiSendsAProblem()
    {
        using var made = new ApiSite(store.Path);
        using var site = made.WithWebHostBuilder(host => host.UseEnvironment("Production"));
        using var client = site.CreateClient();
        var address = $"/api/filings/{SampleFilings.Key(1)}";
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
        Truncate();

        using var page = await client.GetAsync("/data");
        using var answer = await client.GetAsync(address);
        var body = await answer.Content.ReadAsStringAsync();

        Assert.Equal(503, (int)page.StatusCode);
        Assert.Contains("is damaged", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(503, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("is damaged", body, StringComparison.Ordinal);
    }

    private void Truncate()
    {
        using var file = File.OpenWrite(store.Path);
        file.SetLength(2 * 8192);
    }

    /// <summary>Writes nonsense over the first page of a table or an index.</summary>
    private void Overwrite(string name)
    {
        long page;
        using (var connection = store.Database.OpenReader())
            page = Database.Scalar(connection, $"SELECT rootpage FROM sqlite_schema WHERE name = '{name}'");
        using var file = File.OpenWrite(store.Path);
        file.Position = (page - 1) * 8192;
        file.Write(Enumerable.Repeat((byte)0xAA, 8192).ToArray());
    }
}
