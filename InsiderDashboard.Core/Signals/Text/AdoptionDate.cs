using System.Globalization;
using System.Text.RegularExpressions;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>
/// Finds the day on which a trading plan was adopted,
/// in sentences such as <c>a Rule 10b5-1 trading plan adopted on March 5, 2024</c>.
/// </summary>
public static class AdoptionDate
{
    // Rule 10b5-1 took effect on 23 October 2000: an older date is the trust's ("Living Trust UAD 10/22/93 on November 1, 2023").
    private static readonly DateOnly RuleEffective = new(2000, 10, 23);

    private const string Month =
        @"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
        + @"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?";
    private const string Date =
        @"(?<date>" + Month + @" \d{1,2}(?:st|nd|rd|th)?\s?,?\s?\d{4}|"
        + @"\d{1,2}(?:st|nd|rd|th)? (?:of )?" + Month + @",? \d{4}|"
        + @"\d{1,2}-" + Month + @"-\d{4}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b|\d{4}-\d{2}-\d{2})";
    private const string Verb = @"(?:\b(?:adopt(?:ed|ion|s|ing)?|enter(?:ed|ing)(?: into)?|establish(?:ed|ment)?|institut(?:ed|ion))\b|"
        // "the sale was executed on June 28" is no adoption; "a plan executed on June 28" is.
        + @"\b(?:plan|instructions?|arrangement)\b[^;]{0,60}?"
        + @"\b(?:executed|implemented|signed|given|made|put in(?:to)? place|created|initiated|set up)\b)";

    private static readonly Pattern OnAfterVerb = Pattern.IgnoreCase(
        Verb + @"[^;]{0,160}?\b(?:on|as of|effective(?: as of)?|dated(?: as of)?|was|:)\s(?:or about )?" + Date);
    private static readonly Pattern AfterVerb = Pattern.IgnoreCase(Verb + @"[^;]{0,60}?" + Date);
    private static readonly Pattern Dated = Pattern.IgnoreCase(
        @"(?:\bplans?\b|10b-?5-?1(?:\(c\)(?:\(1\))?)?|instructions?|arrangement)(?:\s?\([^)]*\))?,? "
        + @"(?:was |is |dated |effective |as of |of |from |on |made )+" + Date);
    private static readonly Pattern BeforeVerb = Pattern.IgnoreCase(@"\bon " + Date + @",?[^;]{0,120}?" + Verb);

    private static readonly string[] Formats =
    [
        "MMMM d yyyy", "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy", "M/d/yyyy", "M/d/yy", "M-d-yyyy", "M-d-yy", "M d yyyy", "M d yy", "yyyy-MM-dd",
    ];

    /// <summary>The first adoption date that the sentences state, not later than <paramref name="latest"/>; null when they state none.</summary>
    public static DateOnly? Find(IEnumerable<string> sentences, DateOnly? latest)
    {
        foreach (var sentence in sentences)
            foreach (var pattern in (ReadOnlySpan<Pattern>)[OnAfterVerb, Dated, AfterVerb, BeforeVerb])
                if (First(pattern, sentence, latest) is { } date)
                    return date;
        return null;
    }

    /// <summary>The pattern's first date that can be an adoption; a date that cannot is blanked and the sentence tried again.</summary>
    private static DateOnly? First(Pattern pattern, string sentence, DateOnly? latest)
    {
        for (var match = pattern.Match(sentence); match.Success; match = pattern.Match(sentence))
        {
            var found = match.Groups["date"];
            if (Parse(found.Value) is { } date && date >= RuleEffective && (latest is null || date <= latest) && !OfATrust(sentence, found.Index))
                return date;
            sentence = string.Concat(sentence.AsSpan(0, found.Index), new string('_', found.Length), sentence.AsSpan(found.Index + found.Length));
        }

        return null;
    }

    /// <summary>
    /// Reads <c>March 5, 2024</c>, <c>Mar. 5th 2024</c>, <c>5 March 2024</c>, <c>3/5/24</c>, <c>5-Mar-2024</c>,
    /// <c>2024-03-05</c>; null when it is no day.
    /// </summary>
    public static DateOnly? Parse(string text)
    {
        var plain = Regex.Replace(text, @"(?<=\d)(?:st|nd|rd|th)|\bof\b", "", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        plain = Regex.Replace(plain, @"[.,\s]+|(?<=[A-Za-z])-|-(?=[A-Za-z])", " ", RegexOptions.CultureInvariant).Trim();
        plain = Regex.Replace(plain, @"\bsept\b", "Sep", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return DateOnly.TryParseExact(plain, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    // "adopted by the Living Trust dated October 27, 2009": the trust's date, not the plan's.
    private static bool OfATrust(string sentence, int at) =>
        Regex.IsMatch(sentence[Math.Max(0, at - 30)..at],
            @"(?:trust|agreement|u/?a(?:/?d)?|u/?d/?t),? (?:u/?a/?d? )?(?:dated |dtd )?(?:as of )?$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
