using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Analytics;

/// <summary>What the store holds.</summary>
public sealed record StatusQuery
{
    [QueryKey("asof", "the world of this day: nothing filed later is known")]
    public DateOnly? AsOf { get; init; }
}

public sealed record StatusResult
{
    public required DatasetKind Dataset { get; init; }
    public required DateOnly? AsOf { get; init; }
    public required DateOnly? FirstFiled { get; init; }

    /// <summary>Newest filing in the store, whatever the as-of day.</summary>
    public required DateOnly? LastFiled { get; init; }

    /// <summary>Filings, trades and issuers and owners on them by the as-of day.</summary>
    public required long Filings { get; init; }

    /// <summary>Table I transactions by the as-of day.</summary>
    public required long Trades { get; init; }

    /// <summary>Table II transactions of the whole store.</summary>
    public required long DerivativeTrades { get; init; }
    public required int Issuers { get; init; }
    public required int Owners { get; init; }
    public required int PricedTickers { get; init; }
    public required DateOnly? LastPrice { get; init; }
    public required string MethodVersion { get; init; }
    public required IReadOnlyList<CoveredSpan> Coverage { get; init; }
}

/// <summary>Whole months, first day to last day.</summary>
public sealed record CoveredSpan(DateOnly From, DateOnly To);

public enum ReconciliationBy { Total, Quarter, Issuer }

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

public sealed record ReconciliationRow
{
    /// <summary><c>total</c>, <c>2025q3</c>, or the issuer's CIK in ten digits.</summary>
    public required string Key { get; init; }

    /// <summary>The issuer's name; null for other keys.</summary>
    public required string? Company { get; init; }
    public required long Parsed { get; init; }
    public required long Counted { get; init; }

    /// <summary>Rows by reason, reasons without rows left out.</summary>
    public required IReadOnlyDictionary<Exclusion, long> Excluded { get; init; }
}
