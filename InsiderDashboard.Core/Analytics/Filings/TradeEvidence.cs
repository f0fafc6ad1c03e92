using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics.Filings;

/// <summary>A footnote of a row, and the fields of the row that refer to it.</summary>
public sealed record RowFootnote(string Id, string Text, string Fields);

/// <summary>What the filing itself says about one trade; read from the store when a reader asks.</summary>
public sealed record TradeEvidence
{
    /// <summary>The trade as its filing's answer has it: classes with the filing's own words, acquisitions sold on.</summary>
    public required FilingResultRow Filed { get; init; }

    /// <summary>The row's own footnotes, in the order of its fields, each once.</summary>
    public required IReadOnlyList<RowFootnote> Footnotes { get; init; }

    /// <summary>Distinct owners on all filings that report the trade.</summary>
    public required int Reporters { get; init; }

    /// <summary>Reads the filing again: milliseconds, not for the render thread. Null when the store has it no longer.</summary>
    public static TradeEvidence? Of(MarketSnapshot market, TradeRow trade)
    {
        var filing = FilingProfile.Of(market, new FilingQuery { Accession = trade.Accession });
        if (filing?.Rows.FirstOrDefault(row => row is { Table: FiledTable.NonDerivative, Holding: false } && row.Row == trade.Row) is not { } filed)
            return null;
        return new TradeEvidence
        {
            Filed = filed,
            Footnotes = FootnotesOf(filing, filed),
            Reporters = Owners(market, trade.ReportedOn.Append(trade.Accession)),
        };
    }

    private static IReadOnlyList<RowFootnote> FootnotesOf(FilingResult filing, FilingResultRow row) =>
    [
        .. from reference in row.FootnoteRefs
           group FieldName(reference.Field) by reference.FootnoteId into note
           join footnote in filing.Footnotes on note.Key equals footnote.Id
           select new RowFootnote(footnote.Id, footnote.Text, string.Join(", ", note.Distinct())),
    ];

    private static int Owners(MarketSnapshot market, IEnumerable<string> accessions) =>
        accessions.Select(text => Accession.TryParse(text, out var accession) ? market.Filings.Find(accession) : -1).Where(filing => filing >= 0)
            .SelectMany(market.Filings.OwnersOf).Select(entry => market.Filings.Owner[entry]).Distinct().Count();

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
