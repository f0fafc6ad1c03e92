namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>
/// Tells purchases in an offering that no footnote names: allotments are dated at the closing, so they stand among the first
/// days of trading, at a round price that the market had left, or at the one price that others paid too.
/// </summary>
/// <param name="filings">All filings of one issuer in filing order.</param>
/// <param name="close">The newest close of the days up to a row's traded day; NaN when there is none.</param>
/// <param name="firstDays">The issuer's first trading day and the third session after it, as far as a row's ticker tells; 0 when unknown.</param>
public sealed class FirstDayAllotments(
    IReadOnlyList<FilingLine> filings, Func<TradeLine, double> close, Func<TradeLine, (int First, int Last)> firstDays)
{
    public const int SessionsAfter = 3;
    public const double RoundTo = 0.50;
    public const double OffClose = 0.10;

    /// <summary>Prices have four decimals: less than this is a rounding.</summary>
    private const double Rounding = 1e-6;

    /// <summary>Why a row is an allotment; null when it is none, or the first trading day is not known.</summary>
    public FirstDayAllotment? Of(TradeLine row)
    {
        if (row.Code != 'P' || row.TradedOn == 0)
            return null;
        var (first, last) = firstDays(row);
        if (first == 0 || row.TradedOn > last)
            return null;
        if (row.TradedOn < first || (IsRound(row.Price) && IsOff(row.Price, close(row))))
            return new FirstDayAllotment(first, null);
        return AtThatPrice(row) is { } other ? new FirstDayAllotment(first, other) : null;
    }

    private static bool IsRound(double price) => price > 0 && Math.Abs(price / RoundTo - Math.Round(price / RoundTo)) < Rounding;

    private static bool IsOff(double price, double close) => Math.Abs(price - close) >= OffClose * close - Rounding;

    /// <summary>Only what was filed by the row's own filing day is known; a row that it amends or repeats is no other purchase.</summary>
    private TradeLine? AtThatPrice(TradeLine row) => filings
        .TakeWhile(filing => filing.FiledOn <= row.Filing.FiledOn)
        .Where(filing => filing != row.Filing)
        .SelectMany(filing => filing.Rows)
        .FirstOrDefault(other => other.Code == 'P' && other.Price == row.Price && other.TradedOn != 0 && other.TradedOn <= row.TradedOn
            && other.CountsOn(row.Filing.FiledOn) && row.DuplicateOf != other);
}
