namespace InsiderDashboard.Core.Filings;

/// <summary>Where the facts of a filing came from. A filing that arrived in both shapes has both bits.</summary>
[Flags]
public enum SourceKind
{
    None = 0,
    /// <summary>Rows of the SEC quarterly insider transactions data sets (tab-separated).</summary>
    DataSet = 1,
    /// <summary>An ownership XML document, loose or inside a submission text.</summary>
    Xml = 2,
    /// <summary>The fictional market that a new user sees first.</summary>
    Demo = 4,
}

/// <summary>
/// One Form 3, 4 or 5 (or its amendment) as it was filed: nothing here is interpreted or repaired.
/// What cannot be represented in a typed field is null there and stands, as filed, in <see cref="Defects"/>.
/// </summary>
public sealed record Filing
{
    public required Accession Accession { get; init; }

    /// <summary>Form type as filed, such as <c>4</c> or <c>4/A</c>.</summary>
    public required string Form { get; init; }

    /// <summary>EDGAR filing date. Ownership XML does not carry it; see <see cref="FiledEstimated"/>.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>True when <see cref="FiledOn"/> was not stated by the source and stands for the newest signature date.</summary>
    public bool FiledEstimated { get; init; }

    /// <summary>EDGAR acceptance, US Eastern time, where the submission header was seen.</summary>
    public DateTime? AcceptedAt { get; init; }

    public DateOnly? Period { get; init; }

    /// <summary>Date of original submission: the only pointer of an amendment to what it amends.</summary>
    public DateOnly? OriginalFiledOn { get; init; }

    public bool? NoSecuritiesOwned { get; init; }
    public bool? NotSubjectToSection16 { get; init; }
    public bool? Form3HoldingsReported { get; init; }
    public bool? Form4TransactionsReported { get; init; }

    /// <summary>The Rule 10b5-1 box; null where the filing has no such box (before 2023-04-01, or not in the source).</summary>
    public bool? Aff10b5One { get; init; }

    public required long IssuerCik { get; init; }
    public required string IssuerName { get; init; }

    /// <summary>Trading symbol in the words of the filing, such as <c>NYSE: KRC</c>.</summary>
    public string? FiledTicker { get; init; }
    public string? ForeignTicker { get; init; }

    /// <summary>Issuer's SIC code where the submission header states it.</summary>
    public int? IssuerSic { get; init; }

    public string? Remarks { get; init; }
    public string? SchemaVersion { get; init; }
    public required SourceKind Source { get; init; }

    public IReadOnlyList<ReportingOwner> Owners { get; init; } = [];

    /// <summary>Rows of both tables, transactions and holdings, in the order of the document.</summary>
    public IReadOnlyList<FiledRow> Rows { get; init; } = [];

    public IReadOnlyList<Footnote> Footnotes { get; init; } = [];
    public IReadOnlyList<Signature> Signatures { get; init; } = [];
    public IReadOnlyList<Defect> Defects { get; init; } = [];

    public bool IsAmendment => Form.EndsWith("/A", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A reporting owner with the relationship boxes as ticked on this filing.</summary>
public sealed record ReportingOwner
{
    public required long Cik { get; init; }
    public required string Name { get; init; }
    public bool IsDirector { get; init; }
    public bool IsOfficer { get; init; }
    public bool IsTenPercentOwner { get; init; }
    public bool IsOther { get; init; }
    public string? OfficerTitle { get; init; }
    public string? OtherText { get; init; }
    public string? Street1 { get; init; }
    public string? Street2 { get; init; }
    public string? City { get; init; }
    public string? State { get; init; }
    public string? ZipCode { get; init; }
    public string? StateDescription { get; init; }
    public string? FileNumber { get; init; }
}

public sealed record Footnote(string Id, string Text);

public sealed record Signature(string Name, DateOnly? SignedOn);

/// <summary>A value that did not fit its field: kept in the filing's own words.</summary>
/// <param name="Place">Column or element path, with the row key where there is one.</param>
/// <param name="Value">The value as filed.</param>
/// <param name="Reason">Why it was not taken.</param>
public sealed record Defect(string Place, string Value, string Reason);
