using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics.Data;

public sealed record StatusResult
{
    public required DatasetKind Dataset { get; init; }
    public required DateOnly? AsOf { get; init; }
    public required DateOnly? FirstFiled { get; init; }

    /// <summary>Newest filing by the as-of day.</summary>
    public required DateOnly? LastFiled { get; init; }

    /// <summary>Filings, trades and issuers and owners on them by the as-of day.</summary>
    public required long Filings { get; init; }

    /// <summary>Table I transactions by the as-of day.</summary>
    public required long Trades { get; init; }

    /// <summary>Table II transactions; null for a past day: they are counted in all, not by day.</summary>
    public required long? DerivativeTrades { get; init; }
    public required int Issuers { get; init; }
    public required int Owners { get; init; }

    /// <summary>Tickers with a close by the as-of day, and the newest close by then; of the whole store where no day is asked for.</summary>
    public required int PricedTickers { get; init; }
    public required DateOnly? LastPrice { get; init; }
    public required string MethodVersion { get; init; }
    public required IReadOnlyList<CoveredSpan> Coverage { get; init; }

    /// <summary>Filings that are kept and did not enter the market, because their filing date can't be.</summary>
    public IReadOnlyList<ImpossibleDate> ImpossibleDates { get; init; } = [];
}
