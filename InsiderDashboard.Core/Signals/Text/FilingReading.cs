namespace InsiderDashboard.Core.Signals.Text;

/// <summary>What the words of one filing say on their own: the same whatever else is in the store.</summary>
public sealed record FilingReading
{
    /// <summary>One role per owner, in the order of <see cref="Filings.Filing.Owners"/>.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>Index of the lead owner (highest role, tie: lowest CIK); -1 when the filing names no owner.</summary>
    public required int Lead { get; init; }

    /// <summary>One reading per Table I transaction, in the order of <see cref="Filings.Filing.Rows"/>.</summary>
    public required IReadOnlyList<RowReading> Rows { get; init; }
}
