using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>A filing of one issuer, as the rules across filings see it.</summary>
public sealed class FilingLine
{
    public required int FiledOn { get; init; }
    public required Accession Accession { get; init; }
    public required string Form { get; init; }
    public required int Period { get; init; }
    public required int OriginalFiledOn { get; init; }
    public required IReadOnlyList<SignerLine> Signers { get; init; }

    /// <summary>Ascending by key; filled right after construction, because rows point back here.</summary>
    public IReadOnlyList<TradeLine> Rows { get; set; } = [];

    public FilingLine? Amends { get; set; }
    public bool UnmatchedAmendment { get; set; }
    public bool IsAmendment => Form.EndsWith("/A", StringComparison.OrdinalIgnoreCase);

    /// <summary>Seats of the signers, ascending and distinct: the owner set.</summary>
    public int[] OwnerSet => field ??= [.. Signers.Select(s => s.Seat).Distinct().Order()];

    /// <summary>Form family: 3, 4 or 5.</summary>
    public ReadOnlySpan<char> Family => Form.AsSpan()[..Math.Min(1, Form.Length)];
}
