using System.Text.RegularExpressions;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>
/// A regular expression for the words of filings, without look-around. The linear engine can't be made to run away, whatever
/// a filing holds, and is the fastest over the many sentences of a quarter; but it takes 20 to 50 ms to get going, seconds
/// for all patterns together. So the first short sentences go to the interpreter, which finds the same matches.
/// </summary>
internal sealed class Pattern(string words, RegexOptions options)
{
    private const int Few = 400;
    private const int Short = 1000;

    private readonly Regex interpreted = new(words, options);
    private readonly Lazy<Regex> linear = new(() => new Regex(words, options | RegexOptions.NonBacktracking));
    private int uses;

    /// <summary>One that takes no notice of case.</summary>
    public static Pattern IgnoreCase(string words) => new(words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public bool IsMatch(string text) => For(text).IsMatch(text);

    public Match Match(string text) => For(text).Match(text);

    public string Replace(string text, string replacement) => For(text).Replace(text, replacement);

    // A lost count does no harm.
    private Regex For(string text) => uses < Few && text.Length <= Short && ++uses < Few ? interpreted : linear.Value;
}
