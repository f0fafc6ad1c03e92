using System.Text.RegularExpressions;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>The words of an issuer's name and symbol, taken apart when a title is the first to need them: few are.</summary>
internal sealed partial class IssuerNameParts(string? issuerName, string? ticker)
{
    // A company files many times.
    private static readonly BoundedCache<(string? Name, string? Ticker), HashSet<string>> Known = new();

    private HashSet<string>? words;

    [GeneratedRegex("[a-z0-9']+", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    /// <summary>True for a word of the name or for the symbol, in lower case.</summary>
    public bool Contains(string word) => (words ??= Known.Get((issuerName, ticker), static key => Read(key.Name, key.Ticker))).Contains(word);

    /// <summary>Words of two letters and more, in lower case.</summary>
    public static IEnumerable<string> Of(string name) =>
        Word.Matches(name.ToLowerInvariant()).Select(match => match.Value).Where(word => word.Length > 1);

    private static HashSet<string> Read(string? issuerName, string? ticker)
    {
        var read = Of(issuerName ?? "").ToHashSet();
        if (TickerCleaner.Read(ticker).First is { } symbol)
            read.Add(symbol.ToLowerInvariant());
        return read;
    }
}
