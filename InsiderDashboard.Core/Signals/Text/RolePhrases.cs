namespace InsiderDashboard.Core.Signals.Text;

/// <summary>One phrase of an officer title.</summary>
/// <param name="Phrase">Whole words of the title in plain spelling (<see cref="TitleParts"/>).</param>
/// <param name="Role">Role that it gives to an officer.</param>
/// <param name="OfCompanyOnly">True when the phrase counts only for the company as a whole: the president of a division is no C-suite.</param>
public sealed record RolePhrase(string Phrase, Role Role, bool OfCompanyOnly)
{
    /// <summary>The phrase between spaces, as it is looked for in a part of a title.</summary>
    internal string Padded { get; } = " " + Phrase + " ";
}

/// <summary>The phrase table of officer titles: data, so that the method page shows what runs.</summary>
public static class RolePhrases
{
    public static IReadOnlyList<RolePhrase> All { get; } =
    [
        new("ceo", Role.Ceo, true),
        new("chief executive officer", Role.Ceo, true),
        new("chief executive", Role.Ceo, true),
        new("principal executive officer", Role.Ceo, true),
        new("principal executive", Role.Ceo, true),
        new("peo", Role.Ceo, true),
        new("cfo", Role.Cfo, true),
        new("chief financial officer", Role.Cfo, true),
        new("chief financial", Role.Cfo, true),
        new("chief finance officer", Role.Cfo, true),
        new("chief finance", Role.Cfo, true),
        new("principal financial officer", Role.Cfo, true),
        new("principal financial", Role.Cfo, true),
        new("principal finance officer", Role.Cfo, true),
        new("pfo", Role.Cfo, true),
        new("president", Role.OtherCSuite, true),
        new("chair", Role.OtherCSuite, true),
        new("coo", Role.OtherCSuite, false),
        new("cto", Role.OtherCSuite, false),
        new("cao", Role.OtherCSuite, false),
        new("cbo", Role.OtherCSuite, false),
        new("cco", Role.OtherCSuite, false),
        new("cdo", Role.OtherCSuite, false),
        new("cgo", Role.OtherCSuite, false),
        new("chro", Role.OtherCSuite, false),
        new("cino", Role.OtherCSuite, false),
        new("cio", Role.OtherCSuite, false),
        new("ciso", Role.OtherCSuite, false),
        new("clo", Role.OtherCSuite, false),
        new("cmo", Role.OtherCSuite, false),
        new("cpo", Role.OtherCSuite, false),
        new("cro", Role.OtherCSuite, false),
        new("cso", Role.OtherCSuite, false),
        new("cdio", Role.OtherCSuite, false),
        new("cito", Role.OtherCSuite, false),
        new("cxo", Role.OtherCSuite, false),
        new("general counsel", Role.OtherCSuite, false),
        new("gc", Role.OtherCSuite, false),
        new("chief", Role.OtherCSuite, false),
    ];

    /// <summary>Words after which the rest of the title is no office held now: <c>Former CEO</c>, <c>Advisor to the Chairman and CEO</c>.</summary>
    public static IReadOnlyList<string> EndsTitle { get; } =
    [
        "former", "formerly", "retired", "past", "previously", "assistant to", "advisor to", "adviser to",
        "counselor to", "aide to", "reporting to", "reports to", "of staff to", "office of",
    ];

    /// <summary>
    /// Words that take a part of the title out of the C-suite: <c>Deputy CFO</c>, <c>Chief of Staff</c>,
    /// <c>Associate General Counsel</c>.
    /// </summary>
    public static IReadOnlyList<string> NoCSuite { get; } =
        ["deputy", "assistant", "associate", "chief of staff", "emeritus", "elect", "designate", "designee", "incoming", "committee"];

    /// <summary>Words that name an office, so that a part holding one of them is a position and not a division.</summary>
    public static IReadOnlySet<string> Positions { get; } = new HashSet<string>
    {
        "officer", "ceo", "cfo", "coo", "cto", "cio", "cao", "cbo", "cco", "cdo", "cgo", "chro", "ciso", "clo", "cmo", "cpo", "cro", "cso",
        "peo", "pfo", "pao", "gc", "president", "chair", "director", "secretary", "treasurer", "counsel", "vp", "vicechair", "founder",
        "cofounder", "manager", "head", "controller", "member", "partner", "principal", "chief", "architect", "leader", "lead", "gm", "md",
        "trustee", "owner", "advisor", "consultant", "employee", "attorney", "10", "managing", "executive", "remarks", "see", "below", "evp",
        "svp", "interim", "acting",
    };

    /// <summary>Words beside an office that keep it the company's: <c>Executive Chairman of the Board</c>, <c>Group CEO</c>.</summary>
    public static IReadOnlySet<string> Neutral { get; } = new HashSet<string>
    {
        "of", "the", "for", "at", "our", "its", "as", "a", "an", "is", "and", "company", "co", "corporation", "corp", "corporate", "inc",
        "incorporated", "llc", "lp", "ltd", "plc", "issuer", "registrant", "firm", "board", "directors", "bod", "bd", "brd", "group", "holdings",
        "holding", "global", "worldwide", "parent", "enterprise", "senior", "nonexecutive", "non", "independent", "lead", "new", "acting",
        "interim", "co", "full", "time", "current", "currently", "effective", "since", "duly", "authorized", "both", "remarks", "title",
    };
}
