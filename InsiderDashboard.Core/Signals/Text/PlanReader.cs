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
            var ofBox = Row(filing.Aff10b5One, own: null, filing: null);
            return _ => ofBox;
        }

        var latest = filing.FiledOn;
        var read = new Dictionary<string, PlanStatement>();
        var fallback = OfFiling();
        return row => Row(filing.Aff10b5One, Own(row), fallback);

        PlanStatement Statement(FiledText text)
        {
            if (!read.TryGetValue(text.Id, out var statement))
                read[text.Id] = statement = PlanMentions.Read(text, latest);
            return statement;
        }

        (FiledText Text, PlanStatement Says)? Own(FiledRow row) => Strongest(texts.Of(row).Select(t => (t, Statement(t))));

        (FiledText Text, PlanStatement Says)? OfFiling()
        {
            var remarks = Strongest(texts.Remarks is { } words ? [(words, Statement(words))] : []);
            return SaysOfTrade(remarks) ? remarks : Strongest(texts.Unreferenced.Select(t => (t, Statement(t)))) ?? remarks;
        }
    }

    /// <summary>Words about the trade outrank the bare name of a plan, and that its adoption; among equals the first footnote speaks.</summary>
    private static (FiledText, PlanStatement)? Strongest(IEnumerable<(FiledText Text, PlanStatement Says)> statements)
    {
        (FiledText Text, PlanStatement Says)? named = null;
        foreach (var (text, says) in statements)
        {
            if (says.Verdict is PlanVerdict.Under or PlanVerdict.Denied)
                return (text, says);
            if (says.Verdict > (named?.Says.Verdict ?? PlanVerdict.None))
                named = (text, says);
        }

        return named;
    }

    private static PlanReading Row(bool? box, (FiledText Text, PlanStatement Says)? own, (FiledText Text, PlanStatement Says)? filing)
    {
        var verdict = own?.Says.Verdict ?? PlanVerdict.None;
        var adopted = own?.Says.AdoptedOn ?? filing?.Says.AdoptedOn;
        return (box, verdict) switch
        {
            (true, PlanVerdict.None) => new PlanReading(PlanFlag.Yes, PlanSource.Box, "box", null, adopted),
            (true, PlanVerdict.Denied) => Because(PlanFlag.No, PlanSource.FootnoteAgainstBox, own!.Value, null),
            (true, _) => Because(PlanFlag.Yes, PlanSource.BoxAndFootnote, own!.Value, adopted),
            (false, PlanVerdict.Under) => Because(PlanFlag.Yes, PlanSource.FootnoteAgainstBox, own!.Value, adopted),
            (false, _) => new PlanReading(PlanFlag.No, PlanSource.Box, "box", null, null),
            (null, _) when SaysOfTrade(own) => Because(Flag(verdict), PlanSource.Footnote, own!.Value, adopted),
            (null, _) when SaysOfTrade(filing) => Because(Flag(filing!.Value.Says.Verdict), SourceOf(filing.Value.Text), filing.Value, adopted),
            (null, _) => new PlanReading(PlanFlag.Unknown, PlanSource.None, null, null, null),
        };
    }

    /// <summary>The adoption of a plan says nothing of the trade.</summary>
    private static bool SaysOfTrade((FiledText Text, PlanStatement Says)? words) =>
        words?.Says.Verdict is PlanVerdict.Named or PlanVerdict.Under or PlanVerdict.Denied;

    private static PlanSource SourceOf(FiledText text) => text.Id == FilingTexts.RemarksId ? PlanSource.Remarks : PlanSource.FilingFootnote;

    private static PlanFlag Flag(PlanVerdict verdict) => verdict == PlanVerdict.Denied ? PlanFlag.No : PlanFlag.Yes;

    private static PlanReading Because(PlanFlag flag, PlanSource source, (FiledText Text, PlanStatement Says) by, DateOnly? adopted) =>
        new(flag, source, by.Text.Id, by.Says.Words, flag == PlanFlag.Yes ? adopted : null);
}
