using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics;

/// <summary>World(D): what was filed by day D. The common ground of every question.</summary>
internal readonly record struct World(MarketSnapshot Market, int Day)
{
    /// <param name="asOf">Null: the newest filing day of the store.</param>
    public static World At(MarketSnapshot market, DateOnly? asOf) => new(market, asOf?.DayNumber ?? market.LastFiled);

    /// <summary>Null when the store is empty and no day was asked for.</summary>
    public DateOnly? AsOf => Words.DayOrNull(Day);

    /// <summary>
    /// Issuers that a question is narrowed to by tickers and a CIK (a CIK without filings narrows to none); null when it is not.
    /// </summary>
    public HashSet<int>? Issuers(QueryList tickers, long? cik)
    {
        HashSet<int>? issuers = null;
        if (tickers.Count > 0)
        {
            issuers = [];
            foreach (var text in tickers)
                issuers.Add(TickerQuestion.Require(Market, text, Day));
        }
        if (cik is { } asked)
        {
            var only = Market.Issuers.Find(asked);
            issuers = issuers is null || issuers.Contains(only) ? [only] : [];
            issuers.Remove(-1);
        }
        return issuers;
    }
}
