namespace InsiderDashboard.Core.Signals.Text;

public sealed record RowReading
{
    public PlanFlag Plan { get; init; }
    public PlanSource PlanSource { get; init; }

    /// <summary>Footnote id, or "remarks", or "box".</summary>
    public string? PlanEvidence { get; init; }

    /// <summary>The sentence that decided, in the filing's words; beside a box, what the row's own footnotes say of a plan, or null.</summary>
    public string? PlanMentions { get; init; }
    public DateOnly? AdoptedOn { get; init; }

    /// <summary>Class that the words start for the row, or for what <see cref="TaxShares"/> leave of it.</summary>
    public TextClass Text { get; init; }

    /// <summary>Id of the published pattern that fired, such as <c>tax.sell-to-cover</c>.</summary>
    public string? TextRule { get; init; }
    public string? TextEvidence { get; init; }
    public string? TextWords { get; init; }

    /// <summary>The row's own footnote states the price in another currency than USD.</summary>
    public bool ForeignCurrency { get; init; }

    /// <summary>Shares of a sale that a footnote states as sold for taxes, fewer than the row's; 0 when the row is of one piece.</summary>
    public double TaxShares { get; init; }
    public string? TaxRule { get; init; }
    public string? TaxEvidence { get; init; }
    public string? TaxWords { get; init; }
}
