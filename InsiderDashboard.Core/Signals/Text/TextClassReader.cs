using System.Buffers;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>A class that the words of the filing start, with the rule and the sentence.</summary>
/// <param name="Stated">Shares that the sentence of a sale for taxes states; 0 when it states none.</param>
public sealed record TextReading(TextClass Class, string? Rule, string? Evidence, string? Words, double Stated = 0)
{
    public static TextReading None { get; } = new(TextClass.None, null, null, null);
}

/// <summary>What the words make of a row.</summary>
/// <param name="Reading">Of the row, or of what the tax part leaves of it.</param>
/// <param name="Tax">The words that take a part of a sale for taxes; null when they take none, or all.</param>
/// <param name="TaxShares">Shares of that part.</param>
public sealed record RowText(TextReading Reading, TextReading? Tax = null, double TaxShares = 0)
{
    public static RowText None { get; } = new(TextReading.None);
}

/// <summary>
/// Applies <see cref="FootnoteRules"/> to a row: its own footnotes, then the remarks, then footnotes that no row refers to
/// (the order of the plan rule), then those of a row that delivers the shares sold: 0001181431-11-033001 sells to the
/// underwriters and says so only beside the converted class. A footnote that only the ownership fields refer to tells of the
/// holder and is not read.
/// </summary>
public static class TextClassReader
{
    // A cheap test before any sentence is cut: most footnotes hold none of these.
    private static readonly Dictionary<TextClass, SearchValues<string>> Hints =
        new[] { TextClass.TaxSale, TextClass.OfferingSale, TextClass.NonMarketBuy }
            .ToDictionary(c => c, c => SearchValues.Create([.. FootnoteRules.Hints(c)], StringComparison.OrdinalIgnoreCase));

    private static readonly Pattern Sale = Pattern.IgnoreCase(@"\b(?:sold|sale|sales)\b");
    private static readonly Pattern TheSales = Pattern.IgnoreCase(
        @"\b(?:the|these|this|such|his|her|its|their) (?:reported |foregoing |above |open[- ]market )*sales?\b|"
        + @"\bsales? (?:reported|described|disclosed|set forth)\b");

    /// <summary>A reader for the rows of one filing.</summary>
    public static Func<FiledRow, RowText> For(Filing filing, FilingTexts texts) =>
        texts.IsEmpty ? _ => RowText.None : new OfFiling(filing, texts).Read;

    // "Includes 780 shares sold to cover taxes" tells of the sale, where "includes 780 shares acquired ..." explains a balance.
    private static readonly Pattern IncludesSold = Pattern.IgnoreCase(
        @"^[(""]*(?:(?:this|the) (?:\w+ )?)?(?:also )?includes? "
        + @"(?<sold>(?:an aggregate of |approximately )?[\d,]+ (?:[A-Za-z'-]+ ){0,5}?(?:shares|units|ADSs) (?:[a-z]+ ){0,4}?sold\b)");

    /// <summary>What one text says for one class.</summary>
    public static TextReading Read(FiledText text, TextClass textClass)
    {
        var hints = Hints[textClass];
        if (!text.Plain.AsSpan().ContainsAny(hints))
            return TextReading.None;
        foreach (var sentence in text.Sentences)
            if (sentence.AsSpan().ContainsAny(hints) && FootnoteRules.FirstOf(textClass, ForRules(sentence, textClass)) is { } rule)
                return new TextReading(textClass, rule.Id, text.Id, sentence, textClass == TextClass.TaxSale ? StatedShares.Find(sentence) : 0);
        return TextReading.None;
    }

    private static string ForRules(string sentence, TextClass textClass) =>
        Sentences.ForRules(textClass == TextClass.TaxSale && sentence.Contains("include", StringComparison.OrdinalIgnoreCase)
            && IncludesSold.Match(sentence) is { Success: true } match ? sentence[match.Groups["sold"].Index..] : sentence);

    /// <summary>The texts of one filing, each read once for a class, however many rows refer to it.</summary>
    private sealed class OfFiling(Filing filing, FilingTexts texts)
    {
        private readonly Dictionary<(string Id, TextClass Class), TextReading> read = [];

        public RowText Read(FiledRow row)
        {
            var code = TransactionCode.Read(row.Code);
            if (code.IsPurchase)
                return new RowText(First(row, TextClass.NonMarketBuy) ?? TextReading.None);
            if (!code.IsSale)
                return RowText.None;
            var whole = OfSale(row);
            if (whole.Stated == 0 || row.Shares is not { } shares)
                return new RowText(whole);
            var part = PartOf(shares, whole);
            if (part >= shares)
                return new RowText(whole);
            var rest = OfSale(row, TextClass.OfferingSale);
            return part == 0 ? new RowText(rest) : new RowText(rest, whole, part);
        }

        private TextReading OfSale(FiledRow row) => OfSale(row, TextClass.TaxSale, TextClass.OfferingSale);

        private TextReading OfSale(FiledRow row, params ReadOnlySpan<TextClass> classes) =>
            First(row, classes) ?? OfOtherRows(row, classes) ?? TextReading.None;

        /// <summary>
        /// A footnote of several sales states the shares of all: one that sold just these has them, else each sold its part of them.
        /// </summary>
        private double PartOf(double shares, TextReading tax)
        {
            var sales = filing.Rows
                .Where(r => r.Table == FiledTable.NonDerivative && !r.IsHolding && TransactionCode.Read(r.Code).IsSale && OfSale(r) == tax)
                .Select(r => r.Shares ?? 0).ToList();
            if (sales.Count(s => s == tax.Stated) == 1)
                return shares == tax.Stated ? shares : 0;
            var all = sales.Sum();
            return tax.Stated >= all ? shares : shares * tax.Stated / all;
        }

        private TextReading? First(FiledRow row, params ReadOnlySpan<TextClass> classes) =>
            First(texts.Of(row, trade: true), classes)
            ?? First(texts.Remarks is { } remarks ? [remarks] : [], classes)
            ?? First(texts.Unreferenced, classes);

        private TextReading? First(IReadOnlyList<FiledText> tier, ReadOnlySpan<TextClass> classes)
        {
            foreach (var textClass in classes)
                foreach (var text in tier)
                    if (Reading(text, textClass) is { Class: not TextClass.None } reading)
                        return reading;
            return null;
        }

        // The sentence must name a sale itself: "options were cancelled in the merger" belongs to the options.
        private TextReading? OfOtherRows(FiledRow sale, ReadOnlySpan<TextClass> classes)
        {
            foreach (var textClass in classes)
                foreach (var (text, rows) in texts.OfOtherRows)
                    if (Reading(text, textClass) is { Words: { } words } reading && Sale.IsMatch(words)
                        && (rows.Any(row => Delivers(row, sale)) || TheSales.IsMatch(words)))
                        return reading;
            return null;
        }

        private TextReading Reading(FiledText text, TextClass textClass)
        {
            if (!read.TryGetValue((text.Id, textClass), out var reading))
                read[(text.Id, textClass)] = reading = TextClassReader.Read(text, textClass);
            return reading;
        }

        /// <summary>An acquisition of that day, or the derivative that was exercised or converted into it.</summary>
        private static bool Delivers(FiledRow row, FiledRow sale) =>
            !row.IsHolding && row.TradedOn is { } day && day == sale.TradedOn
            && (row.Table == FiledTable.NonDerivative
                ? row.AcquiredDisposed == 'A'
                : TransactionCode.Read(row.Code).Letter is 'M' or 'X' or 'O' or 'C');
    }
}
