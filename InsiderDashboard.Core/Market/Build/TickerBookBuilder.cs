using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Core.Market.Build;

internal static class TickerBookBuilder
{
    public static TickerBook Make(MarketFacts facts, FilingTable filings, IReadOnlyList<string>[] allTickers, Parties parties)
    {
        var newest = new List<(int Day, string Ticker)>[parties.IssuerCik.Length];
        var claims = new List<(string Ticker, long Cik, int Since)>();
        foreach (var company in facts.Companies)
            foreach (var ticker in TickerCleaner.Read(company.Ticker).All)
                claims.Add((ticker, company.Cik, 0));
        var claimed = new HashSet<(string, int)>();
        for (var f = 0; f < filings.Count; f++)
        {
            var issuer = filings.Issuer[f];
            foreach (var ticker in allTickers[f])
                if (claimed.Add((ticker, issuer)))
                    claims.Add((ticker, parties.IssuerCik[issuer], filings.FiledOn[f]));
            if (filings.Ticker[f].Length == 0)
                continue;
            var changes = newest[issuer] ??= [];
            if (changes.Count == 0 || changes[^1].Ticker != filings.Ticker[f])
                changes.Add((filings.FiledOn[f], filings.Ticker[f]));
        }
        return new TickerBook([.. newest.Select(n => n?.ToArray() ?? [])], claims);
    }
}
