using System.Text.RegularExpressions;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>
/// Tells whether a negating word governs a place of a sentence. It is not enough that the sentence holds a "not": the
/// commonest tax footnote says that shares were sold to cover taxes "and does not represent a discretionary trade".
/// </summary>
public static class Negation
{
    private static readonly Pattern Negator = Pattern.IgnoreCase(
        @"\b(?:not|never|neither|nor|without|none|other than|outside(?: of)?|"
        + @"except(?:ing)?(?: for)?|rather than|instead of|unrelated to|independent(?:ly)? of)\b|n't\b|\bno\b");

    // Between the negating word and the place, these show that something else is denied:
    // "not in possession of material information and sold under ...", "does not represent a discretionary sale; made under ...".
    private static readonly Pattern Elsewhere = Pattern.IgnoreCase(
        @"[;:]|\b(?:but|however|only|solely|merely|possess\w*|aware|material|non-?public|discretion\w*|control\w*|"
        + @"influence|beneficial\w*|admission|disclos\w*|check\w*|omit\w*|later than|limited to)\b"
        + @"|(?:, (?:which|all|and|was|were|is|are|has|have)\b)"
        + @"|(?:\b(?:he|she|it|they|and|shares?|taxes|vesting|person) (?:was|were|is|are|has been|have been)\b)");

    // "none of these shares were", "no sale was": the subject and verb of the denial itself.
    private static readonly Pattern Subject = Pattern.IgnoreCase(
        @"^ (?:of (?:the|these|such|his|her|its|their) )?(?:\w+ ){0,2}?"
        + @"(?:shares?|sales?|transactions?|trades?|purchases?|part|portion)(?: \w+){0,2}? (?:was|were|is|are|has been|have been)\b");

    /// <summary>True when a negating word within <paramref name="reach"/> characters before <paramref name="at"/> governs it.</summary>
    public static bool Governs(string sentence, int at, int reach)
    {
        var from = Math.Max(0, at - reach);
        var window = sentence[from..at];
        Match? nearest = null;
        for (var match = Negator.Match(window); match.Success; match = match.NextMatch())
        {
            var gap = window[(match.Index + match.Length)..];
            if (!Elsewhere.IsMatch(Subject.Replace(gap, "")) && !SomethingElse(match.Value, gap))
                nearest = match;
        }

        return nearest is not null;
    }

    /// <summary>True when a negating word inside the span denies the rest of it: "sold, but not to cover taxes".</summary>
    public static bool Inside(string span) => Governs(span, span.Length, span.Length);

    // "other than shares sold for taxes, all sales were ...", "no later than", "no longer": a comma ends the reach of an exception.
    private static bool SomethingElse(string word, string gap) => word.ToUpperInvariant() switch
    {
        "NO" => !Regex.IsMatch(gap,
            @"^ (?:rule |such |10b|part|portion|transactions?|sales?|purchases?|trades?|shares?|of these)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
        "OTHER THAN" or "EXCEPT" or "EXCEPT FOR" or "EXCEPTING" or "WITHOUT" or "OUTSIDE" or "OUTSIDE OF" => gap.Contains(','),
        _ => false,
    };
}
