using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>Cuts the words of a filing into sentences, and prepares a sentence for the footnote rules.</summary>
public static class Sentences
{
    // A full stop after these never ends a sentence: "No. 333-1", "approx. 500", "Mr. Doe", "Sec. 16".
    private static readonly HashSet<string> NeverEnd = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "nos", "sec", "secs", "approx", "mr", "mrs", "ms", "dr", "messrs", "vs", "e.g", "i.e", "art", "reg", "vol", "st",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "prof", "hon", "cf", "fig", "par", "ext", "est",
    };

    // These may end one: "sold by Acme Inc. The price" does, "Acme Inc. common stock" and "Acme Inc. Class A" do not.
    private static readonly HashSet<string> MayEnd = new(StringComparer.OrdinalIgnoreCase)
    {
        "inc", "corp", "co", "cos", "ltd", "llc", "l.l.c", "l.p", "lp", "llp", "l.l.p", "u.s", "u.k", "u.s.a", "n.a", "n.v", "s.a", "a.g", "b.v",
        "p.l.c", "plc", "jr", "sr", "esq", "etc", "bros", "d.c", "a.m", "p.m", "ph.d", "m.d", "et al", "al", "v.p",
    };

    private static readonly HashSet<string> Starters = new(StringComparer.Ordinal)
    {
        "The", "This", "These", "Those", "Each", "On", "In", "As", "Such", "Shares", "Represents", "Reflects", "Includes", "All", "Pursuant",
        "He", "She", "It", "They", "An", "A", "Following", "After", "No", "None", "Of", "Upon", "Mr.", "Ms.", "Mrs.", "Dr.", "Sales", "Sale",
        "Transactions", "Transaction", "Prices", "Price", "By", "For", "Under", "Under,", "Because", "If", "Also,", "Accordingly,", "Reporting",
    };

    /// <summary>The sentences, with white space and dashes made plain; everything else in the filing's own words.</summary>
    public static IReadOnlyList<string> Split(string? text) => string.IsNullOrWhiteSpace(text) ? [] : SplitPlain(Plain(text));

    /// <summary>The sentences of a text that <see cref="Plain"/> has made plain.</summary>
    public static IReadOnlyList<string> SplitPlain(string plain)
    {
        var sentences = new List<string>();
        foreach (var paragraph in plain.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var start = 0;
            for (var i = Next(paragraph, 0); i >= 0; i = Next(paragraph, i + 1))
            {
                if (!Ends(paragraph, i))
                    continue;
                Add(sentences, paragraph[start..(i + 1)]);
                start = i + 1;
            }

            Add(sentences, paragraph[start..]);
        }

        return sentences;
    }

    /// <summary>One space for any white space (a blank line stays a line end), <c>-</c> for any dash, plain quotes.</summary>
    public static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains("  ", StringComparison.Ordinal))
            return text.Trim();
        var plain = new StringBuilder(text.Length);
        var lineEnds = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c == '\u200B')
            {
                lineEnds += c == '\n' ? 1 : 0;
                if (plain.Length > 0 && plain[^1] is not (' ' or '\n'))
                    plain.Append(' ');
                else if (lineEnds == 2 && plain.Length > 0)
                    plain[^1] = '\n';
                continue;
            }

            lineEnds = 0;
            if (c == '\u00AD')
                continue;
            plain.Append(c switch
            {
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212'
                    or '\uFE58' or '\uFE63' or '\uFF0D' or '\u0096' or '\u0097' => '-',
                '\u2018' or '\u2019' or '\u0092' => '\'',
                '\u201C' or '\u201D' or '\u0093' or '\u0094' => '"',
                _ => c,
            });
        }

        return plain.ToString().Trim();
    }

    private static void Add(List<string> sentences, string sentence)
    {
        sentence = sentence.Trim();
        if (sentence.Length > 1)
            sentences.Add(sentence);
    }

    private static bool Ends(string text, int at)
    {
        var c = text[at];
        if (c is not ('.' or '!' or '?'))
            return false;
        var next = at + 1;
        while (next < text.Length && text[next] is '"' or ')' or '\'')
            next++;
        if (next >= text.Length)
            return false;
        if (text[next] != ' ')
            return c == '.' && Glued(text, at);

        var word = WordBefore(text, at);
        var following = text.AsSpan(next + 1);
        if (following.Length == 0 || char.IsLower(following[0]))
            return false;
        if (c != '.')
            return true;
        if (NeverEnd.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || (word.Length == 1 && char.IsUpper(word[0])))
            return false;
        return !(MayEnd.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || Initials(word))
            || Starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(FirstWord(following));
    }

    private static int Next(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny('.', '!', '?');
        return at < 0 ? -1 : from + at;
    }

    /// <summary><c>the plan.The shares</c>: the space is missing.</summary>
    private static bool Glued(string text, int at) =>
        at >= 3 && at + 2 < text.Length && char.IsLower(text[at - 1]) && char.IsLower(text[at - 2])
            && char.IsUpper(text[at + 1]) && char.IsLower(text[at + 2]);

    /// <summary><c>W.K. Kellogg</c></summary>
    private static bool Initials(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] != '.')
                return false;
        return word.Length % 2 == 1;
    }

    private static ReadOnlySpan<char> WordBefore(string text, int at)
    {
        var start = at;
        while (start > 0 && text[start - 1] is not (' ' or '(' or '"' or ',' or '/'))
            start--;
        return text.AsSpan(start, at - start);
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(' ');
        return end < 0 ? text.TrimEnd('.') : text[..end];
    }

    // "exchange" stands in nine of ten real footnotes as part of a name; what is left of it is an exchange of something.
    private static readonly Pattern Names = new(
        @"Securities (?:and|&) Exchange Commission|(?:Securities )?Exchange Act(?: of 1934)?(?:,? as amended)?|"
        + @"Securities Act(?: of 1933)?(?:,? as amended)?|"
        + @"(?:the )?(?:[A-Z][\w.]* ){0,3}Stock Exchange(?: LLC| Inc\.?)?|N[Yy][Ss][Ee](?: [Aa]merican| MKT| Arca)?|"
        + @"N[Aa][Ss][Dd][Aa][Qq](?: (?:Stock|Global|Capital|Select) ?(?:Select )?Market)?|"
        + @"(?:[Nn]ational )?[Ss]ecurities [Ee]xchanges?|Internal Revenue Code",
        RegexOptions.CultureInvariant);

    // "... sold at prices from 15.00 to 15.04, and undertakes to provide to the issuer, upon request, full information ..."
    private static readonly Pattern Undertaking = Pattern.IgnoreCase(
        @"(?:undertak\w+|agrees?|will|shall|hereby|has|upon request)[^;]{0,80}\b(?:provided?|suppl(?:y|ied)|furnish(?:ed)?|ma[dk]e available)\b.*$");

    /// <summary>The sentence without names of exchanges and laws, and without the promise to give price details on request.</summary>
    public static string ForRules(string sentence)
    {
        if (sentence.Contains("request", StringComparison.OrdinalIgnoreCase))
            sentence = Undertaking.Replace(sentence, "");
        return sentence.AsSpan().ContainsAny(NameHints) ? Names.Replace(sentence, " ") : sentence;
    }

    private static readonly SearchValues<string> NameHints = SearchValues.Create(
        ["exchange", "NYSE", "NASDAQ", "Securities Act", "Internal Revenue"], StringComparison.OrdinalIgnoreCase);
}
