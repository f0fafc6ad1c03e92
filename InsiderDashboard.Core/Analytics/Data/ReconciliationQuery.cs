using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Signals.Sectors;

namespace InsiderDashboard.Core.Analytics.Data;

/// <summary>Parsed = counted + excluded by reason.</summary>
public sealed record ReconciliationQuery
{
    [QueryKey("by", "one line, one a filing quarter, or one an issuer", Label = "One line per")]
    public ReconciliationBy By { get; init; } = ReconciliationBy.Total;

    [QueryKey("sector", "sector of the issuer, from its SIC code; not GICS", Label = "Sector", Group = FilterGroup.More)]
    public Sector? Sector { get; init; }

    [QueryKey("ticker", "tickers or cik:0000123456, comma-separated", Label = "Ticker", Example = "AAPL")]
    public QueryList Ticker { get; init; } = QueryList.None;

    [QueryKey("cik", "CIK of the issuer", Label = "Issuer CIK", Group = FilterGroup.More)]
    [Bounds(1, 9_999_999_999)]
    public long? Cik { get; init; }

    [QueryKey("from", "first day filed", Label = "Filed from", Until = "to", Group = FilterGroup.More)]
    public DateOnly? From { get; init; }

    [QueryKey("to", "last day filed", Label = "Filed to", Group = FilterGroup.More)]
    public DateOnly? To { get; init; }

    [QueryKey("sort", "field, with - for descending; by default quarters in their order, issuers with most excluded rows first",
        Label = "Order", Unset = "As usual", Group = FilterGroup.More)]
    [SortBy<ReconciliationSorts>]
    public string? Sort { get; init; }

    [QueryKey("page", "page, from 1, where a size is given")]
    [Bounds(1, 1_000_000)]
    public int Page { get; init; } = 1;

    [QueryKey("size", "lines a page; all of them by default", Label = "Lines a page", Example = "100", Group = FilterGroup.More)]
    [Bounds(1, 1000)]
    public int? Size { get; init; }

    [QueryKey("asof", "the world of this day: nothing filed later is known", Label = "As of")]
    public DateOnly? AsOf { get; init; }
}
