namespace InsiderDashboard.Core.Analytics.HeavySelling;

/// <summary>Heavy against other active months, issuer by issuer and pooled. Means and spreads are returns as fractions.</summary>
public sealed record HeavySellingResult
{
    public required DateOnly? AsOf { get; init; }
    public required MonthMode Mode { get; init; }
    public required TradeScope Scope { get; init; }
    public required int Horizon { get; init; }
    public required HeavyMeasure Measure { get; init; }
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

    /// <summary>Active months without a label because the shares outstanding, by which they are measured, are not known.</summary>
    public required int NoShares { get; init; }

    /// <summary>What the reader must know to read the figures.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
    public required string Verdict { get; init; }
}

public sealed record HeavySellingRow
{
    public required string Ticker { get; init; }
    public required string IssuerCik { get; init; }
    public required string Company { get; init; }

    /// <summary>USD sold less bought over the covered months compared.</summary>
    public required double Net { get; init; }
    public required int HeavyMonths { get; init; }
    public required int OtherMonths { get; init; }
    public required double? HeavyMean { get; init; }
    public required double? OtherMean { get; init; }
    public required double? Spread { get; init; }

    /// <summary>The same means of returns minus SPY, and minus the sector ETF, whatever the measure.</summary>
    public required HeavyReturns OverSpy { get; init; }
    public required HeavyReturns OverSector { get; init; }
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

    /// <summary>The same means of returns minus SPY, and minus the sector ETF, whatever the measure.</summary>
    public required HeavyReturns OverSpy { get; init; }
    public required HeavyReturns OverSector { get; init; }
    public double? Low { get; init; }
    public double? High { get; init; }
    public double? P { get; init; }
    public double? LeaveOneOutLow { get; init; }
    public double? LeaveOneOutHigh { get; init; }
    public double? Detectable { get; init; }
}

/// <summary>Mean returns after heavy and after other months, each kind over its own finished returns; null where there are none.</summary>
public sealed record HeavyReturns(double? HeavyMean, double? OtherMean, double? Spread);
