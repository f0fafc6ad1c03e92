using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Analytics.HeavySelling;

public enum MonthMode
{
    [Words("Point in time")] PointInTime = 1,
    [Words("As published")] Published = 0,
}

/// <summary>Which return follows a month: raw, minus SPY, or minus the sector ETF.</summary>
public enum ForwardMeasure
{
    [Words("Return", "Return")] Raw,
    [Words("minus SPY", "Return minus that of SPY")] OverSpy,
    [Words("minus sector ETF", "Return minus that of the sector ETF")] OverSector,
}

/// <summary>What net selling is measured in: USD, or basis points of the shares outstanding (dollars grow with the price).</summary>
public enum SellingMeasure
{
    [Words("Dollars")] Dollars,
    [Words("Shares, bp")] Bp,
}

/// <summary>What is compared: a return after months measured in USD, or the raw return after months measured in basis points.</summary>
public enum HeavyMeasure
{
    [Words("Return", "Return")] Raw,
    [Words("minus SPY", "Return minus that of SPY")] OverSpy,
    [Words("minus sector ETF", "Return minus that of the sector ETF")] OverSector,
    [Words("Return, months by shares", "Return, selling counted in basis points of the shares outstanding,")] Bp,
}

/// <summary>Net selling of one issuer month by month.</summary>
public sealed record MonthQuery
{
    [QueryKey("ticker", "ticker or cik:0000123456")]
    public string Ticker { get; init; } = "";

    [QueryKey("mode", "as the source study published it, or only with what was known at each month's close", Label = "Mode")]
    public MonthMode Mode { get; init; } = MonthMode.PointInTime;

    [QueryKey("scope", "discretionary trades or all P and S; by default all as published, discretionary point in time",
        Label = "Trades", InForce = nameof(ScopeInForce))]
    public TradeScope? Scope { get; init; }

    [QueryKey("measure", "net selling in dollars, or bp: in basis points of the shares outstanding", Label = "Measured in")]
    public SellingMeasure Measure { get; init; } = SellingMeasure.Dollars;

    [QueryKey("from", "first day of the months shown; thresholds use all months")]
    public DateOnly? From { get; init; }

    [QueryKey("to", "last day of the months shown")]
    public DateOnly? To { get; init; }

    [QueryKey("asof", "the world of this day: nothing filed later is known")]
    public DateOnly? AsOf { get; init; }

    public TradeScope ScopeInForce => Scope ?? (Mode == MonthMode.Published ? TradeScope.All : TradeScope.Discretionary);
}

/// <summary>Returns after heavy-selling months against other active months.</summary>
public sealed record HeavySellingQuery
{
    [QueryKey("tickers", "tickers or cik:0000123456, comma-separated; empty: every priced issuer", Label = "Tickers", Example = "AAPL,JPM")]
    public QueryList Tickers { get; init; } = QueryList.None;

    [KeyOf<MonthQuery>]
    public MonthMode Mode { get; init; } = MonthMode.PointInTime;

    [KeyOf<MonthQuery>]
    public TradeScope? Scope { get; init; }

    [QueryKey("horizon", "sessions of the return", Label = "Sessions")]
    [OneOf("21", "63", "126")]
    public string Horizon { get; init; } = "63";

    [QueryKey("measure", "raw return, or minus SPY, or minus the sector ETF; "
        + "bp: raw return after months measured in basis points of the shares outstanding, not in dollars", Label = "Measure")]
    public HeavyMeasure Measure { get; init; } = HeavyMeasure.Raw;

    [QueryKey("from", "first day of the months compared; thresholds use all months", Label = "Months from", Until = "to")]
    public DateOnly? From { get; init; }

    [QueryKey("to", "last day of the months compared", Label = "Months to")]
    public DateOnly? To { get; init; }

    [QueryKey("sort", "field, with - for descending; unknown values stand last", Label = "Order")]
    [SortBy<HeavySellingSorts>]
    public string Sort { get; init; } = "-net";

    [QueryKey("page", "page, from 1; what is pooled is pooled over all pages")]
    [Bounds(1, 1_000_000)]
    public int Page { get; init; } = 1;

    [QueryKey("size", "issuers a page", Label = "Rows a page")]
    [Offer("25", "50", "100", "250", "1000")]
    [Bounds(1, 1000)]
    public int Size { get; init; } = 100;

    [QueryKey("asof", "the world of this day: nothing filed later is known", Label = "As of")]
    public DateOnly? AsOf { get; init; }

    public TradeScope ScopeInForce => Scope ?? (Mode == MonthMode.Published ? TradeScope.All : TradeScope.Discretionary);
}
