using InsiderDashboard.Core.Demo.Insiders;

namespace InsiderDashboard.Core.Demo.Cases;

/// <summary>The ways in which a filing says, denies or leaves open that a trade was made under a Rule 10b5-1 plan.</summary>
internal static class PlanCases
{
    private const string UnderPlan =
        "The sales reported on this Form 4 were effected pursuant to a Rule 10b5-1 trading plan adopted by the reporting person on ";

    public static IEnumerable<DemoCase> All =>
    [
        new("ZQPLAN", "Plannet Harbor Corp", "XLK", issuer =>
        {
            var officer = issuer.Person("Chief Accounting Officer", 90_000);
            BeforeTheBox(issuer, officer);
            WithTheBox(issuer, officer);
        }) { Setup = company => company with { Spread = 0.010 } },
    ];

    private static void BeforeTheBox(DemoIssuer issuer, DemoInsider officer)
    {
        Sale(issuer, officer, 2021, 5, 12, f => f.Note(UnderPlan + "February 12, 2021.")
            .Show("plan.footnote", "Before the box existed: the row's own footnote names the plan.")
            .Show("plan.adoption-date", "The footnote states when the plan was adopted: 2021-02-12."));
        Sale(issuer, officer, 2021, 8, 11, f => f.Remarks = "The transactions reported were effected pursuant to a Rule 10b5–1 trading plan.",
            f => f.Show("plan.remarks", "Only the remarks name the plan, with a typographer's dash."));
        Sale(issuer, officer, 2021, 11, 10, f => f.LooseNote("The shares were sold under a 10b5-1 plan.")
            .Show("plan.filing-footnote", "A footnote that no row refers to names the plan."));
        Sale(issuer, officer, 2022, 3, 9, f => f.Note("This sale was not made pursuant to a Rule 10b5-1 trading plan.")
            .Show("plan.negated", "A denied mention is a No."));
        Sale(issuer, officer, 2022, 8, 10, f => f.Show("plan.unknown", "No box yet and no words: Unknown, which is never shown as No."));
        Sale(issuer, officer, 2022, 11, 9, f => f
            .Note("Nothing herein is an admission for purposes of Rule 10b-5 under the Securities Exchange Act of 1934.")
            .Show("plan.bare-10b-5", "The anti-fraud rule 10b-5 is no plan: Unknown."));
    }

    private static void WithTheBox(DemoIssuer issuer, DemoInsider officer)
    {
        Sale(issuer, officer, 2023, 6, 7, f => f.Box(true).Show("plan.box", "The box is ticked; no words are needed."));
        Sale(issuer, officer, 2023, 9, 6, f => f.Box(false).Show("plan.box-no", "The box is there and not ticked: No."));
        issuer.At(2023, 11, 8, day => issuer.Form4(officer, day).Box(true)
            .Trade("S", 'D', 800, issuer.Price(day), day).Note(UnderPlan + "May 15, 2023.")
            .Show("plan.box-footnote", "One box for the whole filing: this row's footnote names the plan …")
            .Trade("S", 'D', 300, issuer.Price(day), day)
            .Show("plan.box-rest", "… and this row has the box alone."));
        Sale(issuer, officer, 2024, 5, 8, f => f.Box(false).Note(UnderPlan + "November 20, 2023.")
            .Show("plan.footnote-against-box", "The box says no, the row's own footnote says yes: Yes, and the contradiction is shown."));
        issuer.At(2024, 8, 14, day => issuer.Form4(officer, day).Box(true)
            .Trade("P", 'A', 400, issuer.Price(day), day)
            .Show("class.PlanBuy", "A purchase under a plan: decided long before, so a weaker signal."));
    }

    private static void Sale(DemoIssuer issuer, DemoInsider who, int year, int month, int dayOfMonth,
        Action<FilingDraft> tell, Action<FilingDraft>? then = null) =>
        issuer.At(year, month, dayOfMonth, day =>
        {
            var draft = issuer.Form4(who, day).Trade("S", 'D', 1_000, issuer.Price(day), day);
            tell(draft);
            then?.Invoke(draft);
        });
}
