using System.Text;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>Tells entities from natural persons by the owner's name.</summary>
public static class OwnerNames
{
    /// <summary>Words that make a name an entity's, wherever they stand in it.</summary>
    public static IReadOnlySet<string> EntityWords { get; } = Set(
        "LLC", "LLP", "LLLP", "Inc", "Corp", "Corporation", "Company", "Ltd", "Limited", "Trust", "Fund", "Partners", "Holdings", "Capital",
        "Management", "Advisors", "Ventures", "Foundation", "plc", "GmbH", "ULC", "Bank", "Sponsor", "Investors", "Sarl");

    /// <summary>Words that do so only as the last one: "de Sa Paul" and "Ag Smith" are persons.</summary>
    public static IReadOnlySet<string> LastEntityWords { get; } = Set("LP", "GP", "SA", "AG", "NV", "BV", "Co");

    /// <summary>Letters that count as one word: <c>L P</c>, <c>S.a r.l.</c> (dots are dropped before). Other single letters do not join.</summary>
    private static readonly string[][] Joined = [["L", "L", "C"], ["L", "L", "P"], ["L", "P"], ["S", "a", "r", "l"], ["Sa", "rl"]];

    // Written out, because the program runs without the tables of cultures, and then normalization leaves letters as they are.
    // Data table: accented letters, and below each the letter without its accent.
    private const string Accented = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿØøŁłŠšŽžČčĆćŃńŚśŻżŹź";
    private const string Plain = "AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyyOoLlSsZzCcCcNnSsZzZz";

    // "BANK OF AMERICA CORP /DE/", "Foo Corp (NY)".
    private static readonly Pattern EndMark = Pattern.IgnoreCase(@"(?:/\s*\p{L}{2,3}\s*/?|\(\s*\p{L}{2,3}\s*\)|\[\s*\p{L}{2,3}\s*\])\s*$");

    /// <summary>True when the name holds such a word: <c>Mithril II LP</c>, <c>SEQUOIA CAPITAL FUND, L.P.</c></summary>
    public static bool IsEntity(string? name) =>
        !string.IsNullOrEmpty(name) && Words(name) is { Count: > 0 } words
        && (LastEntityWords.Contains(words[^1]) || words.Exists(EntityWords.Contains));

    /// <summary>The words of a name without accents, dots and the mark of a place at its end, joined where letters count as one word.</summary>
    public static List<string> Words(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var c in EndMark.Replace(name, ""))
            if (c != '.')
                letters.Append(Accented.IndexOf(c) is >= 0 and var at ? Plain[at] : char.IsLetterOrDigit(c) ? c : ' ');
        var single = letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = new List<string>(single.Length);
        for (var next = 0; next < single.Length;)
        {
            var run = Array.Find(Joined, together => StartsAt(single, next, together))?.Length ?? 1;
            words.Add(string.Concat(single[next..(next + run)]));
            next += run;
        }
        return words;
    }

    private static bool StartsAt(string[] words, int at, string[] run) =>
        at + run.Length <= words.Length && run.Index().All(part => words[at + part.Index].Equals(part.Item, StringComparison.OrdinalIgnoreCase));

    private static HashSet<string> Set(params string[] words) => new(words, StringComparer.OrdinalIgnoreCase);
}
