using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Sectors;

namespace InsiderDashboard.Core.Analytics.Sectors;

public enum SectorMeasure
{
    [Words("Dollars", "in dollars")] Dollars,
    [Words("Trades", "counted by trades")] Trades,
    [Words("Persons", "counted by persons")] Persons,
}

/// <summary>Buying against selling of each sector at the last month-ends.</summary>
public sealed record SectorQuery
{
    [QueryKey("window", "days of trade dates, both ends in, up to each month-end", Label = "Window", Unit = Unit.Days)]
    [Bounds(30, 90)]
    public int Window { get; init; } = Defaults.SectorWindow;

    [QueryKey("scope", "discretionary trades, or all P and S", Label = "Trades")]
    public TradeScope Scope { get; init; } = TradeScope.Discretionary;

    [QueryKey("measure", "what is counted; dollars are capped a trade", Label = "Counted by")]
    public SectorMeasure Measure { get; init; } = SectorMeasure.Dollars;

    [QueryKey("months", "month-ends shown; the last may be the as-of day within its month", Label = "Months")]
    [Offer("6", "12", "24", "36", "60", "120")]
    [Bounds(1, 120)]
    public int Months { get; init; } = Defaults.SectorMonths;

    [QueryKey("sector", "one sector only, from the SIC code of the issuer; not GICS", Label = "Sector")]
    public Sector? Sector { get; init; }

    [QueryKey("asof", "the last cell's day: nothing filed later is known", Label = "As of")]
    public DateOnly? AsOf { get; init; }
}

/// <summary>The same over all issuers.</summary>
public sealed record MarketQuery
{
    [KeyOf<SectorQuery>]
    public int Window { get; init; } = Defaults.SectorWindow;

    [KeyOf<SectorQuery>]
    public TradeScope Scope { get; init; } = TradeScope.Discretionary;

    [KeyOf<SectorQuery>]
    public SectorMeasure Measure { get; init; } = SectorMeasure.Dollars;

    [QueryKey("months", "month-ends shown; the last may be the as-of day within its month")]
    [Bounds(1, 240)]
    public int Months { get; init; } = Defaults.GaugeMonths;

    [QueryKey("asof", "the last day shown: nothing filed later is known")]
    public DateOnly? AsOf { get; init; }
}
