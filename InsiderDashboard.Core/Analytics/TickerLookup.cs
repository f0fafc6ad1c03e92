using System.Globalization;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics;

/// <summary>Wherever a ticker is asked for: a ticker or <c>cik:0000123456</c>, and never a guess.</summary>
public static class TickerLookup
{
    private const string CikPrefix = "cik:";

    /// <param name="day">As-of day: a ticker first filed later is not known yet.</param>
    public static TickerAnswer Resolve(MarketSnapshot market, string text, int day)
    {
        text = text.Trim();
        if (text.StartsWith(CikPrefix, StringComparison.OrdinalIgnoreCase))
            return long.TryParse(text.AsSpan(CikPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var cik)
                ? ByCik(market, cik, day, text, () => []) : new TickerAnswer.Unknown(text);
        var ticker = text.ToUpperInvariant();
        var claimants = market.Tickers.Claimants(ticker, day);
        if (market.Tickers.OwnerOf(ticker, day, day) is { } owner)
            return ByCik(market, owner, day, text, () => claimants.Where(c => c != owner).Select(c => Candidate(market, c, day)).ToList());
        return claimants.Count == 0
            ? new TickerAnswer.Unknown(text)
            : new TickerAnswer.Ambiguous(ticker, claimants.Select(c => Candidate(market, c, day)).ToList());
    }

    /// <summary>The issuer's index, or a <see cref="TickerException"/>.</summary>
    public static int Require(MarketSnapshot market, string text, int day) =>
        Resolve(market, text, day) is var answer && answer is TickerAnswer.Found found ? found.Issuer : throw new TickerException(answer);

    /// <summary>Notes that name the other companies of the tickers asked for; empty when none was ever another's.</summary>
    public static IEnumerable<string> Notes(MarketSnapshot market, IEnumerable<string> tickers, int day) => tickers
        .Select(text => Resolve(market, text, day) is TickerAnswer.Found found ? found.Note(text.Trim().ToUpperInvariant()) : null).OfType<string>();

    /// <summary>An issuer whose first filing is still to come is unknown, as it would be in a store of that day.</summary>
    private static TickerAnswer ByCik(MarketSnapshot market, long cik, int day, string text, Func<IReadOnlyList<TickerCandidate>> others) =>
        Known(market, cik, day) is >= 0 and var issuer ? new TickerAnswer.Found(issuer, others()) : new TickerAnswer.Unknown(text);

    private static int Known(MarketSnapshot market, long cik, int day) =>
        market.Issuers.Find(cik) is >= 0 and var issuer && market.Filings.FiledOn[market.Issuers.Filings[issuer][0]] <= day ? issuer : -1;

    private static TickerCandidate Candidate(MarketSnapshot market, long cik, int day)
    {
        var issuer = Known(market, cik, day);
        return new TickerCandidate(Values.Cik(cik), issuer < 0 ? "(no filings in the store)" : market.IssuerNameAt(issuer, day),
            issuer < 0 ? null : new World(market, day).TickerOf(issuer));
    }
}
