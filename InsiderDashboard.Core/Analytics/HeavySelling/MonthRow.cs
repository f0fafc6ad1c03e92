namespace InsiderDashboard.Core.Analytics.HeavySelling;

/// <summary>Where a month stands.</summary>
public enum MonthState
{
    /// <summary>Not over yet.</summary>
    Open,
    /// <summary>Too few positive months before it.</summary>
    Warming,
    Labelled,
    /// <summary>Imports do not cover every day up to its close: it has no figure.</summary>
    NotCovered,
    /// <summary>Measured by shares, and the number of shares outstanding is not known.</summary>
    NoShares,
}

/// <summary>One calendar month of one issuer. Returns are fractions from <see cref="EntryOn"/>; null while unfinished or unpriced.</summary>
public sealed record MonthRow
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Point in time: second business day after month end, whose end closes the month. As published: month end.</summary>
    public required DateOnly ClosedOn { get; init; }
    public required MonthState State { get; init; }

    /// <summary>True when imports cover each day up to the close. Without it no figure of the month is known: all are null.</summary>
    public required bool Covered { get; init; }

    /// <summary>USD of the scope known at the close.</summary>
    public required double? Buys { get; init; }
    public required double? Sells { get; init; }

    /// <summary>Sells − buys.</summary>
    public required double? Net { get; init; }

    /// <summary>10,000 × (shares sold − bought) / shares outstanding, of the scope; null without a number of shares outstanding.</summary>
    public required double? NetBp { get; init; }
    public required bool? Active { get; init; }
    public required int? Trades { get; init; }

    /// <summary>Point in time: trades of the month filed after its close; they belong to no month.</summary>
    public required int? TooLate { get; init; }

    /// <summary>Point in time: trades of the month that an amendment ended after its close; the month keeps them as they were.</summary>
    public required int? AmendedLate { get; init; }

    /// <summary>75th percentile of the positive months it is measured against, in the measure asked for; null when there are too few.</summary>
    public required double? Threshold { get; init; }

    /// <summary>Positive months behind the threshold.</summary>
    public required int PositiveMonths { get; init; }

    /// <summary>Null unless the month is labelled.</summary>
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
    public required SellingMeasure Measure { get; init; }

    /// <summary>Shares outstanding that <see cref="MonthRow.NetBp"/> is measured by; null when none are known.</summary>
    public required double? SharesOutstanding { get; init; }

    /// <summary>Day of that number; null: as the company file states it, which gives no day. A split since would show as a factor.</summary>
    public required DateOnly? OutstandingOn { get; init; }
    public required long Total { get; init; }

    /// <summary>Every month from the first active one to the last covered one, ascending.</summary>
    public required IReadOnlyList<MonthRow> Rows { get; init; }

    /// <summary>What the reader must know to read the months, such as where imports end.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
