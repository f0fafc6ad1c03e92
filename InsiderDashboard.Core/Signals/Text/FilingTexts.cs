using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>A footnote, or the remarks. Cut into sentences once, however many rules read it.</summary>
/// <param name="id">Footnote id (<c>F1</c>) or <c>remarks</c>.</param>
/// <param name="words">The text as filed.</param>
public sealed class FiledText(string id, string words)
{
    private string? plain;
    private IReadOnlyList<string>? sentences;

    public string Id { get; } = id;

    public string Words { get; } = words;

    /// <summary>The words with white space, dashes and quotes made plain.</summary>
    public string Plain => plain ??= Text.Sentences.Plain(Words);

    /// <summary>The sentences of <see cref="Plain"/>.</summary>
    public IReadOnlyList<string> Sentences => sentences ??= Text.Sentences.SplitPlain(Plain);
}

/// <summary>The texts of a filing, by who refers to them.</summary>
public sealed class FilingTexts
{
    public const string RemarksId = "remarks";

    private readonly Dictionary<string, FiledText> footnotes = [];

    public FilingTexts(Filing filing)
    {
        foreach (var footnote in filing.Footnotes)
            if (!string.IsNullOrWhiteSpace(footnote.Text))
                footnotes.TryAdd(footnote.Id, new FiledText(footnote.Id, footnote.Text));
        Remarks = string.IsNullOrWhiteSpace(filing.Remarks) ? null : new FiledText(RemarksId, filing.Remarks);
        (Unreferenced, OfOtherRows) = ([], []);
        if (footnotes.Count == 0)
            return;
        var referenced = filing.Rows.SelectMany(r => r.FootnoteRefs).Select(r => r.FootnoteId).ToHashSet();
        Unreferenced = [.. footnotes.Values.Where(f => !referenced.Contains(f.Id))];
        var trades = filing.Rows.Where(IsTrade).SelectMany(r => r.FootnoteRefs).Select(r => r.FootnoteId).ToHashSet();
        OfOtherRows = [.. footnotes.Values.Where(f => referenced.Contains(f.Id) && !trades.Contains(f.Id))
            .Select(f => (f, (IReadOnlyList<FiledRow>)[.. filing.Rows.Where(r => r.FootnoteRefs.Any(reference => reference.FootnoteId == f.Id))]))];
    }

    private static bool IsTrade(FiledRow row) =>
        !row.IsHolding && row.Table == FiledTable.NonDerivative && TransactionCode.Read(row.Code) is { IsPurchase: true } or { IsSale: true };

    /// <summary>True when there is nothing to read.</summary>
    public bool IsEmpty => Remarks is null && footnotes.Count == 0;

    public FiledText? Remarks { get; }

    /// <summary>Footnotes that no row of either table, holdings included, refers to.</summary>
    public IReadOnlyList<FiledText> Unreferenced { get; }

    /// <summary>Footnotes that rows refer to, but no purchase and no sale of Table I, each with those rows.</summary>
    public IReadOnlyList<(FiledText Text, IReadOnlyList<FiledRow> Rows)> OfOtherRows { get; }

    /// <summary>The row's own footnotes, in the order of its fields, each once.</summary>
    /// <param name="trade">True to leave out footnotes that only the ownership fields refer to: they describe the holder, not the trade.</param>
    public IReadOnlyList<FiledText> Of(FiledRow row, bool trade = false)
    {
        if (row.FootnoteRefs.Count == 0)
            return [];
        var own = new List<FiledText>();
        foreach (var reference in row.FootnoteRefs)
            if (!(trade && reference.Field is "DIRECT_INDIRECT_OWNERSHIP" or "NATURE_OF_OWNERSHIP")
                && footnotes.TryGetValue(reference.FootnoteId, out var text) && !own.Contains(text))
                own.Add(text);
        return own;
    }
}
