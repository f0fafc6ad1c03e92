using InsiderDashboard.Core.Analytics.Queries;

namespace InsiderDashboard.Core.Analytics.HeavySelling;

public enum MonthMode { Published, PointInTime }

/// <summary>Which return follows a month: raw, minus SPY, or minus the sector ETF.</summary>
public enum ForwardMeasure { Raw, OverSpy, OverSector }

/// <summary>Net selling of one issuer month by month.</summary>
public sealed record MonthQuery
{
    [QueryKey("ticker", "ticker or cik:0000123456")]
    public string Ticker { get; init; } = "";

    [QueryKey("mode", "as the source study published it, or only with what was known at each month's close")]
    public MonthMode Mode { get; init; } = MonthMode.PointInTime;

    [QueryKey("scope", "discretionary trades or all P and S; by default all as published, discretionary point in time")]
    public TradeScope? Scope { get; init; }

    [QueryKey("from", "first day of the months shown; thresholds use all months")]
    public DateOnly? From { get; init; }

    [QueryKey("to", "last day of the months shown")]
    public DateOnly? To { get; init; }

    [QueryKey("asof", "the world of this day: nothing filed later is known")]
    public DateOnly? AsOf { get; init; }
}

/// <summary>Returns after heavy-selling months against other active months.</summary>
public sealed record HeavySellingQuery
{
    [QueryKey("tickers", "tickers or cik:0000123456, comma-separated; empty: every priced issuer")]
    public QueryList Tickers { get; init; } = QueryList.None;

    [QueryKey("mode", "as the source study published it, or only with what was known at each month's close")]
    public MonthMode Mode { get; init; } = MonthMode.PointInTime;

    [QueryKey("scope", "discretionary trades or all P and S; by default all as published, discretionary point in time")]
    public TradeScope? Scope { get; init; }

    [QueryKey("horizon", "sessions of the return")]
    [OneOf("21", "63", "126")]
    public string Horizon { get; init; } = "63";

    [QueryKey("measure", "raw return, or minus SPY, or minus the sector ETF")]
    public ForwardMeasure Measure { get; init; } = ForwardMeasure.Raw;

    [QueryKey("from", "first day of the months compared; thresholds use all months")]
    public DateOnly? From { get; init; }

    [QueryKey("to", "last day of the months compared")]
    public DateOnly? To { get; init; }

    [QueryKey("sort", "field, with - for descending; unknown values stand last")]
    [OneOf("net", "-net", "ticker", "-ticker", "heavyMonths", "-heavyMonths", "otherMonths", "-otherMonths", "heavyMean", "-heavyMean",
        "otherMean", "-otherMean", "spread", "-spread", "p", "-p")]
    public string Sort { get; init; } = "-net";

    [QueryKey("page", "page, from 1; what is pooled is pooled over all pages")]
    [Bounds(1, 1_000_000)]
    public int Page { get; init; } = 1;

    [QueryKey("size", "issuers a page")]
    [Bounds(1, 1000)]
    public int Size { get; init; } = 100;

    [QueryKey("asof", "the world of this day: nothing filed later is known")]
    public DateOnly? AsOf { get; init; }
}
