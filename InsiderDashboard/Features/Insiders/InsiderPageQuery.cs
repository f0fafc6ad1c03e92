using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Insiders;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Features.Insiders;

/// <summary>What an insider page asks: the owner, and the owner's trades, by the keys of those two questions.</summary>
public sealed record InsiderPageQuery
{
    [KeyOf<InsiderQuery>] public long? Cik { get; init; }
    [KeyOf<InsiderQuery>] public string Routine { get; init; } = "sticky";
    [KeyOf<TradeQuery>] public string Sort { get; init; } = "-filedOn";
    [KeyOf<TradeQuery>] public int Page { get; init; } = 1;
    [KeyOf<TradeQuery>] public int Size { get; init; } = 50;

    [QueryKey("asof", "the world of this day: nothing filed later is known", Label = "As of")]
    public DateOnly? AsOf { get; init; }

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
