using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Signals.Sectors;

namespace InsiderDashboard.Core.Analytics.Data;

/// <summary>Parsed = counted + excluded by reason.</summary>
public sealed record ReconciliationQuery
{
    [QueryKey("by", "one line, one a filing quarter, or one an issuer")]
    public ReconciliationBy By { get; init; } = ReconciliationBy.Total;

    [QueryKey("sector", "sector of the issuer")]
    public Sector? Sector { get; init; }

    [QueryKey("ticker", "tickers or cik:0000123456, comma-separated")]
    public QueryList Ticker { get; init; } = QueryList.None;

    [QueryKey("cik", "CIK of the issuer")]
    [Bounds(1, 9_999_999_999)]
    public long? Cik { get; init; }

    [QueryKey("from", "first day filed")]
    public DateOnly? From { get; init; }

    [QueryKey("to", "last day filed")]
    public DateOnly? To { get; init; }

    [QueryKey("sort", "field, with - for descending; by default quarters in their order, issuers with most excluded rows first")]
    [OneOf("key", "-key", "parsed", "-parsed", "counted", "-counted", "excluded", "-excluded")]
    public string? Sort { get; init; }

    [QueryKey("page", "page, from 1, where a size is given")]
    [Bounds(1, 1_000_000)]
    public int Page { get; init; } = 1;

    [QueryKey("size", "lines a page; all of them by default")]
    [Bounds(1, 1000)]
    public int? Size { get; init; }

    [QueryKey("asof", "the world of this day: nothing filed later is known")]
    public DateOnly? AsOf { get; init; }
}
