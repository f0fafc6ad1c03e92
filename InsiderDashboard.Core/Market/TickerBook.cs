namespace InsiderDashboard.Core.Market;

/// <summary>
/// To whom a ticker belongs. On a day it is the issuer of the last filing under it by that day; days before its first filing belong
/// to that filing's issuer; the company file claims only what nobody filed.
/// </summary>
public sealed class TickerBook
{
    private readonly Dictionary<string, List<(int Day, long Cik)>> uses;
    private readonly Dictionary<string, long[]> listed;
    private readonly (int Day, string Ticker)[][] newest;
    private readonly long[] issuerCik;

    /// <param name="issuerCik">CIK per issuer.</param>
    /// <param name="newest">Per issuer, the days on which its newest filed ticker changed, ascending.</param>
    /// <param name="uses">Per ticker the filings under it, in filing order; one that repeats the issuer before it may be left out.</param>
    /// <param name="listed">Per ticker the CIKs of the company file, ascending.</param>
    internal TickerBook(long[] issuerCik, (int Day, string Ticker)[][] newest,
        Dictionary<string, List<(int Day, long Cik)>> uses, Dictionary<string, long[]> listed)
    {
        (this.issuerCik, this.newest, this.uses, this.listed) = (issuerCik, newest, uses, listed);
    }

    /// <summary>CIK of the issuer to which a ticker belongs on a day; null when nobody claims it, or several lines of the company file do.</summary>
    /// <param name="asOf">Later filings are not known.</param>
    public long? OwnerOf(string ticker, int day, int asOf)
    {
        if (!uses.TryGetValue(ticker, out var own) || own[0].Day > asOf)
            return listed.TryGetValue(ticker, out var ciks) && ciks.Length == 1 ? ciks[0] : null;
        var last = Math.Min(day, asOf);
        for (var at = own.Count - 1; at > 0; at--)
            if (own[at].Day <= last)
                return own[at].Cik;
        return own[0].Cik;
    }

    public bool Belongs(string ticker, int issuer, int day, int asOf) => OwnerOf(ticker, day, asOf) == issuerCik[issuer];

    /// <summary>CIKs that claim a ticker by day D, by a filing or in the company file, ascending.</summary>
    public IReadOnlyList<long> Claimants(string ticker, int day)
    {
        var filed = uses.TryGetValue(ticker, out var own) ? own.Where(use => use.Day <= day).Select(use => use.Cik) : [];
        return [.. filed.Union(listed.GetValueOrDefault(ticker) ?? []).Order()];
    }

    /// <summary>True when several CIKs claim the ticker by day D; it still belongs to one of them.</summary>
    public bool IsAmbiguous(string ticker, int day) => Claimants(ticker, day).Count > 1;

    /// <summary>Newest ticker that the issuer filed by day D; empty when none.</summary>
    public string NewestOf(int issuer, int day)
    {
        var changes = newest[issuer];
        for (var i = changes.Length - 1; i >= 0; i--)
            if (changes[i].Day <= day)
                return changes[i].Ticker;
        return "";
    }

    /// <summary>The ticker whose closes price the issuer on a day: the trade's own when priced, else the newest filed; null when unpriced.</summary>
    /// <param name="own">Cleaned ticker of the trade's filing; empty for a question about the issuer itself.</param>
    /// <param name="day">Day of the price.</param>
    /// <param name="asOf">Later filings are not known.</param>
    public string? Pricing(PriceBook prices, int issuer, string own, int day, int asOf)
    {
        if (own.Length > 0 && prices.IsPriced(own) && Belongs(own, issuer, day, asOf))
            return own;
        var other = NewestOf(issuer, asOf);
        return other.Length > 0 && prices.IsPriced(other) && Belongs(other, issuer, day, asOf) ? other : null;
    }
}
