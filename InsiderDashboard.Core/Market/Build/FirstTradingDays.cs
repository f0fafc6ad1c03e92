using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Rules;

namespace InsiderDashboard.Core.Market.Build;

/// <summary>
/// The first trading day of an issuer: the first priced day of its ticker, where the price file is seen to begin well before it
/// and no ownership filing is much older. A file that begins with the ticker says nothing of what was before.
/// </summary>
internal sealed class FirstTradingDays
{
    private const int SessionsBefore = 60;
    private const int FilingsBeforeDays = 90;
    private readonly PriceBook prices;
    private readonly Dictionary<string, int> firstOfFile;

    public FirstTradingDays(PriceBook prices, IEnumerable<PriceSeries> stored)
    {
        this.prices = prices;
        firstOfFile = stored.Where(s => s.Days.Length > 0).GroupBy(s => s.Source, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Min(s => s.Days[0]), StringComparer.Ordinal);
    }

    /// <summary>The first trading day and the last on which an allotment can be dated; 0 when the prices don't tell.</summary>
    /// <param name="ticker">The ticker that prices the issuer; null when none does.</param>
    /// <param name="oldestFiling">Day of the issuer's oldest ownership filing.</param>
    public (int First, int Last) Of(string? ticker, int oldestFiling)
    {
        if (ticker is null || prices.Series(ticker).MinBy(s => s.Days[0]) is not { } series)
            return default;
        var first = series.Days[0];
        var at = prices.LastSessionBy(first);
        if (at - prices.LastSessionBy(firstOfFile[series.Source]) < SessionsBefore || oldestFiling < first - FilingsBeforeDays)
            return default;
        return (first, prices.Sessions[Math.Min(at + FirstDayAllotments.SessionsAfter, prices.Sessions.Length - 1)]);
    }
}
