using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Signals.Sectors;

namespace InsiderDashboard.Core.Analytics.Sectors;

public enum SectorMeasure { Dollars, Trades, Persons }

/// <summary>Buying against selling of each sector at the last month-ends.</summary>
public sealed record SectorQuery
{
    [QueryKey("window", "days of trade dates, both ends in, up to each month-end")]
    [Bounds(30, 90)]
    public int Window { get; init; } = Defaults.SectorWindow;

    [QueryKey("scope", "discretionary trades, or all P and S")]
    public TradeScope Scope { get; init; } = TradeScope.Discretionary;

    [QueryKey("measure", "what is counted; dollars are capped a trade")]
    public SectorMeasure Measure { get; init; } = SectorMeasure.Dollars;

    [QueryKey("months", "month-ends shown; the last may be the as-of day within its month")]
    [Bounds(1, 120)]
    public int Months { get; init; } = Defaults.SectorMonths;

    [QueryKey("sector", "one sector only")]
    public Sector? Sector { get; init; }

    [QueryKey("asof", "the last cell's day: nothing filed later is known")]
    public DateOnly? AsOf { get; init; }
}

/// <summary>The same over all issuers.</summary>
public sealed record MarketQuery
{
    [QueryKey("window", "days of trade dates, both ends in, up to each month-end")]
    [Bounds(30, 90)]
    public int Window { get; init; } = Defaults.SectorWindow;

    [QueryKey("scope", "discretionary trades, or all P and S")]
    public TradeScope Scope { get; init; } = TradeScope.Discretionary;

    [QueryKey("measure", "what is counted; dollars are capped a trade")]
    public SectorMeasure Measure { get; init; } = SectorMeasure.Dollars;

    [QueryKey("months", "month-ends shown; the last may be the as-of day within its month")]
    [Bounds(1, 240)]
    public int Months { get; init; } = Defaults.GaugeMonths;

    [QueryKey("asof", "the last day shown: nothing filed later is known")]
    public DateOnly? AsOf { get; init; }
}
