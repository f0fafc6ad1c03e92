using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Sectors;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Analytics.Trades;

/// <summary>Which filed Table I rows: every condition must hold; a list of words holds when one of them does.</summary>
public sealed record TradeQuery
{
    [QueryKey("code", "transaction codes, such as P,S: the leading letter, ? where a filing gives none", Label = "Code")]
    [CodeLetters]
    [Shortcuts("Side", "All", "P: Buy", "S: Sell")]
    public QueryList Code { get; init; } = QueryList.None;

    [QueryKey("ticker", "tickers or cik:0000123456, comma-separated", Label = "Ticker", Example = "AAPL")]
    public QueryList Ticker { get; init; } = QueryList.None;

    [QueryKey("sector", "sector of the issuer, from its SIC code; not GICS", Label = "Sector")]
    public Sector? Sector { get; init; }

    [QueryKey("role", "role of the lead owner on that filing; officers means the first four", Label = "Role")]
    [NamesOf<Role>("officers: All officers")]
    public QueryList Role { get; init; } = QueryList.None;

    [QueryKey("min-value", "least USD", Label = "Value from", Unit = Unit.Usd)]
    public double? MinValue { get; init; }

    [QueryKey("from", "first filing date", Label = "Filed from", Until = "to")]
    public DateOnly? From { get; init; }

    [QueryKey("to", "last filing date", Label = "Filed to")]
    public DateOnly? To { get; init; }

    [QueryKey("class", "what the dollars are; a split sale fits either of its classes", Label = "Class", Group = FilterGroup.More)]
    [NamesOf<TradeClass>]
    public QueryList Class { get; init; } = QueryList.None;

    [QueryKey("signal", "what the trade may say", Label = "Signal", Group = FilterGroup.More)]
    [NamesOf<Signal>]
    public QueryList Signal { get; init; } = QueryList.None;

    [QueryKey("plan", "Rule 10b5-1 plan", Label = "10b5-1 plan", Group = FilterGroup.More)]
    [NamesOf<PlanFlag>]
    public QueryList Plan { get; init; } = QueryList.None;

    [QueryKey("insider", "CIK of an owner who signed the filing, lead or not", Label = "Insider CIK", Group = FilterGroup.More)]
    [Bounds(1, 9_999_999_999)]
    public long? Insider { get; init; }

    [QueryKey("form", "form types, such as 4,4/A", Label = "Form", Group = FilterGroup.More)]
    [OneOf("3", "3/A", "4", "4/A", "5", "5/A")]
    public QueryList Form { get; init; } = QueryList.None;

    [QueryKey("max-value", "most USD", Label = "Value to", Unit = Unit.Usd, Group = FilterGroup.More)]
    public double? MaxValue { get; init; }

    [QueryKey("min-price", "least USD per share", Label = "Price from", Unit = Unit.Usd, Group = FilterGroup.More)]
    public double? MinPrice { get; init; }

    [QueryKey("max-price", "most USD per share", Label = "Price to", Unit = Unit.Usd, Group = FilterGroup.More)]
    public double? MaxPrice { get; init; }

    [QueryKey("min-change", "least change in holding, as a fraction: -0.5 is half sold",
        Label = "Change from", Unit = Unit.Percent, Group = FilterGroup.More)]
    public double? MinChange { get; init; }

    [QueryKey("max-change", "greatest change in holding, as a fraction", Label = "Change to", Unit = Unit.Percent, Group = FilterGroup.More)]
    public double? MaxChange { get; init; }

    [QueryKey("min-delay", "least business days from the deemed execution, else the trade, to the filing",
        Label = "Days to filing from", Group = FilterGroup.More)]
    [Bounds(0, 10_000)]
    public int? MinDelay { get; init; }

    [QueryKey("max-delay", "most business days from the deemed execution, else the trade, to the filing",
        Label = "Days to filing to", Group = FilterGroup.More)]
    [Bounds(0, 10_000)]
    public int? MaxDelay { get; init; }

    [QueryKey("first", "first trade of its side by that person at the issuer in this many months, all of them covered",
        Label = "First in", Unit = Unit.Months, Group = FilterGroup.More)]
    [Bounds(1, 240)]
    public int? First { get; init; }

    [QueryKey("below-high", "least fraction that the close of the trade's day stands under its 252-session high",
        Label = "Under its high by", Unit = Unit.Percent, Group = FilterGroup.More)]
    [Bounds(0, 1)]
    public double? BelowHigh { get; init; }

    [QueryKey("reversal", "true: opposite to every P and S trade of the person at the issuer in the prior 18 covered months, at least one",
        Label = "Reversal", Unset = "Any", Group = FilterGroup.More)]
    [Offer("true: Against the person's past", "false: Not against it")]
    public bool? Reversal { get; init; }

    [QueryKey("traded-from", "first trade date", Label = "Traded from", Until = "traded-to", Group = FilterGroup.More)]
    public DateOnly? TradedFrom { get; init; }

    [QueryKey("traded-to", "last trade date", Label = "Traded to", Group = FilterGroup.More)]
    public DateOnly? TradedTo { get; init; }

    [QueryKey("excluded", "rows that do not count: left out, with the others, or alone", Label = "Uncounted rows", Group = FilterGroup.More)]
    [OneOf("no: Left out", "yes: Shown too", "only: Shown alone")]
    public string Excluded { get; init; } = "no";

    [QueryKey("exclusion", "with excluded=yes or only: rows of these reasons alone", Label = "Reason not to count", Group = FilterGroup.More)]
    [NamesOf<Exclusion>(Without = "none")]
    public QueryList Exclusion { get; init; } = QueryList.None;

    [QueryKey("cik", "CIK of the issuer", Label = "Issuer CIK", Group = FilterGroup.More)]
    [Bounds(1, 9_999_999_999)]
    public long? Cik { get; init; }

    [QueryKey("sort", "field, with - for descending; unknown values stand last", Label = "Order", Group = FilterGroup.More)]
    [SortBy<TradeSorts>]
    public string Sort { get; init; } = "-filedOn";

    [QueryKey("page", "page, from 1")]
    [Bounds(1, 1_000_000)]
    public int Page { get; init; } = 1;

    [QueryKey("size", "rows a page", Label = "Rows a page", Group = FilterGroup.More)]
    [Offer("25", "50", "100", "250", "1000")]
    [Bounds(1, 1000)]
    public int Size { get; init; } = 100;

    [QueryKey("asof", "the world of this day: nothing filed later is known", Label = "As of", Group = FilterGroup.More)]
    public DateOnly? AsOf { get; init; }
}
