using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics.Trades;

/// <summary>The trades of one filing, as the trade screen shows them.</summary>
public static class FilingTrades
{
    /// <param name="asOf">Null: the newest filing day of the store.</param>
    /// <returns>Table I transactions in the order of their keys; empty when the market does not hold the filing.</returns>
    public static IReadOnlyList<TradeRow> Of(MarketSnapshot market, Accession accession, DateOnly? asOf = null)
    {
        var filing = market.Filings.Find(accession);
        if (filing < 0)
            return [];
        var first = market.Filings.FirstRow[filing];
        return new TradeRows(World.At(market, asOf)).Of(Enumerable.Range(first, market.Filings.FirstRow[filing + 1] - first));
    }
}
