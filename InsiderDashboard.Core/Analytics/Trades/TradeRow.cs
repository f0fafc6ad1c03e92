using System.Text.Json.Serialization;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Sectors;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Analytics.Trades;

/// <summary>One Table I transaction with its meaning, as known on the as-of day.</summary>
public sealed record TradeRow
{
    public required string Accession { get; init; }

    /// <summary>Row key within the filing.</summary>
    public required long Row { get; init; }
    public required DateOnly FiledOn { get; init; }
    public required DateOnly? TradedOn { get; init; }

    /// <summary>Cleaned ticker of the filing, else the issuer's display ticker; null when there is none.</summary>
    public required string? Ticker { get; init; }

    /// <summary>Ten digits.</summary>
    public required string IssuerCik { get; init; }
    public required string Company { get; init; }
    public required Sector Sector { get; init; }

    /// <summary>Lead owner, ten digits; null when the filing names none.</summary>
    public required string? OwnerCik { get; init; }
    public required string? Insider { get; init; }
    public required Role Role { get; init; }

    /// <summary>Officer title as filed.</summary>
    public required string? Title { get; init; }

    /// <summary>Leading letter of the transaction code; "?" when the filing gives none.</summary>
    public required string Code { get; init; }

    /// <summary>The code in the filing's own words, such as <c>P/K</c>.</summary>
    public required string? CodeFiled { get; init; }
    public required bool EquitySwap { get; init; }

    /// <summary>"A" or "D".</summary>
    public required string? AcquiredDisposed { get; init; }
    public required PlanFlag Plan { get; init; }
    public required PlanSource PlanSource { get; init; }
    public required double? Shares { get; init; }

    /// <summary>USD per share as filed, never repaired.</summary>
    public required double? Price { get; init; }

    /// <summary>
    /// USD, shares × price; null when either is missing, for a price that can't be or is not in USD, and for other codes than P and S.
    /// </summary>
    public required double? Value { get; init; }
    public required double? SharesAfter { get; init; }

    /// <summary>Signed fraction of the holding before; null unless <see cref="ChangeKind"/> is Number.</summary>
    public required double? Change { get; init; }
    public required ChangeKind ChangeKind { get; init; }
    public required string? SecurityTitle { get; init; }

    /// <summary>"D" or "I".</summary>
    public required string? DirectIndirect { get; init; }
    public required string? Nature { get; init; }
    public required string Form { get; init; }
    public required DateOnly? DeemedOn { get; init; }
    public required DateOnly? AdoptionDate { get; init; }

    /// <summary>Business days from the deemed execution, else the trade, to the filing.</summary>
    public required int? Delay { get; init; }

    /// <summary>CIKs of all owners who signed, in document order.</summary>
    public required IReadOnlyList<string> Owners { get; init; }

    /// <summary>CIK that stands for the lead owner's person at the issuer: the lowest of its owners.</summary>
    public required string? PersonId { get; init; }

    /// <summary>Where every dollar of a P or S trade goes; empty for other codes.</summary>
    public required IReadOnlyList<ClassPart> Classes { get; init; }
    public required Signal Signal { get; init; }
    public required RoutineLabel Routine { get; init; }

    /// <summary>Why the row does not count on the as-of day; None when it does.</summary>
    public required Exclusion Exclusion { get; init; }

    /// <summary>First day on which an amendment filed by the as-of day ended the row; null when none did.</summary>
    public required DateOnly? ValidTo { get; init; }
    public required RowKey? SupersededBy { get; init; }
    public required RowKey? DuplicateOf { get; init; }

    /// <summary>All filings that report this economic trade, this one among them; empty when only this one does.</summary>
    public required IReadOnlyList<string> ReportedOn { get; init; }

    /// <summary>The store's close on the trade date; null when unpriced. Closes may be adjusted for later splits.</summary>
    public required double? ReferencePrice { get; init; }
    public required bool FiledEstimated { get; init; }

    /// <summary>The filing at sec.gov; null for a document without an accession number.</summary>
    public required string? FilingUrl { get; init; }

    /// <summary>Return from the first session after the filing to 5 sessions later, a fraction; null while unfinished or unpriced.</summary>
    public required double? Return5 { get; init; }
    public required double? Return21 { get; init; }
    public required double? Return63 { get; init; }
    public required double? Return126 { get; init; }

    /// <summary>What is worth a second look, and does not keep the row from counting.</summary>
    public IReadOnlyList<TradeMark> Marks { get; init; } = [];

    /// <summary>Shares × price of a row of another code than P and S, whatever the price means; in no sum and no order.</summary>
    public double? ValueAsFiled { get; init; }
}

/// <summary>The part of a trade's dollars that falls in one class.</summary>
/// <param name="Value">USD; null when the trade's value is unknown.</param>
/// <param name="Rule">Id of the rule that fired; null where it stands in the store's text only.</param>
/// <param name="Evidence">Words or rows behind the rule; null where they stand in the store's text only.</param>
public sealed record ClassPart(TradeClass Class, double? Value, string? Rule, string? Evidence)
{
    /// <summary>The filing's own sentence in <see cref="Evidence"/>; null in lists, which have no text at hand.</summary>
    [JsonIgnore]
    public Quote? Quote { get; init; }
}

/// <summary>Words of a filing.</summary>
/// <param name="Place">Footnote id, <c>remarks</c> or <c>box</c>.</param>
public sealed record Quote(string? Place, string Words)
{
    /// <summary>Null without words.</summary>
    internal static Quote? Of(string? place, string? words) => string.IsNullOrEmpty(words) ? null : new Quote(place, words);
}
