namespace InsiderDashboard.Core.Signals;

public enum PlanFlag : byte { Unknown = 0, No = 1, Yes = 2 }

/// <summary>What decided the plan flag.</summary>
public enum PlanSource : byte { None = 0, Box = 1, Footnote = 2, FootnoteAgainstBox = 3, Remarks = 4, FilingFootnote = 5 }

/// <summary>Role of a reporting owner, highest first: a smaller number outranks a larger one.</summary>
public enum Role : byte { Ceo = 1, Cfo = 2, OtherCSuite = 3, OtherOfficer = 4, Director = 5, TenPercentOwner = 6, Other = 7 }

/// <summary>The class rule that the words of a filing start for a row; the rows of other filings have no say here.</summary>
public enum TextClass : byte { None = 0, TaxSale = 1, OfferingSale = 2, NonMarketBuy = 3 }

/// <summary>What the words of one filing say on their own: the same whatever else is in the store.</summary>
public sealed record FilingReading
{
    /// <summary>Raised whenever a rule changes, so that stored readings are made anew.</summary>
    public const int Version = 6;

    /// <summary>One role per owner, in the order of <see cref="Filings.Filing.Owners"/>.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>Index of the lead owner (highest role, tie: lowest CIK); -1 when the filing names no owner.</summary>
    public required int Lead { get; init; }

    /// <summary>One reading per Table I transaction, in the order of <see cref="Filings.Filing.Rows"/>.</summary>
    public required IReadOnlyList<RowReading> Rows { get; init; }
}

public sealed record RowReading
{
    public PlanFlag Plan { get; init; }
    public PlanSource PlanSource { get; init; }

    /// <summary>Footnote id, or "remarks", or "box".</summary>
    public string? PlanEvidence { get; init; }

    /// <summary>The sentence that decided, in the filing's words; beside a box, what the row's own footnotes say of a plan, or null.</summary>
    public string? PlanWords { get; init; }
    public DateOnly? AdoptedOn { get; init; }

    public TextClass Text { get; init; }

    /// <summary>Id of the published pattern that fired, such as <c>tax.sell-to-cover</c>.</summary>
    public string? TextRule { get; init; }
    public string? TextEvidence { get; init; }
    public string? TextWords { get; init; }
}
