using System.Text;

namespace InsiderDashboard.Core.Filings;

/// <summary>Trading symbols of one filing, cleaned.</summary>
/// <param name="First">The first symbol, the one that prices are looked up by; null when the filing names none.</param>
/// <param name="All">Every symbol, in filed order, without repeats.</param>
public sealed record CleanTicker(string? First, IReadOnlyList<string> All)
{
    public static CleanTicker None { get; } = new(null, []);
}

/// <summary>
/// Turns the symbol field of a filing into symbols that join with company and price files.
/// The field is free text: <c>NYSE: KRC</c>, <c>(SIRI)</c>, <c>HEI, HEI.A</c>, <c>[NONE]</c>, <c>N O G</c> are all real.
/// A share class is written with a dash (<c>BRK-B</c>), as the price and company files do. A class written without a
/// separator (<c>MOGA</c>) is left alone: nothing in the text tells it from a four-letter symbol.
/// </summary>
public static class TickerCleaner
{
    // Words that fill the field of an issuer without a symbol: "N/A", "N.A.", "[None]", "-".
    private static readonly HashSet<string> NoSymbol =
    [
        "NA", "NONE", "NULL", "NIL", "TBD", "TBA", "PENDING", "UNLISTED", "PRIVATE", "UNKNOWN",
        "NOTAPPLICABLE", "NOTLISTED", "NOTTRADED", "NOTPUBLICLYTRADED", "NOSYMBOL", "NOTICKER", "NOTAVAILABLE", "NOTYETASSIGNED",
    ];

    // "NYSE/TRN", "NTIP-NYSE", "NASDAQ" alone: the market, not the symbol. AIM and CBOE are symbols of listed companies.
    private static readonly HashSet<string> Markets =
    [
        "NYSE", "NYSEAMERICAN", "NYSEMKT", "NYSEARCA", "NYSEAMEX", "NASDAQ", "NASDAQGS", "NASDAQGM", "NASDAQCM", "NASDAQNM",
        "AMEX", "OTC", "OTCBB", "OTCQB", "OTCQX", "OTCPK", "ASX", "TSX", "TSXV",
    ];

    // Marks of the old quotation systems: "HBIA.PK", "SCIA.OB".
    private static readonly HashSet<string> QuoteMarks = ["PK", "OB", "QB", "QX", "OTC", "OQ", "N"];

    /// <summary>Reads the filed field. Never throws; what is no symbol is left out.</summary>
    public static CleanTicker Read(string? filed)
    {
        var text = Strip(filed);
        if (text.Length == 0 || NoSymbol.Contains(Letters(text)))
            return CleanTicker.None;

        var symbols = new List<string>();
        foreach (var piece in text.Split([',', ';', '/', '|', '&', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            foreach (var symbol in ReadPiece(piece))
                if (!symbols.Contains(symbol))
                    symbols.Add(symbol);
        return symbols.Count == 0 ? CleanTicker.None : new CleanTicker(symbols[0], symbols);
    }

    private static string Strip(string? filed)
    {
        var kept = new StringBuilder();
        foreach (var c in (filed ?? "").ToUpperInvariant())
            kept.Append(c is '"' or '\'' or '(' or ')' or '[' or ']' or '{' or '}' or '*' or '`' or '‘' or '’' or '“' or '”' or '\u00A0' ? ' ' : c);
        // "ctb$news20": what follows is no symbol. "$ABCD" is how symbols are written elsewhere.
        var text = kept.ToString().Trim().TrimStart('$');
        return text.IndexOf('$') is var end and > 0 ? text[..end] : text;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    private static IEnumerable<string> ReadPiece(string piece)
    {
        // "NYSE: KRC", "OTC PINK: ABCD": whatever stands before the colon names a market.
        var colon = piece.LastIndexOf(':');
        if (colon >= 0)
            piece = piece[(colon + 1)..];
        var words = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w != "AND" && !Markets.Contains(Letters(w))).ToList();
        foreach (var word in Join(words))
            if (Symbol(word) is { } symbol)
                yield return symbol;
    }

    /// <summary>
    /// <c>N O G</c> is one symbol spread out; <c>MACI U</c> a unit, listed as <c>MACIU</c>; <c>ALF A</c> a class;
    /// <c>BIO BIOB</c> two symbols.
    /// </summary>
    private static IReadOnlyList<string> Join(List<string> words)
    {
        if (words.Count > 1 && words.All(w => w.Length == 1))
            return [string.Concat(words)];
        if (words.Count == 2 && words[1].Length == 1 && char.IsAsciiLetter(words[1][0]))
            return [words[0].Length == 4 && words[1] is "U" or "W" or "R" ? words[0] + words[1] : words[0] + "-" + words[1]];
        return words;
    }

    private static string? Symbol(string word)
    {
        var parts = word.Split(['.', '-', ' '], StringSplitOptions.RemoveEmptyEntries).ToList();
        parts.RemoveAll(Markets.Contains);
        if (parts.Count > 1 && word.Contains('.') && QuoteMarks.Contains(parts[^1]))
            parts.RemoveAt(parts.Count - 1);
        if (parts.Count == 0 || NoSymbol.Contains(string.Concat(parts)))
            return null;

        // "1314152" is a CIK and "M-6697" a file number: a symbol holds a letter, and its class is one to three letters.
        if (parts[0].Length > 10 || !parts[0].Any(char.IsAsciiLetter) || !parts[0].All(char.IsAsciiLetterOrDigit))
            return null;
        if (parts.Skip(1).Any(p => p.Length > 3 || !p.All(char.IsAsciiLetter)))
            return null;
        return string.Join('-', parts);
    }
}
