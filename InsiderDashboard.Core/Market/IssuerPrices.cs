using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Market;

/// <summary>
/// The closes of one issuer, as known on a day: those of its ticker, on the days on which that ticker belongs to it. Another
/// company's closes under a ticker that changed hands are not its prices.
/// </summary>
public sealed class IssuerPrices
{
    private readonly PriceBook prices;
    private readonly TickerBook tickers;
    private readonly int issuer;
    private readonly int asOf;

    private IssuerPrices(PriceBook prices, TickerBook tickers, int issuer, string? ticker, int asOf)
    {
        (this.prices, this.tickers, this.issuer, this.asOf) = (prices, tickers, issuer, asOf);
        Ticker = ticker;
    }

    /// <summary>Null when unpriced.</summary>
    public string? Ticker { get; }

    /// <summary>By the trade's own ticker where that is priced and the issuer's on the day of the price, else by its newest filed one.</summary>
    /// <param name="own">Cleaned ticker of the trade's filing; empty for a question about the issuer itself.</param>
    /// <param name="day">Day of the price.</param>
    /// <param name="asOf">Later filings are not known.</param>
    public static IssuerPrices OfTrade(PriceBook prices, TickerBook tickers, int issuer, string own, int day, int asOf) =>
        new(prices, tickers, issuer, tickers.Pricing(prices, issuer, own, day, asOf), asOf);

    /// <summary>The newest close of the days from..to, unadjusted for dividends first, else adjusted; NaN when none is stored.</summary>
    public double NewestClose(int from, int to)
    {
        if (Ticker is null)
            return double.NaN;
        foreach (var kind in (ReadOnlySpan<PriceKind>)[PriceKind.Close, PriceKind.AdjustedClose])
            for (var day = to; day >= from; day--)
                if (CloseOf(kind, day) is var close && !double.IsNaN(close))
                    return close;
        return double.NaN;
    }

    /// <summary>Return between two sessions (indexes into <see cref="PriceBook.Sessions"/>); unpriced where the ticker was another's.</summary>
    public Return Between(int entry, int exit)
    {
        var between = Ticker is null ? new Return(double.NaN, ReturnState.Unpriced, false) : prices.ReturnBetween(Ticker, entry, exit);
        return between.State != ReturnState.Finished || (IsOwn(prices.Sessions[entry]) && IsOwn(prices.Sessions[exit]))
            ? between : new Return(double.NaN, ReturnState.Unpriced, false);
    }

    /// <summary>Return of an event known on a day: entry on the first session after it, exit h sessions later.</summary>
    public Return After(int knownOn, int sessions)
    {
        var entry = prices.FirstSessionAfter(knownOn);
        return Between(entry, entry + sessions);
    }

    private double CloseOf(PriceKind kind, int day)
    {
        foreach (var series in prices.Series(Ticker!))
            if (series.Kind == kind && PriceBook.At(series, day) is var close && !double.IsNaN(close) && IsOwn(day))
                return close;
        return double.NaN;
    }

    private bool IsOwn(int day) => tickers.Belongs(Ticker!, issuer, day, asOf);
}
