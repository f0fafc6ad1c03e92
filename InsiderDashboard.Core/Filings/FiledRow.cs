namespace InsiderDashboard.Core.Filings;

public enum FiledTable
{
    /// <summary>Table I: non-derivative securities. The only table whose transactions are trades.</summary>
    NonDerivative = 1,
    /// <summary>Table II: derivative securities. Stored and shown, never in a dollar figure.</summary>
    Derivative = 2,
}

/// <summary>One transaction or holding row of a filing, as filed.</summary>
public sealed record FiledRow
{
    public required FiledTable Table { get; init; }
    public required bool IsHolding { get; init; }

    /// <summary>
    /// Key within the filing, the table and the kind (transaction or holding): the data set's surrogate key
    /// (<c>NONDERIV_TRANS_SK</c> …) where it is known, else the row's 1-based place in the document.
    /// </summary>
    public required long Key { get; init; }

    public string? SecurityTitle { get; init; }
    public DateOnly? TradedOn { get; init; }
    public DateOnly? DeemedOn { get; init; }

    /// <summary>Form type on which the transaction is reported (3, 4 or 5), as filed.</summary>
    public string? TransactionForm { get; init; }

    /// <summary>Transaction code as filed; <see cref="TransactionCode.Read"/> gives its leading letter.</summary>
    public string? Code { get; init; }
    public bool? EquitySwap { get; init; }

    /// <summary>E early, L late, empty on time.</summary>
    public string? Timeliness { get; init; }
    public double? Shares { get; init; }

    /// <summary>USD per share as filed; null when the filing gives it only in a footnote.</summary>
    public double? Price { get; init; }

    /// <summary>'A' acquired, 'D' disposed, null when absent or unreadable.</summary>
    public char? AcquiredDisposed { get; init; }
    public double? SharesAfter { get; init; }
    public double? ValueAfter { get; init; }

    /// <summary>'D' direct, 'I' indirect.</summary>
    public char? DirectIndirect { get; init; }
    public string? Nature { get; init; }

    // Table II only.
    public double? ConversionPrice { get; init; }
    public double? TotalValue { get; init; }
    public DateOnly? ExercisableOn { get; init; }
    public DateOnly? ExpiresOn { get; init; }
    public string? UnderlyingTitle { get; init; }
    public double? UnderlyingShares { get; init; }
    public double? UnderlyingValue { get; init; }

    /// <summary>Footnotes per field of this row, in document order.</summary>
    public IReadOnlyList<FootnoteRef> FootnoteRefs { get; init; } = [];
}

/// <summary>A reference from a field of a row to a footnote.</summary>
/// <param name="Field">Field in the data set's column name without <c>_FN</c>, such as <c>TRANS_PRICEPERSHARE</c>.</param>
/// <param name="FootnoteId">Such as <c>F1</c>.</param>
public sealed record FootnoteRef(string Field, string FootnoteId);
