namespace InsiderDashboard.Core.Filings;

/// <summary>A run of daily closes from one source file. Series of different files are never joined.</summary>
/// <param name="Source">File name without folder: the name of the series beside ticker and kind.</param>
/// <param name="Days">Ascending <see cref="DateOnly.DayNumber"/>s, unique. Each close is known on its own day.</param>
public sealed record PriceSeries(string Ticker, PriceKind Kind, string Source, int[] Days, double[] Closes) : DatedFact
{
    public override FactKind FactKind => FactKind.Prices;

    /// <summary>The day of the last close; null for a run without any.</summary>
    public override DateOnly? KnownOn => Days.Length == 0 ? null : DateOnly.FromDayNumber(Days[^1]);
}

public enum PriceKind
{
    /// <summary>Closes not adjusted for dividends (they may be adjusted for splits).</summary>
    Close = 0,
    /// <summary>Closes adjusted for dividends and splits.</summary>
    AdjustedClose = 1,
}
