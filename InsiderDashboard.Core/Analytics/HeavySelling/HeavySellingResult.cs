namespace InsiderDashboard.Core.Analytics.HeavySelling;

/// <summary>Heavy against other active months, issuer by issuer and pooled. Means and spreads are returns as fractions.</summary>
public sealed record HeavySellingResult
{
    public required DateOnly? AsOf { get; init; }
    public required MonthMode Mode { get; init; }
    public required TradeScope Scope { get; init; }
    public required int Horizon { get; init; }
    public required ForwardMeasure Measure { get; init; }
    public required long Total { get; init; }
    public required IReadOnlyList<HeavySellingRow> Rows { get; init; }
    public required PooledHeavySelling Pooled { get; init; }

    /// <summary>Number of issuers tested.</summary>
    public required int Tests { get; init; }

    /// <summary>Labelled active months whose exit lies beyond the last session: in no mean.</summary>
    public required int Unfinished { get; init; }

    /// <summary>Labelled active months without a close at entry or exit: in no mean.</summary>
    public required int Unpriced { get; init; }

    /// <summary>Active months without a label, too few positive months before them.</summary>
    public required int Warming { get; init; }
    public required string Verdict { get; init; }
}

public sealed record HeavySellingRow
{
    public required string Ticker { get; init; }
    public required string IssuerCik { get; init; }
    public required string Company { get; init; }

    /// <summary>USD sold less bought over the months compared.</summary>
    public required double Net { get; init; }
    public required int HeavyMonths { get; init; }
    public required int OtherMonths { get; init; }
    public required double? HeavyMean { get; init; }
    public required double? OtherMean { get; init; }
    public required double? Spread { get; init; }
    public double? Low { get; init; }
    public double? High { get; init; }
    public double? P { get; init; }
    public double? PHolm { get; init; }
    public required int Unfinished { get; init; }
    public required int Unpriced { get; init; }
    public required int Warming { get; init; }
}

public sealed record PooledHeavySelling
{
    public required int HeavyMonths { get; init; }
    public required int OtherMonths { get; init; }
    public required double? HeavyMean { get; init; }
    public required double? OtherMean { get; init; }

    /// <summary>Every month equal.</summary>
    public required double? Spread { get; init; }

    /// <summary>Mean of the issuers' own spreads.</summary>
    public required double? WithinIssuers { get; init; }
    public double? Low { get; init; }
    public double? High { get; init; }
    public double? P { get; init; }
    public double? LeaveOneOutLow { get; init; }
    public double? LeaveOneOutHigh { get; init; }
    public double? Detectable { get; init; }
}

/// <summary>One labelled active month with its return: what a test of chance works on.</summary>
/// <param name="Issuer">Index into the market's issuers.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Return">Fraction; NaN unless <paramref name="State"/> is Finished.</param>
public sealed record MonthObservation(int Issuer, DateOnly Month, bool Heavy, double Net, double Return, Market.ReturnState State);
