using System.Buffers;
using System.Text.RegularExpressions;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>
/// The role of a reporting owner, from the four boxes and the title. Officer ranks need the officer box; a chair without it
/// is a director. The highest role counts.
/// </summary>
public static partial class RoleReader
{
    [GeneratedRegex(
        @"\bsee (?:the )?(?:also )?(?:remark|below|explanat|footnote|note|attach|response|comment|other|addend|exhibit|item)|"
        + @"\bremarks?\b|\bsee below\b|\*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere { get; }

    [GeneratedRegex(
        @"power of attorney|\bexhibit\b|attorney-in-fact|\bceased\b|\bno longer\b|\bresign|\bformer\b|\bretire|"
        + @"\bschedule 13|\bbeneficial|\bgroup\b.*\bSection 13|\btransition\w* from\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoTitle { get; }

    [GeneratedRegex(
        @"(?:^|.*?\b)(?:(?:officer |reporting person's |position |job )?titles?\s*(?:is|are|:|-)|"
        + @"relationship[^:]*:|(?:is|are|serves|serving|acts|appointed)\b"
        + @"(?: the reporting person| currently| also)?(?: as| to be)?(?: the| our| an?)?)\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead { get; }

    // "President and CEO of Summit Midstream GP, LLC, the general partner of the Issuer": the partnership's own officers.
    [GeneratedRegex(
        @"\s+of\b.*\b(?:general partner|managing member|sponsor|manager) of\b.*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Partner { get; }

    // "the President, Chief Executive Officer and a Director of Franklin Resources, Inc.": another company's.
    [GeneratedRegex(
        @"\bof (?<name>[A-Z][^;]{0,80}?),? (?:Inc|LLC|L\.L\.C|Corp|Corporation|Ltd|Limited|L\.?P|plc|Co|N\.A)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OtherCompany { get; }

    [GeneratedRegex(
        @"\s*(?:\(?exhibit\b.*|exhibits? list.*|,? (?:on|effective|since|as of|commencing|beginning) (?=\w+ \d).*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trail { get; }

    private static readonly SearchValues<string> EndsTitle =
        SearchValues.Create([.. RolePhrases.EndsTitle.Select(w => " " + w + " ")], StringComparison.Ordinal);
    private static readonly SearchValues<string> NoCSuite =
        SearchValues.Create([.. RolePhrases.NoCSuite.Select(w => " " + w + " ")], StringComparison.Ordinal);

    // The same few thousand titles come again and again.
    private static readonly BoundedCache<string, Title> Titles = new();

    /// <summary>One role per owner, in the order of the filing.</summary>
    public static IReadOnlyList<Role> Read(Filing filing) =>
        [.. filing.Owners.Select(o => Read(o, filing.Remarks, filing.IssuerName, filing.FiledTicker))];

    /// <param name="owner">The owner with its boxes and title.</param>
    /// <param name="remarks">Read when the title points to them ("See Remarks").</param>
    /// <param name="issuerName">Tells <c>CEO, Acme</c> of Acme Corp from <c>CEO, Acme Insurance</c>.</param>
    /// <param name="ticker">Symbol in the filing's words, used the same way.</param>
    public static Role Read(ReportingOwner owner, string? remarks = null, string? issuerName = null, string? ticker = null)
    {
        // Most owners are directors and funds without a title: nothing to read.
        if (!owner.IsOfficer && (owner.IsDirector || (string.IsNullOrEmpty(owner.OfficerTitle) && string.IsNullOrEmpty(owner.OtherText))))
            return owner.IsDirector ? Role.Director : owner.IsTenPercentOwner ? Role.TenPercentOwner : Role.Other;
        var company = new IssuerNameParts(issuerName, ticker);
        if (owner.IsOfficer)
        {
            var role = OfTitle(owner.OfficerTitle, company);
            var silent = string.IsNullOrWhiteSpace(owner.OfficerTitle);
            if (owner.OtherText is { Length: > 0 } other && (silent || !owner.IsOther))
                role = Higher(role, OfTitle(other, company));
            if (remarks is not null && (Elsewhere.IsMatch(owner.OfficerTitle ?? "") || Elsewhere.IsMatch(owner.OtherText ?? "")))
                role = Higher(role, OfRemarks(remarks, company));
            return role;
        }

        // A chair who ticked "other" instead of "director".
        if (IsChair(owner.OfficerTitle, company) || IsChair(owner.OtherText, company))
            return Role.Director;
        return owner.IsTenPercentOwner ? Role.TenPercentOwner : Role.Other;
    }

    /// <summary>The officer rank that a title gives: CEO, CFO, other C-suite or other officer.</summary>
    public static Role OfTitle(string? title, string? issuerName = null) => OfTitle(title, new IssuerNameParts(issuerName, null));

    private static Role OfTitle(string? title, IssuerNameParts company)
    {
        var best = Role.OtherOfficer;
        if (string.IsNullOrWhiteSpace(title))
            return best;
        var read = Titles.Get(title, Offices);
        foreach (var office in read.Offices)
            if (office.Phrase.Role < best && IsHeld(read, office, company))
                best = office.Phrase.Role;
        return best;
    }

    private static bool IsChair(string? text, IssuerNameParts company)
    {
        if (text is not { Length: > 0 } || !text.Contains("chair", StringComparison.OrdinalIgnoreCase))
            return false;
        var read = Titles.Get(text, Offices);
        return read.Offices.Any(office => office.Phrase.Phrase == "chair" && IsHeld(read, office, company));
    }

    private static bool IsHeld(Title title, Office office, IssuerNameParts company) =>
        !office.Phrase.OfCompanyOnly || OfCompany(title, office, company);

    private static Role Higher(Role a, Role b) => a < b ? a : b;

    /// <summary>
    /// <c>Title: Senior Vice President</c>,
    /// <c>Mr. Doe is the Chairman and CEO of the Issuer.</c>, <c>Chief Legal Officer  Exhibit 24 - ...</c>
    /// </summary>
    private static Role OfRemarks(string remarks, IssuerNameParts company)
    {
        var best = Role.OtherOfficer;
        foreach (var sentence in Sentences.Split(remarks).SelectMany(s => s.Split(';')).Select(s => Trail.Replace(s, "").Trim()))
        {
            if (sentence.Length is 0 or > 300 || NoTitle.IsMatch(sentence))
                continue;
            var lead = Lead.Match(sentence);
            var title = Partner.Replace(lead.Success ? sentence[(lead.Index + lead.Length)..] : sentence, "");
            if (OtherCompany.Match(title) is { Success: true } other && !IssuerNameParts.Of(other.Groups["name"].Value).Any(company.Contains))
                continue;
            if (lead.Success || title.Split(' ').Length <= 16)
                best = Higher(best, OfTitle(title.TrimEnd('.'), company));
        }

        return best;
    }

    /// <summary>Every phrase of the table that the title holds as an office of today, be it of the company or of a part of it.</summary>
    private static Title Offices(string title)
    {
        var parts = TitleParts.Read(title);
        var offices = new List<Office>();
        for (var i = 0; i < parts.Count; i++)
        {
            var text = " " + string.Join(' ', parts[i].Words) + " ";
            var end = text.AsSpan().IndexOfAny(EndsTitle);
            var held = end < 0 ? text : text[..(end + 1)];
            if (!held.AsSpan().ContainsAny(NoCSuite))
                foreach (var (phrase, at) in Phrases(held))
                    offices.Add(new Office(phrase, i, Words(held[..at]), Words(held[(at + phrase.Phrase.Length + 1)..])));
            if (end >= 0)
                break;
        }

        return new Title(parts, offices);

        static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Phrases of one part; a phrase inside a longer one that stands earlier in the table is not read again.</summary>
    private static List<(RolePhrase Phrase, int At)> Phrases(string part)
    {
        var found = new List<(RolePhrase Phrase, int At)>();
        foreach (var phrase in RolePhrases.All)
            if (part.IndexOf(phrase.Padded, StringComparison.Ordinal) is var at and >= 0
                && !found.Any(f => at >= f.At && at < f.At + f.Phrase.Phrase.Length))
                found.Add((phrase, at));
        return found;
    }

    private static bool OfCompany(Title title, Office office, IssuerNameParts company)
    {
        var (phrase, part, before, after) = office;

        // "Immunovant CEO", "Regional President"; but "EVP CFO", "Founder CEO".
        if (!Company(before.Where(w => w != "finance" || phrase.Role != Role.Cfo), company)
            || (phrase.Phrase == "president" && before is [.., "group"]))
            return false;
        // "PrimeLending President and CEO": what stands before the president belongs to both.
        if (phrase.Role == Role.Ceo && before.Length == 0 && title.Parts[part].And
            && title.Parts[part - 1].Words is [.. var prefix, "president"] && !Company(prefix, company))
            return false;
        // "President Americas", "CEO of Acme Bank"; but "Chair of the Board", "President CEO".
        if (!Company(after, company))
            return false;
        if (after.Any(RolePhrases.Positions.Contains))
            return true;
        if (part + 1 >= title.Parts.Count)
            return true;

        var next = title.Parts[part + 1];
        // "President & CEO, Europe": what follows the CEO belongs to both.
        if (phrase.Phrase == "president" && next.Words is ["ceo", ..] or ["chief", "executive", ..])
        {
            var rest = Titles.Get(string.Join(", ", title.Parts.Skip(part + 1).Select(p => string.Join(' ', p.Words))), Offices);
            return rest.Offices.Any(o => o.Part == 0 && o.Phrase.Role == Role.Ceo && IsHeld(rest, o, company));
        }
        return next.And || Company(next.Words, company);
    }

    /// <summary>False when words beside an office narrow it to a part of the company: <c>Americas</c>, <c>of Acme Bank</c>.</summary>
    private static bool Company(IEnumerable<string> words, IssuerNameParts company) =>
        words.Any(RolePhrases.Positions.Contains)
        || words.All(w => RolePhrases.Neutral.Contains(w) || w.Length == 1 || char.IsAsciiDigit(w[0])
            || w.StartsWith("off", StringComparison.Ordinal) || company.Contains(w));

    /// <summary>A title as it is read without knowing whose it is.</summary>
    private sealed record Title(IReadOnlyList<TitlePart> Parts, IReadOnlyList<Office> Offices);

    /// <summary>A phrase of the table in one part of a title, with the words of that part before and after it.</summary>
    private sealed record Office(RolePhrase Phrase, int Part, string[] Before, string[] After);
}
