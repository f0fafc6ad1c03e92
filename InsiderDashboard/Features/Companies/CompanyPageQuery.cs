using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Companies;
using InsiderDashboard.Core.Analytics.HeavySelling;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Trades;

namespace InsiderDashboard.Features.Companies;

/// <summary>What a company page asks: the company, its months, and its trades, by the keys of those three questions.</summary>
public sealed record CompanyPageQuery
{
    [KeyOf<CompanyQuery>] public string Ticker { get; init; } = "";
    [KeyOf<CompanyQuery>] public DateOnly? AsOf { get; init; }
    [KeyOf<MonthQuery>] public MonthMode Mode { get; init; } = MonthMode.PointInTime;
    [KeyOf<MonthQuery>] public TradeScope? Scope { get; init; }
    [KeyOf<MonthQuery>] public SellingMeasure Measure { get; init; } = SellingMeasure.Dollars;
    [KeyOf<TradeQuery>] public QueryList Class { get; init; } = QueryList.None;
    [KeyOf<TradeQuery>] public QueryList Code { get; init; } = QueryList.None;
    [KeyOf<TradeQuery>] public string Sort { get; init; } = "-filedOn";
    [KeyOf<TradeQuery>] public int Page { get; init; } = 1;
    [KeyOf<TradeQuery>] public int Size { get; init; } = 25;

    public TradeScope ScopeInForce => Months().ScopeInForce;

    public CompanyQuery Company() => new() { Ticker = Ticker, AsOf = AsOf };

    public MonthQuery Months() => new() { Ticker = Ticker, Mode = Mode, Scope = Scope, Measure = Measure, AsOf = AsOf };

    /// <param name="cik">Of the company that the ticker turned out to be: its trades under other tickers belong to it.</param>
    public TradeQuery Trades(long? cik) =>
        new() { Cik = cik, Code = Code, Class = Class, Excluded = "yes", Sort = Sort, Page = Page, Size = Size, AsOf = AsOf };
}
