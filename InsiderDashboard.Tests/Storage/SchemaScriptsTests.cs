using System.Text.RegularExpressions;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Core.Storage.Notes;
using InsiderDashboard.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Tests.Storage;

public sealed partial class SchemaScriptsTests : IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    /// <summary>Who owns a table is told by its name, and by the folder of the script that makes it: both say the same.</summary>
    [Theory]
    [InlineData("notes", "note_")]
    [InlineData("cache", "cache_")]
    [InlineData("facts", null)]
    public void Tables_OfAScript_CarryTheNameOfItsOwner(string folder, string? prefix)
    {
        var scripts = Directory.GetFiles(Path.Combine(Application.Repository, "InsiderDashboard.Core", "Storage", "Schema", folder), "*.sql");
        var tables = scripts.SelectMany(path => CreatedTable().Matches(File.ReadAllText(path))).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.Equal(prefix,
            new[] { "note_", "cache_" }.FirstOrDefault(name => table.StartsWith(name, StringComparison.Ordinal))));
    }

    [Fact]
    public void Open_StoreOfTheOldLayout_KeepsEveryFactAndTheRecordOfImports()
    {
        MakeOldStore();

        var run = Assert.Single(ImportHistory.Runs(store.Database, 10));
        Assert.Equal([(FactKind.Prices, 250), (FactKind.Companies, 3)], run.NewFacts.OrderBy(f => f.Key).Select(f => (f.Key, (int)f.Value)));
        Assert.Equal((3, 1, 1, 7, 2, 12.5), (run.Files, run.Filings, run.New, run.Rows, run.Rejected, run.Seconds));
        var files = ImportHistory.Files(store.Database, run.Id, 10, 0);
        Assert.Equal(["prices.csv", "companies.csv", "a.zip"], files.Select(f => f.File));
        Assert.Equal([250, 0, 0], files.Select(f => f.NewPrices));
        Assert.Equal(3, files[1].NewFacts[FactKind.Companies]);
        Assert.Equal("left out", Assert.Single(ImportHistory.Rejections(store.Database, 10, 0)).Reason);

        var facts = MarketFactsReader.Read(store.Database, derivedVersion: 6);
        Assert.Equal([SampleFilings.Key(1).Value], facts.Filings.Accession);
        Assert.Equal(new Company(9, "T", "Old Inc", null, 7372, 1e6), Assert.Single(facts.Companies));
        Assert.Equal(4, facts.Generation);
        Assert.Equal(0, new NoteBook(store.Database, TimeProvider.System).Revision());
        Assert.Equal(SchemaScripts.Newest, Scalar("PRAGMA user_version"));
    }

    [Fact]
    public void Open_StoreOfTheOldLayout_HasItsReadingsMadeAnew()
    {
        MakeOldStore();
        Assert.Equal(0, Scalar("SELECT count(*) FROM cache_reading"));

        MarketLoader.Load(store.Database);

        Assert.Equal(1, Scalar("SELECT count(*) FROM cache_reading"));
        Assert.Empty(StoreCheck.Run(store.Database));
    }

    /// <summary>A store as the first two scripts leave it, with something in every table that the later ones touch.</summary>
    private void MakeOldStore()
    {
        SQLitePCL.Batteries_V2.Init();
        using var old = new SqliteConnection($"Data Source={store.Path};Pooling=False");
        old.Open();
        SchemaScripts.Create(old, upTo: 2);
        Database.Run(old, """
            UPDATE meta SET value = 4 WHERE name = 'generation';
            INSERT INTO meta VALUES ('dataset', 'real');
            INSERT INTO text VALUES (1, '4'), (2, 'OLD INC');
            INSERT INTO import VALUES (1, '2025-01-01T00:00:00Z', '2025-01-01T00:00:12Z', 'folder', 'done');
            INSERT INTO import_file VALUES
              (1, 'a.zip', 'SEC data set', 1, 1, 0, 0, 0, 0, 0, 2, 1000, 10.0, 'SUBMISSION=1 NONDERIV_TRANS=2'),
              (1, 'companies.csv', 'companies', 0, 0, 0, 0, 0, 0, 3, 0, 50, 0.5, ''),
              (1, 'prices.csv', 'prices', 0, 0, 0, 0, 0, 250, 0, 0, 4000, 2.0, 'prices=4');
            INSERT INTO rejection VALUES (1, 1, 1, 'a.zip', 'line 2', 'x', 'left out', 'look');
            INSERT INTO company VALUES (9, 'T', 'Old Inc', NULL, 7372, 1e6);
            INSERT INTO reading VALUES (1, 6, x'00');
            """);
        Database.Run(old, $"""
            INSERT INTO filing (id, accession, form, filed_on, filed_estimated, issuer_cik, issuer_name, source, first_import, last_import)
            VALUES (1, {SampleFilings.Key(1).Value}, 1, 739000, 0, 9, 2, 1, 1, 1)
            """);
    }

    private long Scalar(string sql)
    {
        using var connection = store.Database.OpenReader();
        return Database.Scalar(connection, sql);
    }

    [GeneratedRegex(@"^CREATE TABLE (\w+)", RegexOptions.Multiline)]
    private static partial Regex CreatedTable();
}
