using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Analytics.Data;

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
