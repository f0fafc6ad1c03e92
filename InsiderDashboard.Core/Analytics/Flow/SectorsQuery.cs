using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Analytics;

/// <summary>Which trades a flow is made of: discretionary ones, or all P and S.</summary>
public enum FlowScope { Discretionary, All }

public enum FlowMeasure { Dollars, Trades, Persons }

/// <summary>Buying against selling of each sector at the last month-ends.</summary>
public sealed record SectorsQuery
{
    [QueryKey("window", "days of trade dates, both ends in, up to each month-end")]
    [Bounds(30, 90)]
    public int Window { get; init; } = Defaults.FlowWindow;

    [QueryKey("scope", "discretionary trades, or all P and S")]
    public FlowScope Scope { get; init; } = FlowScope.Discretionary;

    [QueryKey("measure", "what is counted; dollars are capped a trade")]
    public FlowMeasure Measure { get; init; } = FlowMeasure.Dollars;

    [QueryKey("months", "month-ends shown; the last may be the as-of day within its month")]
    [Bounds(1, 120)]
    public int Months { get; init; } = Defaults.FlowMonths;

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
    public int Window { get; init; } = Defaults.FlowWindow;

    [QueryKey("scope", "discretionary trades, or all P and S")]
    public FlowScope Scope { get; init; } = FlowScope.Discretionary;

    [QueryKey("measure", "what is counted; dollars are capped a trade")]
    public FlowMeasure Measure { get; init; } = FlowMeasure.Dollars;

    [QueryKey("months", "month-ends shown; the last may be the as-of day within its month")]
    [Bounds(1, 240)]
    public int Months { get; init; } = Defaults.GaugeMonths;

    [QueryKey("asof", "the last day shown: nothing filed later is known")]
    public DateOnly? AsOf { get; init; }
}
