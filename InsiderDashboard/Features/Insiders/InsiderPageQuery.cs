using InsiderDashboard.Components.Filters;
using InsiderDashboard.Core.Analytics.Insiders;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Features.Insiders;

/// <summary>What an insider page asks: the owner, and the owner's trades, by the keys of those two questions.</summary>
public sealed record InsiderPageQuery
{
    [QueryKey("cik", "CIK of the owner; stands in the path")]
    [Bounds(1, 9_999_999_999)]
    public long? Cik { get; init; }

    [QueryKey("routine", "sticky: three years in a row anywhere in the history; strict: the three years before")]
    [OneOf("sticky", "strict")]
    public string Routine { get; init; } = "sticky";

    [QueryKey("sort", "order of the trades listed")]
    [OneOf("filedOn", "-filedOn", "tradedOn", "-tradedOn", "value", "-value", "price", "-price", "shares", "-shares", "change", "-change",
        "sharesAfter", "-sharesAfter", "ticker", "-ticker", "company", "-company", "code", "-code", "return5", "-return5", "return21", "-return21",
        "return63", "-return63", "return126", "-return126")]
    public string Sort { get; init; } = "-filedOn";

    [QueryKey("page", "page of the trades, from 1")]
    [Bounds(1, 1_000_000)]
    public int Page { get; init; } = 1;

    [QueryKey("size", "trades a page")]
    [Bounds(1, 1000)]
    public int Size { get; init; } = 50;

    [QueryKey("asof", "the world of this day: nothing filed later is known")]
    public DateOnly? AsOf { get; init; }

    public static IReadOnlyList<FilterOption> Routines { get; } = [new("sticky", "Whole history"), new("strict", "Last three years")];

    public InsiderQuery Insider() => new() { Cik = Cik, Routine = Routine, AsOf = AsOf };

    public TradeQuery Trades() => new() { Insider = Cik, Excluded = "yes", Sort = Sort, Page = Page, Size = Size, AsOf = AsOf };
}

/// <summary>All that an insider page shows.</summary>
/// <param name="Insider">Null when no filing known on the day names the owner.</param>
public sealed record InsiderAnswer(InsiderResult? Insider, Listing<TradeRow>? Trades)
{
    public static InsiderAnswer Make(MarketSnapshot market, InsiderPageQuery question) => InsiderProfile.Of(market, question.Insider()) is { } insider
        ? new InsiderAnswer(insider, TradeSearch.Find(market, question.Trades()))
        : new InsiderAnswer(null, null);
}
