using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics.Companies;

/// <summary>Finds companies by what a user types.</summary>
public static class CompanySearch
{
    private const int MaxHits = 12;

    /// <summary>
    /// Issuers whose ticker begins with, or whose name holds, the text, or whose CIK it is; at most 12, the closest first, then
    /// those with most trades.
    /// </summary>
    public static IReadOnlyList<CompanyHit> Find(MarketSnapshot market, string query)
    {
        var text = query.Trim();
        if (text.Length == 0)
            return [];
        return Enumerable.Range(0, market.Issuers.Count)
            .Select(issuer => (Issuer: issuer, Closeness: Closeness(market, issuer, text)))
            .Where(h => h.Closeness > 0)
            .OrderByDescending(h => h.Closeness).ThenByDescending(h => market.Issuers.Rows[h.Issuer].Length).ThenBy(h => h.Issuer)
            .Take(MaxHits)
            .Select(h => new CompanyHit(Values.Cik(market.Issuers.Cik[h.Issuer]), Values.OrNull(market.Issuers.Ticker[h.Issuer]),
                market.Issuers.Name[h.Issuer], market.Issuers.Sector[h.Issuer], market.Issuers.Rows[h.Issuer].Length))
            .ToList();
    }

    private static int Closeness(MarketSnapshot market, int issuer, string text)
    {
        var name = market.Issuers.Name[issuer];
        bool Ticker(Predicate<string> fits) => fits(market.Issuers.Ticker[issuer]) || Array.Exists(market.Issuers.Tickers[issuer], fits);
        if (Ticker(t => t.Equals(text, StringComparison.OrdinalIgnoreCase))
            || (long.TryParse(text, out var cik) && cik == market.Issuers.Cik[issuer]))
            return 4;
        if (Ticker(t => t.StartsWith(text, StringComparison.OrdinalIgnoreCase)))
            return 3;
        if (name.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            return 2;
        return name.Contains(text, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
    }
}
