namespace InsiderDashboard.Core.Market;

/// <summary>
/// Which ticker prices an issuer. Filings claim tickers from their filing day on, the company file always. A ticker claimed by
/// two CIKs prices neither.
/// </summary>
public sealed class TickerBook
{
    private readonly Dictionary<string, List<(long Cik, int Since)>> claims = new(StringComparer.Ordinal);
    private readonly (int Day, string Ticker)[][] newest;

    /// <param name="newest">Per issuer, the days on which its newest filed ticker changed, ascending.</param>
    internal TickerBook((int Day, string Ticker)[][] newest, IEnumerable<(string Ticker, long Cik, int Since)> claimed)
    {
        this.newest = newest;
        foreach (var (ticker, cik, since) in claimed)
        {
            if (!claims.TryGetValue(ticker, out var all))
                claims[ticker] = all = [];
            var at = all.FindIndex(c => c.Cik == cik);
            if (at < 0)
                all.Add((cik, since));
            else if (since < all[at].Since)
                all[at] = (cik, since);
        }
    }

    /// <summary>CIKs that claim a ticker by day D, ascending. More than one: ambiguous.</summary>
    public IReadOnlyList<long> Claimants(string ticker, int day) =>
        claims.TryGetValue(ticker, out var all) ? all.Where(c => c.Since <= day).Select(c => c.Cik).Order().ToList() : [];

    public bool IsAmbiguous(string ticker, int day)
    {
        if (!claims.TryGetValue(ticker, out var all) || all.Count < 2)
            return false;
        var known = 0;
        foreach (var (_, since) in all)
            if (since <= day)
                known++;
        return known > 1;
    }

    /// <summary>Newest ticker that the issuer filed by day D; empty when none.</summary>
    public string NewestOf(int issuer, int day)
    {
        var changes = newest[issuer];
        for (var i = changes.Length - 1; i >= 0; i--)
            if (changes[i].Day <= day)
                return changes[i].Ticker;
        return "";
    }

    /// <summary>The ticker whose closes price the issuer: the trade's own when priced, else the newest filed; null when unpriced.</summary>
    /// <param name="own">Cleaned ticker of the trade's filing; empty for a question about the issuer itself.</param>
    public string? Pricing(PriceBook prices, int issuer, string own, int day)
    {
        if (own.Length > 0 && prices.IsPriced(own) && !IsAmbiguous(own, day))
            return own;
        var other = NewestOf(issuer, day);
        return other.Length > 0 && prices.IsPriced(other) && !IsAmbiguous(other, day) ? other : null;
    }
}
