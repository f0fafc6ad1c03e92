using System.Text.Json;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Core.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InsiderDashboard.Tests.Support;

/// <summary>The application in this process on a store of the test's choice.</summary>
public sealed class ApiSite(string databasePath) : WebApplicationFactory<Program>
{
    private TempStore? own;

    /// <summary>On a new store that holds these filings; the store goes with the site.</summary>
    internal static ApiSite With(params IEnumerable<Filing> filings) => WithCompanies([], filings);

    /// <summary>The same, with lines of a company file.</summary>
    internal static ApiSite WithCompanies(IReadOnlyList<Company> companies, params IEnumerable<Filing> filings)
    {
        var store = new TempStore();
        Add(store.Database, filings);
        store.Database.Write(connection =>
        {
            using var lines = new FactWriter(connection);
            foreach (var company in companies)
                lines.Write(company);
        });
        return new ApiSite(store.Path) { own = store };
    }

    internal static void Add(Database database, IEnumerable<Filing> filings)
    {
        using var session = new WriteSession(database);
        using var writer = new FilingWriter(session.Connection);
        session.Begin();
        writer.Forget();
        foreach (var filing in filings)
            writer.Add(filing, digest: filing.Accession.Value, import: 1);
        // An empty store would be given the demo.
        StoreMeta.SetDataset(session.Connection, DatasetKind.Real);
        session.Commit();
    }

    /// <summary>Status and JSON of an address.</summary>
    public async Task<(int Status, JsonElement Body)> Ask(string address)
    {
        using var response = await CreateClient().GetAsync(address);
        using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return ((int)response.StatusCode, document.RootElement.Clone());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("db", databasePath);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Interlocked.Exchange(ref own, null)?.Dispose();
    }
}
