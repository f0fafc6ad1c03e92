using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Signals.Sectors;

namespace InsiderDashboard.Core.Analytics.Trades;

/// <summary>Which filed Table I rows: every condition must hold; a list of words holds when one of them does.</summary>
public sealed record TradeQuery
{
    [QueryKey("code", "transaction codes, such as P,S: the leading letter, ? where a filing gives none")]
    [CodeLetters]
    public QueryList Code { get; init; } = QueryList.None;

    [QueryKey("class", "what the dollars are; a split sale fits either of its classes")]
    [OneOf("plan-sale", "tax-sale", "offering-sale", "exercise-sale", "discretionary-sale", "plan-buy", "non-market-buy", "discretionary-buy", "none")]
    public QueryList Class { get; init; } = QueryList.None;

    [QueryKey("signal", "what the trade may say")]
    [OneOf("bullish", "weak-bullish", "review", "routine-sale", "mechanical")]
    public QueryList Signal { get; init; } = QueryList.None;

    [QueryKey("plan", "Rule 10b5-1 plan")]
    [OneOf("yes", "no", "unknown")]
    public QueryList Plan { get; init; } = QueryList.None;

    [QueryKey("role", "role of the lead owner on that filing; officers means the first four")]
    [OneOf("ceo", "cfo", "other-c-suite", "other-officer", "director", "ten-percent-owner", "other", "officers")]
    public QueryList Role { get; init; } = QueryList.None;

    [QueryKey("insider", "CIK of an owner who signed the filing, lead or not")]
    [Bounds(1, 9_999_999_999)]
    public long? Insider { get; init; }

    [QueryKey("form", "form types, such as 4,4/A")]
    [OneOf("3", "3/A", "4", "4/A", "5", "5/A")]
    public QueryList Form { get; init; } = QueryList.None;

    [QueryKey("min-value", "least USD")]
    public double? MinValue { get; init; }

    [QueryKey("max-value", "most USD")]
    public double? MaxValue { get; init; }

    [QueryKey("min-price", "least USD per share")]
    public double? MinPrice { get; init; }

    [QueryKey("max-price", "most USD per share")]
    public double? MaxPrice { get; init; }

    [QueryKey("min-change", "least change in holding, as a fraction: -0.5 is half sold")]
    public double? MinChange { get; init; }

    [QueryKey("max-change", "greatest change in holding, as a fraction")]
    public double? MaxChange { get; init; }

    [QueryKey("min-delay", "least business days from the deemed execution, else the trade, to the filing")]
    [Bounds(0, 10_000)]
    public int? MinDelay { get; init; }

    [QueryKey("max-delay", "most business days from the deemed execution, else the trade, to the filing")]
    [Bounds(0, 10_000)]
    public int? MaxDelay { get; init; }

    [QueryKey("first", "first trade of its side by that person at the issuer in this many months, all of them covered")]
    [Bounds(1, 240)]
    public int? First { get; init; }

    [QueryKey("below-high", "least fraction that the close of the trade's day stands under its 252-session high")]
    [Bounds(0, 1)]
    public double? BelowHigh { get; init; }

    [QueryKey("reversal", "true: opposite to every P and S trade of the person at the issuer in the prior 18 covered months, at least one")]
    public bool? Reversal { get; init; }

    [QueryKey("traded-from", "first trade date")]
    public DateOnly? TradedFrom { get; init; }

    [QueryKey("traded-to", "last trade date")]
    public DateOnly? TradedTo { get; init; }

    [QueryKey("excluded", "rows that do not count: left out, with the others, or alone")]
    [OneOf("no", "yes", "only")]
    public string Excluded { get; init; } = "no";

    [QueryKey("exclusion", "with excluded=yes or only: rows of these reasons alone")]
    [OneOf("bad-date", "no-shares", "no-price", "wrong-side", "suspect-price", "superseded", "withdrawn", "duplicate-of")]
    public QueryList Exclusion { get; init; } = QueryList.None;

    [QueryKey("sector", "sector of the issuer")]
    public Sector? Sector { get; init; }

    [QueryKey("ticker", "tickers or cik:0000123456, comma-separated")]
    public QueryList Ticker { get; init; } = QueryList.None;

    [QueryKey("cik", "CIK of the issuer")]
    [Bounds(1, 9_999_999_999)]
    public long? Cik { get; init; }

    [QueryKey("from", "first filing date")]
    public DateOnly? From { get; init; }

    [QueryKey("to", "last filing date")]
    public DateOnly? To { get; init; }

    [QueryKey("sort", "field, with - for descending; unknown values stand last")]
    [OneOf("filedOn", "-filedOn", "tradedOn", "-tradedOn", "value", "-value", "price", "-price", "shares", "-shares", "change", "-change",
        "sharesAfter", "-sharesAfter", "delay", "-delay", "ticker", "-ticker", "company", "-company", "insider", "-insider", "role", "-role",
        "code", "-code", "return5", "-return5", "return21", "-return21", "return63", "-return63", "return126", "-return126",
        "deemedOn", "-deemedOn", "adoptionDate", "-adoptionDate", "validTo", "-validTo", "row", "-row", "accession", "-accession",
        "issuerCik", "-issuerCik", "sector", "-sector", "ownerCik", "-ownerCik", "title", "-title",
        "acquiredDisposed", "-acquiredDisposed", "plan", "-plan", "planSource", "-planSource", "changeKind", "-changeKind",
        "securityTitle", "-securityTitle", "directIndirect", "-directIndirect", "nature", "-nature", "form", "-form",
        "personId", "-personId", "signal", "-signal", "routine", "-routine", "exclusion", "-exclusion")]
    public string Sort { get; init; } = "-filedOn";

    [QueryKey("page", "page, from 1")]
    [Bounds(1, 1_000_000)]
    public int Page { get; init; } = 1;

    [QueryKey("size", "rows a page")]
    [Bounds(1, 1000)]
    public int Size { get; init; } = 100;

    [QueryKey("asof", "the world of this day: nothing filed later is known")]
    public DateOnly? AsOf { get; init; }
}
