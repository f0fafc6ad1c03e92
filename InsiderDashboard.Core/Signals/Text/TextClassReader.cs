using System.Buffers;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>A class that the words of the filing start, with the rule and the sentence.</summary>
public sealed record TextReading(TextClass Class, string? Rule, string? Evidence, string? Words)
{
    public static TextReading None { get; } = new(TextClass.None, null, null, null);
}

/// <summary>
/// Applies <see cref="FootnoteRules"/> to a row: its own footnotes, then the remarks, then footnotes that no row refers to
/// (the order of the plan rule). An offering may also be told in a footnote of the conversion that fed it: 0001181431-11-033001
/// sells to the underwriters and says so only beside the converted class. A footnote that only the ownership fields refer to tells of the holder and is not read.
/// </summary>
public static class TextClassReader
{
    // A cheap test before any sentence is cut: most footnotes hold none of these.
    private static readonly Dictionary<TextClass, SearchValues<string>> Hints = new[] { TextClass.TaxSale, TextClass.OfferingSale, TextClass.NonMarketBuy }
        .ToDictionary(c => c, c => SearchValues.Create([.. FootnoteRules.Hints(c)], StringComparison.OrdinalIgnoreCase));

    private static readonly Pattern Sale = Pattern.IgnoreCase(@"\b(?:sold|sale|sales)\b");

    /// <summary>A reader for the rows of one filing: each text is read once, however many rows refer to it.</summary>
    public static Func<FiledRow, TextReading> For(FilingTexts texts)
    {
        if (texts.IsEmpty)
            return _ => TextReading.None;
        var read = new Dictionary<(string Id, TextClass Class), TextReading>();
        return row =>
        {
            var code = TransactionCode.Read(row.Code);
            if (!code.IsSale && !code.IsPurchase)
                return TextReading.None;
            ReadOnlySpan<TextClass> classes = code.IsSale ? [TextClass.TaxSale, TextClass.OfferingSale] : [TextClass.NonMarketBuy];
            return First(texts.Of(row, trade: true), classes)
                ?? First(texts.Remarks is { } remarks ? [remarks] : [], classes)
                ?? First(texts.Unreferenced, classes)
                ?? (code.IsSale ? OfOtherRows() : null)
                ?? TextReading.None;
        };

        // The sentence must name a sale itself: "options were cancelled in the merger" belongs to the options.
        TextReading? OfOtherRows() =>
            First(texts.OfOtherRows, [TextClass.OfferingSale]) is { Words: { } words } reading && Sale.IsMatch(words) ? reading : null;

        TextReading? First(IReadOnlyList<FiledText> tier, ReadOnlySpan<TextClass> classes)
        {
            foreach (var textClass in classes)
                foreach (var text in tier)
                {
                    if (!read.TryGetValue((text.Id, textClass), out var reading))
                        read[(text.Id, textClass)] = reading = Read(text, textClass);
                    if (reading.Class != TextClass.None)
                        return reading;
                }

            return null;
        }
    }

    /// <summary>What one text says for one class.</summary>
    public static TextReading Read(FiledText text, TextClass textClass)
    {
        var hints = Hints[textClass];
        if (!text.Plain.AsSpan().ContainsAny(hints))
            return TextReading.None;
        foreach (var sentence in text.Sentences)
            if (sentence.AsSpan().ContainsAny(hints) && FootnoteRules.FirstOf(textClass, Sentences.ForRules(sentence)) is { } rule)
                return new TextReading(textClass, rule.Id, text.Id, sentence);
        return TextReading.None;
    }
}
