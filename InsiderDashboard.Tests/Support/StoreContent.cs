using System.Security.Cryptography;
using System.Text;
using InsiderDashboard.Core.Sources.Documents;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Tests.Support;

/// <summary>What a store holds, for saying that two stores hold the same.</summary>
internal static class StoreContent
{
    /// <summary>Every fact, in an order of its own: neither the order of import nor the numbers within the file show.</summary>
    public static IReadOnlyList<string> Facts(Database database)
    {
        using var stored = new StoredFilings(database);
        var facts = MarketFactsReader.Read(database, derivedVersion: 1);
        return
        [
            .. stored.All().OrderBy(f => f.Accession).Select(SampleFilings.Words),
            .. facts.Filings.Reading.Select(r => r is null ? "-" : Convert.ToHexString(r)),
            .. facts.Prices.Select(p => $"{p.Ticker} {p.Kind} {p.Source} {string.Join(',', p.Days)} {string.Join(',', p.Closes)}"),
            .. facts.Companies.Select(c => c.ToString()),
            .. facts.CoveredMonths.Select(m => m.ToString("O")),
            facts.Dataset.ToString(),
        ];
    }

    /// <summary>The bytes of every row of every table, bookkeeping included.</summary>
    public static string HashOfAllTables(Database database)
    {
        using var connection = database.OpenReader();
        var tables = new List<string>();
        using (var list = new Statement(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
            while (list.Step())
                tables.Add(list.Text(0));
        var all = new StringBuilder();
        foreach (var table in tables)
        {
            using var width = new Statement(connection, $"SELECT count(*) FROM pragma_table_info('{table}')");
            width.Step();
            using var row = new Statement(connection, $"SELECT * FROM {table}");
            while (row.Step())
                for (var i = 0; i < width.Int(0); i++)
                    all.Append(Convert.ToHexString(row.Blob(i))).Append('|');
        }
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }
}
