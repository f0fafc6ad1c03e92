using System.Text.RegularExpressions;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>One part of a title, in plain words.</summary>
/// <param name="And">True when an "and" joins it to the part before.</param>
public sealed record TitlePart(string[] Words, bool And);

/// <summary>
/// Brings officer titles to plain words. The field holds 30 characters, so titles are abbreviated in every way
/// (<c>Pres. &amp; Chief Exec. Officer</c>, <c>SVP-ChiefActngOfcr&amp;Controller</c>) or simply cut off (<c>President and Chief Execut</c>).
/// </summary>
public static partial class TitleParts
{
    // The same few thousand titles come again and again.
    private static readonly BoundedCache<string, IReadOnlyList<TitlePart>> Known = new();

    private static readonly Dictionary<string, string> Plain = new()
    {
        ["pres"] = "president", ["presid"] = "president", ["presiden"] = "president", ["presdient"] = "president", ["prsident"] = "president",
        ["presdent"] = "president", ["prez"] = "president",
        ["exec"] = "executive", ["execut"] = "executive", ["executi"] = "executive", ["executiv"] = "executive", ["executve"] = "executive",
        ["exe"] = "executive", ["ex"] = "executive", ["exec'tive"] = "executive", ["excecutive"] = "executive", ["exectuive"] = "executive",
        ["chf"] = "chief", ["cheif"] = "chief", ["chef"] = "chief", ["chie"] = "chief",
        ["off"] = "officer", ["offr"] = "officer", ["ofc"] = "officer", ["ofcr"] = "officer", ["offcr"] = "officer", ["ofr"] = "officer",
        ["ofcer"] = "officer", ["offc"] = "officer",
        ["offi"] = "officer", ["offic"] = "officer", ["office"] = "office", ["officr"] = "officer", ["offcer"] = "officer", ["ofer"] = "officer",
        ["of'cr"] = "officer", ["officier"] = "officer", ["offficer"] = "officer",
        ["fin"] = "financial", ["finl"] = "financial", ["fincl"] = "financial", ["finan"] = "financial", ["financ"] = "financial",
        ["fincial"] = "financial", ["finacial"] = "financial", ["financia"] = "financial", ["financal"] = "financial", ["financi"] = "financial",
        ["chairman"] = "chair", ["chairwoman"] = "chair", ["chairperson"] = "chair", ["chrmn"] = "chair", ["chmn"] = "chair", ["chm"] = "chair",
        ["chrm"] = "chair", ["chrman"] = "chair", ["chairma"] = "chair", ["chairm"] = "chair", ["cob"] = "chair", ["chariman"] = "chair",
        ["int"] = "interim", ["intrm"] = "interim", ["sr"] = "senior", ["snr"] = "senior", ["gen"] = "general", ["genl"] = "general",
        ["gen'l"] = "general", ["couns"] = "counsel", ["cnsl"] = "counsel", ["cnsel"] = "counsel", ["counse"] = "counsel", ["couse"] = "counsel",
        ["counsl"] = "counsel",
        ["prin"] = "principal", ["princ"] = "principal", ["princip"] = "principal", ["sec"] = "secretary", ["secy"] = "secretary",
        ["secty"] = "secretary", ["sect"] = "secretary", ["secr"] = "secretary", ["sec'y"] = "secretary", ["secret"] = "secretary",
        ["corpsec"] = "secretary", ["cs"] = "secretary",
        ["treas"] = "treasurer", ["tres"] = "treasurer", ["comptroller"] = "controller", ["contr"] = "controller", ["mgr"] = "manager",
        ["dir"] = "director", ["mng"] = "managing",
        ["sevp"] = "vp", ["evp"] = "vp", ["svp"] = "vp", ["avp"] = "vp", ["gvp"] = "vp", ["cvp"] = "vp", ["srvp"] = "vp", ["fvp"] = "vp",
        ["rvp"] = "vp", ["wvp"] = "vp",
        ["viceprresident"] = "vp", ["vicepresident"] = "vp", ["asst"] = "assistant", ["assoc"] = "associate", ["dep"] = "deputy",
        ["dpty"] = "deputy", ["chmn's"] = "chair", ["dept"] = "department", ["adviser"] = "advisor",
    };

    [GeneratedRegex(@"(?<![a-z])(?:[a-z]\. ?)+[a-z]\b\.?", RegexOptions.CultureInvariant)]
    private static partial Regex Initials { get; }

    [GeneratedRegex(@"(?<=[a-z])(?=[A-Z][a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Glued { get; }

    [GeneratedRegex(@"\bex\s*-\s*(?!vice|vp)", RegexOptions.CultureInvariant)]
    private static partial Regex ExOffice { get; }

    [GeneratedRegex(@"\b(co|vice|non|sub|mid)\s*-\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphens { get; }

    // "R&D", "S&P", "M&A": one word.
    [GeneratedRegex(@"(?<=\b[a-z])&(?=[a-z]\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Ampersand { get; }

    [GeneratedRegex(@"\b(?:vice|v)\.?\s*(?:president|presid?\w*|pres)\b\.?", RegexOptions.CultureInvariant)]
    private static partial Regex Vice { get; }

    [GeneratedRegex(@"\b(?:vice|v)\.?\s*(?:chair\w*|chrmn|chmn|chrm|chm|chrman|cob)\b\.?", RegexOptions.CultureInvariant)]
    private static partial Regex ViceChair { get; }

    [GeneratedRegex(
        @"\bchief (\w+)(?: \w+)? ?(?:,|and|/) ?(?:principal )?(executive|financial|finance|operating) officer\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex SharedChief { get; }

    [GeneratedRegex(@"\s*(?:,|;|:|/|\(|\)|\+|\*|\||\u2022|-)+\s*(?:and\b\s*)?|\s*\band\b\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator { get; }

    [GeneratedRegex(@"[a-z0-9']+", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    /// <summary>The parts of a title between commas, dashes, slashes and "and".</summary>
    public static IReadOnlyList<TitlePart> Read(string title) => Known.Get(title, Split);

    private static List<TitlePart> Split(string title)
    {
        var text = Sentences.Plain(title);
        text = Glued.Replace(text, " ").ToLowerInvariant();
        if (text.Contains('&'))
            text = Ampersand.Replace(text, "").Replace("&", " and ", StringComparison.Ordinal);
        if (text.Contains('.'))
            text = Initials.Replace(text, m => string.Concat(m.Value.Where(char.IsAsciiLetter)) + " ");
        if (text.Contains('-'))
            text = Hyphens.Replace(ExOffice.Replace(text, "former "), m => m.Groups[1].Value + " ");
        text = ViceChair.Replace(Vice.Replace(text, " vp "), " vicechair ");
        text = SharedChief.Replace(Words(text), "chief $1 officer , chief $2 officer");

        var parts = new List<TitlePart>();
        var start = 0;
        var and = false;
        foreach (Match separator in Separator.Matches(text))
        {
            Add(text[start..separator.Index], and);
            and = separator.Value.Trim() == "and";
            start = separator.Index + separator.Length;
        }

        Add(text[start..], and);
        return parts;

        void Add(string part, bool joined)
        {
            var words = Word.Matches(part).Select(m => m.Value).ToArray();
            if (words.Length > 0)
                parts.Add(new TitlePart(words, joined && parts.Count > 0));
        }
    }

    /// <summary>Every abbreviation spelled out, the separators left where they stand.</summary>
    private static string Words(string text)
    {
        text = Word.Replace(text.Replace('.', ' '), m => Plain.GetValueOrDefault(m.Value, m.Value));
        text = CutChief.Replace(text, m => m.Groups[1].Value.StartsWith('e') ? "chief executive officer" : "chief financial officer");
        return Spaces.Replace(text, " ");
    }

    // "President and Chief Ex", "EVP and Chief Finan": cut off after 30 characters.
    [GeneratedRegex(@"\bchief (ex|exe\w*|fi|fin\w*) ?$", RegexOptions.CultureInvariant)]
    private static partial Regex CutChief { get; }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces { get; }
}
