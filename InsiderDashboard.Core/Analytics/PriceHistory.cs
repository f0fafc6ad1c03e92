using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics;

/// <summary>How a price stood against its own past and what it did since, each figure from one series. Fractions; NaN = unknown.</summary>
internal static class PriceHistory
{
    /// <summary>
    /// Close of the last session on or before a day against the highest close of the 252 sessions ending there: 0 at the high,
    /// −0.2 a fifth below. NaN when no single series covers both ends.
    /// </summary>
    public static double FromHighOn(PriceBook prices, string? ticker, int day) =>
        ticker is null || day == 0 ? double.NaN : FromHigh(prices, ticker, prices.LastSessionBy(day));

    public static double FromHigh(PriceBook prices, string ticker, int session)
    {
        var closes = Closes(prices, ticker, session - Defaults.HighSessions + 1, session);
        if (closes.IsEmpty)
            return double.NaN;
        var high = 0d;
        foreach (var close in closes)
            high = Math.Max(high, close);
        return closes[^1] / high - 1;
    }

    public static double AgainstMean(PriceBook prices, string ticker, int session)
    {
        var closes = Closes(prices, ticker, session - Defaults.MeanSessions + 1, session);
        if (closes.IsEmpty)
            return double.NaN;
        var sum = 0d;
        foreach (var close in closes)
            sum += close;
        return closes[^1] / (sum / closes.Length) - 1;
    }

    /// <summary>Deepest fall from a running peak between a session and the newest stored close of the series that holds it; 0 or less.</summary>
    public static double DrawdownSince(PriceBook prices, string ticker, int session)
    {
        if (session < 0 || session >= prices.Sessions.Length
            || prices.Covering(ticker, prices.Sessions[session], prices.Sessions[session]) is not { } series)
            return double.NaN;
        double peak = 0, worst = 0;
        for (var i = Array.BinarySearch(series.Days, prices.Sessions[session]); i < series.Days.Length; i++)
        {
            peak = Math.Max(peak, series.Closes[i]);
            worst = Math.Min(worst, series.Closes[i] / peak - 1);
        }
        return worst;
    }

    /// <param name="session">Index of the last session by the event; −1 when there is none.</param>
    public static PriceContext? At(PriceBook prices, string? ticker, int session)
    {
        if (ticker is null || session < 0)
            return null;
        return new PriceContext
        {
            Prior63 = Values.OrNull(prices.ReturnBetween(ticker, session - Defaults.PriorSessions, session).Value),
            FromHigh252 = Values.OrNull(FromHigh(prices, ticker, session)),
            AgainstMean200 = Values.OrNull(AgainstMean(prices, ticker, session)),
            DrawdownSince = Values.OrNull(DrawdownSince(prices, ticker, session)),
        };
    }

    /// <summary>Stored closes of two sessions and all days between, from the one series that has both ends; empty without one.</summary>
    private static ReadOnlySpan<double> Closes(PriceBook prices, string ticker, int first, int last)
    {
        if (first < 0 || last >= prices.Sessions.Length || prices.Covering(ticker, prices.Sessions[first], prices.Sessions[last]) is not { } series)
            return [];
        var from = Array.BinarySearch(series.Days, prices.Sessions[first]);
        return series.Closes.AsSpan(from, Array.BinarySearch(series.Days, prices.Sessions[last]) - from + 1);
    }
}
