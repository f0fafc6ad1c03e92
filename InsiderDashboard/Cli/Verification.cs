using System.Globalization;
using InsiderDashboard.Core.Analytics.Data;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Cli;

/// <summary>Holds the store against itself, and what is made of it against the store.</summary>
public static class Verification
{
    /// <summary>What is wrong, a line each; empty when nothing is.</summary>
    public static IReadOnlyList<string> Wrong(Database database)
    {
        var wrong = StoreCheck.Run(database).ToList();
        // The market is made from the stored readings, so they are looked at before it.
        if (wrong.Count == 0 && MarketLoader.CountMisread(database) is > 0 and var misread)
            wrong.Add($"cache_reading: {misread} filings are stored as read otherwise than the rules read them.");
        if (wrong.Count == 0)
            wrong.AddRange(AgainstMarket(database, MarketLoader.Load(database)));
        return wrong;
    }

    /// <summary>Says where the snapshot and the store differ.</summary>
    private static IEnumerable<string> AgainstMarket(Database database, MarketSnapshot market)
    {
        // They are listed on /data with what is wrong with them.
        var aside = market.ImpossibleDates.Select(filing => Accession.TryParse(filing.Accession, out var accession) ? accession : default).ToList();
        var stored = StoreCheck.CountsWithout(database, aside);
        (string What, long InStore, long InMarket)[] counts =
        [
            ("filings", stored.Filings, market.Filings.Count),
            ("Table I transactions", stored.Trades, market.Trades.Count),
            ("owners", stored.Owners, market.Owners.Count),
        ];
        foreach (var (what, inStore, inMarket) in counts)
            if (inStore != inMarket)
                yield return $"{what}: {inStore} in the store, {inMarket} in what was made of it.";
        // A filing without a date stands on the newest day that it names, which may be later than every stored date.
        if (stored.LastFiled > market.LastFiled)
            yield return $"newest filing dates: {stored.LastFiled} in the store, {market.LastFiled} in what was made of it.";
        var quarters = StoreCheck.TradesByQuarter(database, aside);
        var lines = Reconciliation.Of(market, new ReconciliationQuery { By = ReconciliationBy.Quarter }).Rows;
        foreach (var line in lines)
        {
            if (line.Parsed != line.Counted + line.Excluded.Values.Sum())
                yield return $"{line.Key}: {line.Parsed} rows parsed, but {line.Counted} counted and {line.Excluded.Values.Sum()} excluded.";
            if (line.Parsed != quarters.GetValueOrDefault(line.Key))
                yield return $"{line.Key}: {quarters.GetValueOrDefault(line.Key)} Table I transactions in the store, {line.Parsed} parsed.";
        }
        foreach (var (quarter, rows) in quarters)
            if (!lines.Any(l => l.Key == quarter))
                yield return string.Create(CultureInfo.InvariantCulture, $"{quarter}: {rows} Table I transactions in the store, none parsed.");
    }
}
