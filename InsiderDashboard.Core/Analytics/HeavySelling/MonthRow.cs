namespace InsiderDashboard.Core.Analytics.HeavySelling;

/// <summary>Where a month stands: not over yet, too few positive months before it, or labelled.</summary>
public enum MonthState { Open, Warming, Labelled }

/// <summary>One calendar month of one issuer. Returns are fractions from <see cref="EntryOn"/>; null while unfinished or unpriced.</summary>
public sealed record MonthRow
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Point in time: second business day after month end, whose end closes the month. As published: month end.</summary>
    public required DateOnly ClosedOn { get; init; }
    public required MonthState State { get; init; }

    /// <summary>USD of the scope known at the close.</summary>
    public required double Buys { get; init; }
    public required double Sells { get; init; }

    /// <summary>Sells − buys.</summary>
    public required double Net { get; init; }
    public required bool Active { get; init; }
    public required int Trades { get; init; }

    /// <summary>Point in time: trades of the month filed after its close; they belong to no month.</summary>
    public required int TooLate { get; init; }

    /// <summary>75th percentile of the positive months it is measured against; null when there are too few.</summary>
    public required double? Threshold { get; init; }

    /// <summary>Positive months behind the threshold.</summary>
    public required int PositiveMonths { get; init; }

    /// <summary>Null while warming or open.</summary>
    public required bool? Heavy { get; init; }
    public required DateOnly? EntryOn { get; init; }
    public required double? Forward21 { get; init; }
    public required double? Forward63 { get; init; }
    public required double? Forward126 { get; init; }
    public required double? ExcessSpy21 { get; init; }
    public required double? ExcessSpy63 { get; init; }
    public required double? ExcessSpy126 { get; init; }
    public required double? ExcessSector21 { get; init; }
    public required double? ExcessSector63 { get; init; }
    public required double? ExcessSector126 { get; init; }

    /// <summary>True when a return of the row comes from closes not adjusted for dividends.</summary>
    public required bool Unadjusted { get; init; }
    public required PriceContext? Context { get; init; }
}

/// <summary>The months of one issuer.</summary>
public sealed record MonthsResult
{
    public required DateOnly? AsOf { get; init; }
    public required string IssuerCik { get; init; }
    public required string? Ticker { get; init; }
    public required string Company { get; init; }

    /// <summary>The ticker whose closes are used; null when unpriced.</summary>
    public required string? PricedBy { get; init; }

    /// <summary>Ticker of the sector ETF; null for an unmapped sector.</summary>
    public required string? SectorEtf { get; init; }
    public required MonthMode Mode { get; init; }
    public required TradeScope Scope { get; init; }
    public required long Total { get; init; }

    /// <summary>Every month from the first active one, ascending.</summary>
    public required IReadOnlyList<MonthRow> Rows { get; init; }
}
