using InsiderDashboard.Components.Filters;
using InsiderDashboard.Components.Trades;
using InsiderDashboard.Core.Analytics.Companies;
using InsiderDashboard.Core.Analytics.HeavySelling;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Analytics;

namespace InsiderDashboard.Features.Companies;

/// <summary>What a company page asks: the company, its months, and its trades, by the keys of those three questions.</summary>
public sealed record CompanyPageQuery
{
    [QueryKey("ticker", "ticker or cik:0000123456; stands in the path")]
    public string Ticker { get; init; } = "";

    [QueryKey("mode", "months as the source study published them, or only with what was known at each month's close")]
    public MonthMode Mode { get; init; } = MonthMode.PointInTime;

    [QueryKey("scope", "months of discretionary trades or of all P and S; by default all as published, discretionary point in time")]
    public TradeScope? Scope { get; init; }

    [QueryKey("code", "transaction codes of the trades listed, such as P,S: the leading letter, ? where a filing gives none")]
    [CodeLetters]
    public QueryList Code { get; init; } = QueryList.None;

    [QueryKey("class", "class of the trades listed")]
    [OneOf("plan-sale", "tax-sale", "offering-sale", "exercise-sale", "discretionary-sale", "plan-buy", "non-market-buy", "discretionary-buy", "none")]
    public QueryList Class { get; init; } = QueryList.None;

    [QueryKey("sort", "order of the trades listed")]
    [OneOf("filedOn", "-filedOn", "tradedOn", "-tradedOn", "value", "-value", "price", "-price", "shares", "-shares", "change", "-change",
        "sharesAfter", "-sharesAfter", "insider", "-insider", "role", "-role", "code", "-code", "return5", "-return5", "return21", "-return21",
        "return63", "-return63", "return126", "-return126")]
    public string Sort { get; init; } = "-filedOn";

    [QueryKey("page", "page of the trades, from 1")]
    [Bounds(1, 1_000_000)]
    public int Page { get; init; } = 1;

    [QueryKey("size", "trades a page")]
    [Bounds(1, 1000)]
    public int Size { get; init; } = 25;

    [QueryKey("asof", "the world of this day: nothing filed later is known")]
    public DateOnly? AsOf { get; init; }

    public static IReadOnlyList<FilterOption> Modes { get; } = [new("point-in-time", "Point in time"), new("published", "As published")];
    public static IReadOnlyList<FilterOption> Scopes { get; } = [new("discretionary", "Discretionary"), new("all", "All P and S")];
    public static IReadOnlyList<FilterOption> Classes { get; } = [.. QueryParameter.Of<CompanyPageQuery>().First(key => key.Key == "class").OneOf!.Where(word => word != "none").Select(word => new FilterOption(word, ClassName(word)))];

    public string DefaultScope => Mode == MonthMode.Published ? "all" : "discretionary";

    public CompanyQuery Company() => new() { Ticker = Ticker, AsOf = AsOf };

    public MonthQuery Months() => new() { Ticker = Ticker, Mode = Mode, Scope = Scope, AsOf = AsOf };

    /// <param name="cik">Of the company that the ticker turned out to be: its trades under other tickers belong to it.</param>
    public TradeQuery Trades(long cik) => new() { Cik = cik, Code = Code, Class = Class, Excluded = "yes", Sort = Sort, Page = Page, Size = Size, AsOf = AsOf };

    private static string ClassName(string word) => TradeWords.Name(Enum.Parse<Core.Signals.TradeClass>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true));
}
