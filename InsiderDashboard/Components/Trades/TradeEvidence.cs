using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Components.Trades;

/// <summary>A footnote of a row, and the fields of the row that refer to it.</summary>
public sealed record RowFootnote(string Id, string Text, string Fields);

/// <summary>What the filing itself says about one trade; read from the store when a reader asks.</summary>
public sealed record TradeEvidence
{
    public required Filing Filing { get; init; }
    public required RowMeaning Meaning { get; init; }
    public required IReadOnlyList<RowFootnote> Footnotes { get; init; }

    /// <summary>Distinct owners on all filings that report the trade.</summary>
    public required int Reporters { get; init; }

    /// <summary>Reads the filing again: milliseconds, not for the render thread. Null when the store has it no longer.</summary>
    public static TradeEvidence? Read(LiveMarket live, TradeRow row)
    {
        if (!Accession.TryParse(row.Accession, out var accession) || live.Dossier(accession) is not { } dossier)
            return null;
        if (dossier.Trades.FirstOrDefault(trade => trade.Row.Key == row.Row) is not { } meaning)
            return null;
        return new TradeEvidence
        {
            Filing = dossier.Filing,
            Meaning = meaning,
            Footnotes = FootnotesOf(dossier.Filing, meaning.Row),
            Reporters = Owners(live.Current, row.ReportedOn.Append(row.Accession)),
        };
    }

    /// <summary>The row's own footnotes, in the order of its fields, each once.</summary>
    public static IReadOnlyList<RowFootnote> FootnotesOf(Filing filing, FiledRow row) =>
    [
        .. from reference in row.FootnoteRefs
           group FieldName(reference.Field) by reference.FootnoteId into note
           join footnote in filing.Footnotes on note.Key equals footnote.Id
           select new RowFootnote(footnote.Id, footnote.Text, string.Join(", ", note.Distinct())),
    ];

    /// <summary>The words behind one class: the sentence that fired, or null where the rule needs none.</summary>
    public string? Words(ClassPart part) => part.Class switch
    {
        TradeClass.PlanSale or TradeClass.PlanBuy => Meaning.Reading.PlanMentions,
        TradeClass.TaxSale or TradeClass.OfferingSale or TradeClass.NonMarketBuy => Meaning.Reading.TextWords,
        _ => null,
    };

    private static int Owners(MarketSnapshot market, IEnumerable<string> accessions)
    {
        var owners = new HashSet<int>();
        foreach (var text in accessions.Distinct())
            if (Accession.TryParse(text, out var accession) && market.Filings.Find(accession) is >= 0 and var filing)
                owners.UnionWith(market.Filings.Owner.AsSpan(market.Filings.FirstOwner[filing]..market.Filings.FirstOwner[filing + 1]).ToArray());
        return owners.Count;
    }

    // TRANS_PRICEPERSHARE and the like, as columns of the form.
    private static string FieldName(string field) => field switch
    {
        "SECURITY_TITLE" => "security",
        "TRANS_DATE" => "trade date",
        "DEEMED_EXECUTION_DATE" => "deemed date",
        "TRANS_CODE" or "TRANS_TIMELINESS" or "EQUITY_SWAP_TRANS_CD" or "EQUITY_SWAP_INVOLVED" => "code",
        "TRANS_SHARES" => "shares",
        "TRANS_PRICEPERSHARE" => "price",
        "TRANS_ACQUIRED_DISP_CD" => "acquired or disposed",
        "SHRS_OWND_FOLWNG_TRANS" or "VALU_OWND_FOLWNG_TRANS" => "owned after",
        "DIRECT_INDIRECT_OWNERSHIP" => "direct or indirect",
        "NATURE_OF_OWNERSHIP" => "nature of ownership",
        _ => field.Replace('_', ' ').ToLowerInvariant(),
    };
}
