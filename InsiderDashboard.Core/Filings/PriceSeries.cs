namespace InsiderDashboard.Core.Filings;

/// <summary>A run of daily closes from one source file. Series of different files are never joined.</summary>
/// <param name="Source">File name without folder: the name of the series beside ticker and kind.</param>
/// <param name="Days">Ascending <see cref="DateOnly.DayNumber"/>s, unique.</param>
public sealed record PriceSeries(string Ticker, PriceKind Kind, string Source, int[] Days, double[] Closes);

public enum PriceKind
{
    /// <summary>Closes not adjusted for dividends (they may be adjusted for splits).</summary>
    Close = 0,
    /// <summary>Closes adjusted for dividends and splits.</summary>
    AdjustedClose = 1,
}
