using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Market;

/// <summary>Stored daily closes and the sessions they tell of. Series of different files are never joined.</summary>
public sealed class PriceBook
{
    /// <summary>The ticker whose closes say which days were sessions.</summary>
    public const string CalendarTicker = "SPY";
    private readonly Dictionary<string, PriceSeries[]> byTicker;

    /// <param name="stored">All stored series; days ascending.</param>
    public PriceBook(IReadOnlyList<PriceSeries> stored)
    {
        byTicker = stored.Where(s => s.Days.Length > 0).GroupBy(s => s.Ticker, StringComparer.Ordinal)
            .ToDictionary(g => g.Key,
                g => g.OrderByDescending(s => s.Days[^1]).ThenBy(s => s.Days[0]).ThenBy(s => s.Source, StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal);
        Sessions = SessionCalendar.Make(byTicker);
    }

    /// <summary>Session days, ascending.</summary>
    public int[] Sessions { get; }

    /// <summary>Tickers with a close by a day.</summary>
    public int PricedTickersBy(int day) => byTicker.Values.Count(all => all.Any(series => series.Days[0] <= day));

    /// <summary>Newest day with any close by a day, 0 when there is none.</summary>
    public int LastDayBy(int day) => byTicker.Values.SelectMany(all => all)
        .Select(series => MarketSnapshot.UpperBound(series.Days, day) is > 0 and var known ? series.Days[known - 1] : 0).DefaultIfEmpty().Max();

    public bool IsPriced(string ticker) => byTicker.ContainsKey(ticker);
    public IEnumerable<string> Tickers => byTicker.Keys;

    /// <summary>All series of a ticker: newest last day first, then longest.</summary>
    public IReadOnlyList<PriceSeries> Series(string ticker) => byTicker.TryGetValue(ticker, out var all) ? all : [];

    /// <summary>Index of the first session after a day; <see cref="Sessions"/>' length when there is none.</summary>
    public int FirstSessionAfter(int day) => MarketSnapshot.UpperBound(Sessions, day);

    /// <summary>Index of the last session on or before a day, -1 when there is none.</summary>
    public int LastSessionBy(int day) => MarketSnapshot.UpperBound(Sessions, day) - 1;

    /// <summary>Close of exactly that day, unadjusted for dividends first, else adjusted; NaN when none is stored.</summary>
    public double CloseOn(string ticker, int day)
    {
        foreach (var kind in (ReadOnlySpan<PriceKind>)[PriceKind.Close, PriceKind.AdjustedClose])
            foreach (var series in Series(ticker))
                if (series.Kind == kind && At(series, day) is var close && !double.IsNaN(close))
                    return close;
        return double.NaN;
    }

    /// <summary>The first series of the wanted order (adjusted, then not) that has a close on both days.</summary>
    public PriceSeries? Covering(string ticker, int first, int second)
    {
        foreach (var kind in (ReadOnlySpan<PriceKind>)[PriceKind.AdjustedClose, PriceKind.Close])
            foreach (var series in Series(ticker))
                if (series.Kind == kind && !double.IsNaN(At(series, first)) && !double.IsNaN(At(series, second)))
                    return series;
        return null;
    }

    /// <summary>
    /// Return between two sessions (indexes into <see cref="Sessions"/>). An exit beyond the last session is unfinished; a
    /// missing close on either day leaves it unpriced. Both give NaN as value.
    /// </summary>
    public Return ReturnBetween(string ticker, int entry, int exit)
    {
        if (entry < 0 || exit >= Sessions.Length)
            return new Return(double.NaN, ReturnState.Unfinished, false);
        int from = Sessions[entry], to = Sessions[exit];
        if (Covering(ticker, from, to) is not { } series)
            return new Return(double.NaN, ReturnState.Unpriced, false);
        return new Return(At(series, to) / At(series, from) - 1, ReturnState.Finished, series.Kind == PriceKind.Close);
    }

    /// <summary>Return of an event known on a day: entry on the first session after it, exit h sessions later.</summary>
    public Return ReturnAfter(string ticker, int knownOn, int sessions)
    {
        var entry = FirstSessionAfter(knownOn);
        return ReturnBetween(ticker, entry, entry + sessions);
    }

    /// <summary>Close of a series on exactly that day; NaN when it has none.</summary>
    public static double At(PriceSeries series, int day)
    {
        var at = Array.BinarySearch(series.Days, day);
        return at < 0 ? double.NaN : series.Closes[at];
    }
}

public enum ReturnState : byte { Finished, Unfinished, Unpriced }

/// <param name="Value">Fraction: 0.05 is five percent; NaN unless finished.</param>
/// <param name="Unadjusted">True when only a series not adjusted for dividends covered both days.</param>
public readonly record struct Return(double Value, ReturnState State, bool Unadjusted);
