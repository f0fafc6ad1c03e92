using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Sectors;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Core.Market.Build;

internal static class IssuerTableBuilder
{
    public static IssuerTable Make(MarketFacts facts, BuiltFilings filings, TradeTable trades, Parties parties)
    {
        var companies = facts.Companies.GroupBy(c => c.Cik).ToDictionary(g => g.Key, g => Joined([.. g]));
        var count = parties.IssuerCik.Length;
        var rows = Group(trades.Issuer, count);
        var filed = Group(filings.Table.Issuer, count);
        var table = new IssuerTable
        {
            Cik = parties.IssuerCik, Name = new string[count], Ticker = new string[count], Tickers = new string[count][],
            FileTickers = new string[count][],
            Sic = new int[count], Sector = new Sector[count], SharesOutstanding = new double[count], Rows = rows, Filings = filed,
        };
        for (var issuer = 0; issuer < count; issuer++)
            Fill(table, issuer, filings, companies.GetValueOrDefault(parties.IssuerCik[issuer]), parties);
        return table;
    }

    /// <summary>
    /// A company file has a line per ticker, and not every line says everything (of JPM's nine, one states the shares). The line
    /// that states them comes first: it is the main listing's.
    /// </summary>
    /// <param name="lines">Ascending by ticker.</param>
    private static CompanyLines Joined(IReadOnlyCollection<Sources.Company> lines)
    {
        var mainFirst = lines.OrderBy(line => line.SharesOutstanding is null).ToList();
        return new CompanyLines(
            mainFirst.Select(line => line.Name).FirstOrDefault(name => !string.IsNullOrEmpty(name)),
            lines.Select(line => line.Sic).FirstOrDefault(sic => sic is not null),
            mainFirst[0].SharesOutstanding,
            [.. mainFirst.SelectMany(line => TickerCleaner.Read(line.Ticker).All).Distinct()]);
    }

    private static void Fill(IssuerTable table, int issuer, BuiltFilings filings, CompanyLines? company, Parties parties)
    {
        var tickers = new List<string>();
        foreach (var f in table.Filings[issuer].Reverse())
            foreach (var ticker in filings.AllTickers[f])
                if (!tickers.Contains(ticker))
                    tickers.Add(ticker);
        table.FileTickers[issuer] = company?.Tickers ?? [];
        table.Tickers[issuer] = [.. tickers.Union(table.FileTickers[issuer])];
        table.Ticker[issuer] = table.Tickers[issuer].FirstOrDefault() ?? "";
        table.Name[issuer] = parties.IssuerName[issuer] is { Length: > 0 } filed ? filed : company?.Name ?? "";
        table.Sic[issuer] = company?.Sic ?? parties.IssuerSic[issuer];
        table.Sector[issuer] = SectorTable.Of(table.Sic[issuer] == 0 ? null : table.Sic[issuer]);
        table.SharesOutstanding[issuer] = company?.SharesOutstanding ?? double.NaN;
    }

    private sealed record CompanyLines(string? Name, int? Sic, double? SharesOutstanding, string[] Tickers);

    private static int[][] Group(int[] key, int count)
    {
        var sizes = new int[count];
        foreach (var k in key)
            sizes[k]++;
        var groups = Array.ConvertAll(sizes, size => new int[size]);
        Array.Clear(sizes);
        for (var i = 0; i < key.Length; i++)
            groups[key[i]][sizes[key[i]]++] = i;
        return groups;
    }
}
