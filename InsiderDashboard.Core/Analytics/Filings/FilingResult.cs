using System.Text.Json.Serialization;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Sectors;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Analytics.Filings;

/// <summary>One filing: all that was filed, and what the rules made of it by the as-of day.</summary>
public sealed record FilingResult
{
    public required DateOnly? AsOf { get; init; }
    public required string Accession { get; init; }
    public required string Form { get; init; }
    public required DateOnly? FiledOn { get; init; }

    /// <summary>True when the filing date stands for the newest signature date: the source did not state it.</summary>
    public required bool FiledEstimated { get; init; }

    /// <summary>US Eastern time; null where no submission header was seen.</summary>
    public required DateTime? AcceptedAt { get; init; }
    public required DateOnly? Period { get; init; }
    public required DateOnly? OriginalFiledOn { get; init; }

    [JsonIgnore]
    public bool IsAmendment { get; init; }
    public required FiledIssuer Issuer { get; init; }
    public required IReadOnlyList<FiledOwner> Owners { get; init; }

    /// <summary>Rows of both tables, transactions and holdings, in the order of the document.</summary>
    public required IReadOnlyList<FilingResultRow> Rows { get; init; }
    public required IReadOnlyList<Footnote> Footnotes { get; init; }
    public required string? Remarks { get; init; }

    /// <summary>The Rule 10b5-1 box; null where the filing has none.</summary>
    public required bool? Aff10b5One { get; init; }
    public required bool? NoSecuritiesOwned { get; init; }
    public required bool? NotSubjectToSection16 { get; init; }
    public required bool? Form3HoldingsReported { get; init; }
    public required bool? Form4TransactionsReported { get; init; }
    public required IReadOnlyList<Signature> Signatures { get; init; }

    /// <summary>Values that did not fit their field, in the filing's own words.</summary>
    public required IReadOnlyList<Defect> Defects { get; init; }

    /// <summary>Accession number of the filing that this amendment amends.</summary>
    public required string? Amends { get; init; }

    /// <summary>True for an amendment with rows whose amended filing is not in the store.</summary>
    public required bool UnmatchedAmendment { get; init; }
    public required IReadOnlyList<string> AmendedBy { get; init; }

    /// <summary>Filings that report a trade of this filing too.</summary>
    public required IReadOnlyList<string> Duplicates { get; init; }

    /// <summary>Where the facts came from: DataSet, Xml, Demo.</summary>
    public required IReadOnlyList<SourceKind> Source { get; init; }
    public required string? SchemaVersion { get; init; }

    /// <summary>The filing at sec.gov; null for a document without an accession number and for a fictional one.</summary>
    public required string? FilingUrl { get; init; }

    /// <summary>Its Table I transactions as lists show them, by key; empty when the market has not taken the filing in yet.</summary>
    [JsonIgnore]
    public IReadOnlyList<TradeRow> Trades { get; init; } = [];
}

/// <param name="Ticker">First cleaned symbol of the filing.</param>
/// <param name="FiledTicker">The symbol in the filing's own words.</param>
public sealed record FiledIssuer(string Cik, string Name, string? Ticker, string? FiledTicker, string? ForeignTicker, int? Sic, Sector? Sector);

public sealed record FiledOwner
{
    public required string Cik { get; init; }
    public required string Name { get; init; }
    public required Role Role { get; init; }

    /// <summary>True for the owner whose role the filing's trades take.</summary>
    public required bool Lead { get; init; }
    public required bool IsDirector { get; init; }
    public required bool IsOfficer { get; init; }
    public required bool IsTenPercentOwner { get; init; }
    public required bool IsOther { get; init; }

    /// <summary>Officer title as filed.</summary>
    public required string? Title { get; init; }
    public required string? OtherText { get; init; }
    public required string? FileNumber { get; init; }
}

/// <summary>A row as filed; a transaction of Table I with what the rules made of it.</summary>
public sealed record FilingResultRow
{
    public required FiledTable Table { get; init; }
    public required bool Holding { get; init; }

    /// <summary>Key within the filing, the table and the kind.</summary>
    public required long Row { get; init; }
    public required string? SecurityTitle { get; init; }
    public required DateOnly? TradedOn { get; init; }
    public required DateOnly? DeemedOn { get; init; }
    public required string? TransactionForm { get; init; }

    /// <summary>Code as filed.</summary>
    public required string? Code { get; init; }
    public required bool? EquitySwap { get; init; }
    public required string? Timeliness { get; init; }
    public required double? Shares { get; init; }
    public required double? Price { get; init; }
    public required string? AcquiredDisposed { get; init; }
    public required double? SharesAfter { get; init; }
    public required double? ValueAfter { get; init; }
    public required string? DirectIndirect { get; init; }
    public required string? Nature { get; init; }
    public required double? ConversionPrice { get; init; }
    public required double? TotalValue { get; init; }
    public required DateOnly? ExercisableOn { get; init; }
    public required DateOnly? ExpiresOn { get; init; }
    public required string? UnderlyingTitle { get; init; }
    public required double? UnderlyingShares { get; init; }
    public required double? UnderlyingValue { get; init; }
    public required IReadOnlyList<FootnoteRef> FootnoteRefs { get; init; }

    // From here on Table I transactions only.

    /// <summary>USD, shares × price, of codes other than P and S as filed; null when unknown, and for a SuspectPrice.</summary>
    public double? Value { get; init; }
    public double? Change { get; init; }
    public ChangeKind? ChangeKind { get; init; }
    public PlanFlag? Plan { get; init; }
    public PlanSource? PlanSource { get; init; }

    /// <summary>The sentence that decided about the plan; null for the box.</summary>
    public string? PlanWords { get; init; }

    /// <summary>The same sentence with the place where it stands.</summary>
    [JsonIgnore]
    public Quote? PlanQuote { get; init; }
    public DateOnly? AdoptionDate { get; init; }

    /// <summary>Where every dollar of a P or S trade goes, with the filing's own words as evidence.</summary>
    public IReadOnlyList<ClassPart> Classes { get; init; } = [];
    public Signal? Signal { get; init; }
    public RoutineLabel? Routine { get; init; }
    public Exclusion? Exclusion { get; init; }

    /// <summary>First day on which an amendment filed by the as-of day ended the row.</summary>
    public DateOnly? ValidTo { get; init; }
    public RowKey? SupersededBy { get; init; }
    public RowKey? DuplicateOf { get; init; }
    public IReadOnlyList<string> ReportedOn { get; init; } = [];

    /// <summary>Acquisitions whose shares the sale sold on.</summary>
    public IReadOnlyList<MatchedRow> Exercised { get; init; } = [];

    /// <summary>Sales that sold the shares of this acquisition on.</summary>
    public IReadOnlyList<MatchedRow> SoldBy { get; init; } = [];

    /// <summary>USD that a suspect price was compared with.</summary>
    public double? ReferencePrice { get; init; }
}

/// <param name="Shares">Shares that the relation is about.</param>
public sealed record MatchedRow(string Accession, long Row, DateOnly? TradedOn, string Code, double Shares);
