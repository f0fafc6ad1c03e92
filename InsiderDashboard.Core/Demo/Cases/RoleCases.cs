using InsiderDashboard.Core.Demo.Insiders;

namespace InsiderDashboard.Core.Demo.Cases;

/// <summary>Titles and boxes, and the role that follows from them. Awards only, so that nothing else happens here.</summary>
internal static class RoleCases
{
    private static readonly (string Pattern, string? Title, string Boxes, string Words)[] Cases =
    [
        ("role.ceo", "President and Chief Executive Officer", "OD", "Chief executive; also a director: the highest role counts."),
        ("role.co-ceo", "Co-Chief Executive Officer", "O", "A co-chief executive is a chief executive."),
        ("role.interim-ceo", "Interim Chief Executive Officer", "O", "So is one for the time being."),
        ("role.principal-executive", "Principal Executive Officer", "O", "So is the principal executive officer."),
        ("role.cfo", "EVP and Chief Financial Officer", "O", "Chief financial officer."),
        ("role.principal-financial", "Principal Financial Officer", "O", "The principal financial officer counts as CFO."),
        ("role.coo", "Chief Operating Officer", "O", "Another chief: other C-suite."),
        ("role.chair-officer", "Executive Chair", "OD", "A chair with the officer box: other C-suite."),
        ("role.chair", "Chairman of the Board", "D", "A chair without the officer box is a director."),
        ("role.vp", "Senior Vice President, Sales", "O", "A vice president is another officer."),
        ("role.division-president", "President, Northern Division", "O", "The president of a division is another officer."),
        ("role.former-ceo", "Former Chief Executive Officer", "O", "Former chiefs are no C-suite."),
        ("role.ten-percent", null, "T", "An owner of more than ten percent."),
        ("role.director-and-ten-percent", null, "DT", "Director and large owner: director is the higher role."),
        ("role.other", null, "X", "A member of a group: other."),
    ];

    public static IEnumerable<DemoCase> All =>
    [
        new("ZQROLE", "Titleby Realty Trust", "XLRE", issuer =>
        {
            for (var i = 0; i < Cases.Length; i++)
                Tell(issuer, Cases[i], 2021 + i / 4, 2 + i % 4 * 2);
            SeeRemarks(issuer);
        }),
    ];

    private static void Tell(DemoIssuer issuer, (string Pattern, string? Title, string Boxes, string Words) told, int year, int month)
    {
        var blank = issuer.Person(told.Title);
        var who = new DemoInsider
        {
            Cik = blank.Cik,
            Name = blank.Name,
            Title = told.Title,
            Officer = told.Boxes.Contains('O'),
            Director = told.Boxes.Contains('D'),
            TenPercent = told.Boxes.Contains('T'),
            Other = told.Boxes.Contains('X'),
            OtherText = told.Boxes.Contains('X') ? "Member of a group" : null,
        };
        issuer.At(year, month, 14, day => issuer.Form4(who, day).Trade("A", 'A', 1_500, 0, day).Show(told.Pattern, told.Words));
    }

    private static void SeeRemarks(DemoIssuer issuer)
    {
        var who = issuer.Person("See Remarks");
        issuer.At(2025, 5, 13, day =>
        {
            var draft = issuer.Form4(who, day).Trade("A", 'A', 2_000, 0, day);
            draft.Remarks = "Officer title: President and Chief Executive Officer";
            draft.Show("role.see-remarks", "The title field is too short: the remarks hold the title, here a chief executive.");
        });
    }
}
