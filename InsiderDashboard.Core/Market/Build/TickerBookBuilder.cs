using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Core.Market.Build;

internal static class TickerBookBuilder
{
    public static TickerBook Make(MarketFacts facts, FilingTable filings, IReadOnlyList<string>[] allTickers, Parties parties)
    {
        var newest = new List<(int Day, string Ticker)>[parties.IssuerCik.Length];
        var uses = new Dictionary<string, List<(int Day, long Cik)>>(StringComparer.Ordinal);
        for (var f = 0; f < filings.Count; f++)
        {
            var issuer = filings.Issuer[f];
            foreach (var ticker in allTickers[f])
                Use(uses, ticker, filings.FiledOn[f], parties.IssuerCik[issuer]);
            if (filings.Ticker[f].Length == 0)
                continue;
            var changes = newest[issuer] ??= [];
            if (changes.Count == 0 || changes[^1].Ticker != filings.Ticker[f])
                changes.Add((filings.FiledOn[f], filings.Ticker[f]));
        }
        return new TickerBook(parties.IssuerCik, [.. newest.Select(n => n?.ToArray() ?? [])], uses, Listed(facts));
    }

    /// <summary>Only a filing that changes the owner is kept.</summary>
    private static void Use(Dictionary<string, List<(int Day, long Cik)>> uses, string ticker, int day, long cik)
    {
        if (!uses.TryGetValue(ticker, out var all))
            uses[ticker] = all = [];
        if (all.Count == 0 || all[^1].Cik != cik)
            all.Add((day, cik));
    }

    private static Dictionary<string, long[]> Listed(MarketFacts facts) => facts.Companies
        .SelectMany(company => TickerCleaner.Read(company.Ticker).All.Select(ticker => (Ticker: ticker, company.Cik)))
        .GroupBy(line => line.Ticker, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Select(line => line.Cik).Distinct().Order().ToArray(), StringComparer.Ordinal);
}
