using InsiderDashboard.Core.Demo.Insiders;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Demo.Cases;

/// <summary>What an amendment can do to what was filed before. Each case has an owner of its own.</summary>
internal static class AmendmentCases
{
    public static IEnumerable<DemoCase> All =>
    [
        new("ZQAMD", "Amendara Instruments Inc", "XLI", issuer =>
        {
            Whole(issuer);
            SomeLines(issuer);
            Withdrawing(issuer);
            CodeCorrected(issuer);
            HoldingsOnly(issuer);
            ByPeriod(issuer);
            Unmatched(issuer);
            Annual(issuer);
        }) { Setup = company => company with { Sic = 3823 } },
    ];

    private static FilingDraft Amend(DemoIssuer issuer, DemoInsider owner, int original, int later, string form = "4/A")
    {
        var draft = issuer.File(form, BusinessDays.Add(original, later), owner);
        draft.OriginalFiledOn = original;
        return draft;
    }

    private static void Whole(DemoIssuer issuer) => issuer.At(2023, 4, 11, day =>
    {
        var owner = issuer.Person(director: true);
        var first = issuer.Form4(owner, day).Trade("S", 'D', 1_000, 30, day).Trade("S", 'D', 600, 30.2, day)
            .Show("amend.original", "An original whose two prices were wrong: it counts until the amendment's filing day.");
        owner.Direct += 1_600;
        Amend(issuer, owner, first.FiledOn, 6).Trade("S", 'D', 1_000, 31, day).Trade("S", 'D', 600, 31.2, day)
            .Show("amend.full", "A full restatement: both rows of the original are superseded from this day on.");
    });

    private static void SomeLines(DemoIssuer issuer) => issuer.At(2023, 7, 12, day =>
    {
        var owner = issuer.Person(director: true);
        var first = issuer.Form4(owner, day).Trade("S", 'D', 500, 30, day).Trade("S", 'D', 700, 30.1, day)
            .Trade("S", 'D', 900, 30.2, day).Trade("S", 'D', 1_100, 30.3, day)
            .Show("amend.partial-original", "Four rows; the amendment restates one, the others stay.");
        owner.Direct += 700;
        Amend(issuer, owner, first.FiledOn, 4).Trade("S", 'D', 700, 33.1, day)
            .Show("amend.partial", "Only one of four lines is restated: the other three go on counting.");
    });

    private static void Withdrawing(DemoIssuer issuer) => issuer.At(2023, 10, 11, day =>
    {
        var owner = issuer.Person(director: true);
        var first = issuer.Form4(owner, day).Trade("P", 'A', 400, 28, day).Trade("P", 'A', 500, 28.1, day).Trade("P", 'A', 600, 28.2, day)
            .Show("amend.withdrawn", "The amendment restates two of three rows and leaves this one out: withdrawn.");
        owner.Direct -= 900;
        Amend(issuer, owner, first.FiledOn, 5).Trade("P", 'A', 400, 27, day).Trade("P", 'A', 500, 27.1, day)
            .Show("amend.restates-most", "Restates more than half of the original: what it leaves out is withdrawn.");
    });

    private static void CodeCorrected(DemoIssuer issuer) => issuer.At(2024, 2, 7, day =>
    {
        var owner = issuer.Person("Controller");
        var first = issuer.Form4(owner, day).Trade("S", 'D', 820, 29.5, day)
            .Show("amend.code-original", "Filed as a sale; it was shares withheld for tax.");
        owner.Direct += 820;
        Amend(issuer, owner, first.FiledOn, 3).Trade("F", 'D', 820, 29.5, day)
            .Show("amend.code-corrected", "S corrected to F: the sale no longer counts.");
    });

    private static void HoldingsOnly(DemoIssuer issuer) => issuer.At(2024, 5, 8, day =>
    {
        var owner = issuer.Person(director: true);
        var first = issuer.Form4(owner, day).Trade("P", 'A', 300, 29, day)
            .Show("amend.holdings-original", "Still counts: its amendment adds a holding and no transaction.");
        Amend(issuer, owner, first.FiledOn, 5).Holding(2_000, "By Trust")
            .Show("amend.holdings-only", "An amendment without transactions changes nothing.");
    });

    private static void ByPeriod(DemoIssuer issuer) => issuer.At(2024, 8, 7, day =>
    {
        var owner = issuer.Person(director: true);
        issuer.Form4(owner, day).Trade("S", 'D', 640, 31, day).Show("amend.period-original", "Found by its period of report.");
        owner.Direct += 640;
        issuer.File("4/A", BusinessDays.Add(day, 8), owner).Trade("S", 'D', 640, 32, day)
            .Show("amend.no-original-date", "The date of original submission is missing: the original is found by the same period of report.");
    });

    private static void Unmatched(DemoIssuer issuer) => issuer.At(2020, 7, 8, _ =>
    {
        var owner = issuer.Person(director: true);
        var traded = DemoCalendar.Day(2020, 5, 19);
        var draft = Amend(issuer, owner, DemoCalendar.Day(2020, 5, 21), 34).Trade("P", 'A', 250, 27, traded)
            .Show("amend.unmatched", "What it amends is not in the store: kept, counted and flagged.");
        draft.Period = traded;
    });

    private static void Annual(DemoIssuer issuer) => issuer.At(2025, 1, 15, day =>
    {
        var owner = issuer.Person(director: true);
        var gift = DemoCalendar.SessionFrom(DemoCalendar.Day(2024, 11, 20));
        var first = issuer.File("5", BusinessDays.Add(day, 15), owner).Trade("G", 'D', 200, 0, gift);
        owner.Direct += 200;
        Amend(issuer, owner, first.FiledOn, 10, "5/A").Trade("G", 'D', 250, 0, gift)
            .Show("amend.form5", "An amended Form 5; the gift was larger.");
    });
}
