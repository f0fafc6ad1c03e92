using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>The plan flag of one row, with what decided it.</summary>
public sealed record PlanReading(PlanFlag Flag, PlanSource Source, string? Evidence, string? Words, DateOnly? AdoptedOn);

/// <summary>
/// Rule 10b5-1 plan of a row: Yes, No or Unknown. The box of the filing decides where there is one, but it is one box per
/// filing: a row whose own footnote says otherwise is believed, and the contradiction is shown.
/// </summary>
public static class PlanReader
{
    /// <param name="filing">The whole filing.</param>
    /// <param name="texts">Its texts, sorted by who refers to them.</param>
    public static Func<FiledRow, PlanReading> For(Filing filing, FilingTexts texts)
    {
        if (texts.IsEmpty)
        {
            var ofBox = Row(filing.Aff10b5One, allName: false, own: null, filing: null);
            return _ => ofBox;
        }
        var latest = filing.FiledOn;
        var read = new Dictionary<string, PlanStatement>();
        var fallback = OfFiling();
        var trades = filing.Rows.Where(r => r.Table == FiledTable.NonDerivative && !r.IsHolding);
        // A box that is ticked for all rows needs a footnote as its source only where the footnotes tell rows apart.
        var allName = filing.Aff10b5One == true && trades.All(r => Names(Own(r)));
        return row => Row(filing.Aff10b5One, allName, Own(row), fallback);

        static bool Names((FiledText Text, PlanStatement Says)? own) => own?.Says.Verdict is PlanVerdict.Under or PlanVerdict.Named;

        PlanStatement Statement(FiledText text)
        {
            if (!read.TryGetValue(text.Id, out var statement))
                read[text.Id] = statement = PlanMentions.Read(text, latest);
            return statement;
        }

        (FiledText Text, PlanStatement Says)? Own(FiledRow row) => Strongest(texts.Of(row).Select(t => (t, Statement(t))));

        (FiledText Text, PlanStatement Says)? OfFiling() =>
            Strongest(texts.Remarks is { } remarks ? [(remarks, Statement(remarks))] : []) ?? Strongest(texts.Unreferenced.Select(t => (t, Statement(t))));
    }

    /// <summary>Words about the trade outrank the bare name of a plan; among equals the first footnote speaks.</summary>
    private static (FiledText, PlanStatement)? Strongest(IEnumerable<(FiledText Text, PlanStatement Says)> statements)
    {
        (FiledText, PlanStatement)? named = null;
        foreach (var (text, says) in statements)
        {
            if (says.Verdict is PlanVerdict.Under or PlanVerdict.Denied)
                return (text, says);
            if (says.Verdict == PlanVerdict.Named)
                named ??= (text, says);
        }

        return named;
    }

    /// <param name="allName">The box is ticked and the footnotes of every row name a plan.</param>
    private static PlanReading Row(bool? box, bool allName, (FiledText Text, PlanStatement Says)? own, (FiledText Text, PlanStatement Says)? filing)
    {
        var verdict = own?.Says.Verdict ?? PlanVerdict.None;
        var adopted = own?.Says.AdoptedOn ?? filing?.Says.AdoptedOn;
        switch (box)
        {
            case true when !allName && verdict is PlanVerdict.Under or PlanVerdict.Named:
                return Because(PlanFlag.Yes, PlanSource.Footnote, own!.Value, adopted);
            case true:
                // A footnote that denies the plan does not undo the box; its words stand beside it.
                return new PlanReading(PlanFlag.Yes, PlanSource.Box, "box", own?.Says.Words, adopted);
            case false when verdict == PlanVerdict.Under:
                return Because(PlanFlag.Yes, PlanSource.FootnoteAgainstBox, own!.Value, adopted);
            case false:
                return new PlanReading(PlanFlag.No, PlanSource.Box, "box", null, null);
        }

        if (own is { } words)
            return Because(Flag(verdict), PlanSource.Footnote, words, adopted);
        if (filing is { } shared)
            return Because(Flag(shared.Says.Verdict), shared.Text.Id == FilingTexts.RemarksId ? PlanSource.Remarks : PlanSource.FilingFootnote, shared, adopted);
        return new PlanReading(PlanFlag.Unknown, PlanSource.None, null, null, null);
    }

    private static PlanFlag Flag(PlanVerdict verdict) => verdict == PlanVerdict.Denied ? PlanFlag.No : PlanFlag.Yes;

    private static PlanReading Because(PlanFlag flag, PlanSource source, (FiledText Text, PlanStatement Says) by, DateOnly? adopted) =>
        new(flag, source, by.Text.Id, by.Says.Words, flag == PlanFlag.Yes ? adopted : null);
}
