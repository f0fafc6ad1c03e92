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
