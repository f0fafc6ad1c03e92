using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Components.Trades;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Features.Trades;

/// <summary>A screen over every filed Table I row.</summary>
public partial class TradesPage
{
    private static readonly IReadOnlyList<PresetLinks.Preset> Presets =
    [
        new("All", "/trades", "Everything that counts"),
        new("Bullish", "/trades?signal=bullish", "Discretionary purchases that are not routine"),
        new("CEO and CFO purchases", "/trades?class=discretionary-buy&role=ceo,cfo", "Discretionary purchases by a CEO or CFO"),
        new("Purchases far below the high", "/trades?class=discretionary-buy&below-high=0.3",
            "Discretionary purchases 30% or more under the 252-session high"),
        new("Large sales to review", "/trades?signal=review&min-value=1000000&sort=-value",
            "Discretionary sales of a million dollars or more that are not routine"),
        new("CEO and CFO sold a tenth or more", "/trades?class=discretionary-sale&role=ceo,cfo&max-change=-0.1",
            "Discretionary sales of at least 10% of the line"),
        new("Plan sales", "/trades?class=plan-sale", "Sales under a Rule 10b5-1 plan"),
        new("Filed late", "/trades?code=P,S&form=4&min-delay=3", "Purchases and sales filed more than two business days after"),
        new("Not counted", "/trades?excluded=only", "Rows that are in no sum, each with its reason"),
    ];

    private string Subtitle => (Result is null ? "" : Formats.Plural(Result.Total, "trade") + ". ") + TradeSentence.Say(Query);

    private bool IsEmptyStore => !IsLoading && Market.Trades.Count == 0;

    private string EmptyReason => Result is { Total: > 0 and var total }
        ? $"There is no page {Formats.Count(Query.Page)}: the {Formats.Plural(total, "trade")} end before it."
        : "No trade in the store meets all of these filters.";

    protected override Listing<TradeRow> Ask(MarketSnapshot market, TradeQuery query) => TradeSearch.Find(market, query);
}
