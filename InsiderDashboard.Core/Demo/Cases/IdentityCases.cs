using InsiderDashboard.Core.Demo.Insiders;


namespace InsiderDashboard.Core.Demo.Cases;

/// <summary>Companies whose ticker, industry, share count or price is not as simple as it should be.</summary>
internal static class IdentityCases
{
    private static readonly int MergerSession = DemoCalendar.IndexFrom(DemoCalendar.Day(2024, 10, 15));

    public static IEnumerable<DemoCase> All =>
    [
        new("ZQTWO", "Twinning Telephone Co", "XLC", issuer => Sell(
            issuer, 2023, "id.ticker-of-two", "This ticker was its own until another issuer filed under it: the closes until then are its prices.")),
        new("ZQTWO", "Twinning Cable Holdings Inc", "XLC", issuer => Sell(
            issuer, 2025, "id.ticker-of-two", "The issuer that filed under the ticker last: it is meant when the ticker is asked for."))
        {
            Setup = company => company with { IsPriced = false },
        },
        new("ZQCLS", "Classwell Steel Inc", "XLB", issuer => Written(issuer, "ZQCLS, ZQCLS.A", "id.two-classes",
            "Two classes in the ticker field: the first is the one priced.")),
        new("ZQNYS", "Exchangely Engineering Corp", "XLI", issuer => Written(issuer, "NYSE: ZQNYS", "id.market-in-ticker",
            "The market stands in the ticker field.")),
        new("ZQPRN", "Parenth Motor Parts Inc", "XLY", issuer => Written(issuer, "(ZQPRN)", "id.parentheses", "A ticker in parentheses.")),
        new("ZQNON", "Nonesuch Land Corp", "XLRE", issuer => Written(issuer, "NONE", "id.no-ticker",
            "The field says that there is no ticker: the issuer is found by its name or CIK."))
        {
            Setup = company => company with { IsPriced = false },
        },
        new("ZQSPAC", "Blankwell Acquisition Corp", "XLF", issuer => Sell(issuer, 2025, "id.unmapped",
            "A blank check company has no business yet: its sector is Unmapped."))
        {
            Setup = company => company with { Sic = 6770 },
        },
        new("ZQSHR", "Sharelost Networks Inc", "XLK", issuer => Sell(issuer, 2026, "id.no-shares-outstanding",
            "No share count is known: the score measures size in dollars and says so."))
        {
            Setup = company => company with { SharesOutstanding = null },
        },
        new("ZQACQ", "Acquirement Mutual Corp", "XLF", Acquired) { Setup = company => company with { LastSession = MergerSession } },
        new("ZQSEAT", "Seatworth Water Works Inc", "XLU", TwoLines),
    ];

    private static void Sell(DemoIssuer issuer, int year, string pattern, string words)
    {
        var owner = issuer.Person(director: true);
        issuer.At(year, 4, 9, day => issuer.Form4(owner, day).Trade("S", 'D', 2_000, issuer.Price(day), day).Show(pattern, words));
    }

    private static void Written(DemoIssuer issuer, string filed, string pattern, string words)
    {
        var owner = issuer.Person(director: true);
        issuer.At(2025, 5, 21, day =>
        {
            var draft = issuer.Form4(owner, day).Trade("P", 'A', 1_000, issuer.Price(day), day).Show(pattern, words);
            draft.FiledTicker = filed;
        });
    }

    private static void Acquired(DemoIssuer issuer)
    {
        DemoInsider[] people = [issuer.Person("Chief Executive Officer", 80_000, director: true), issuer.Person(director: true)];
        issuer.At(2023, 8, 2, day => issuer.Form4(people[1], day).Trade("P", 'A', 3_000, issuer.Price(day), day));
        var last = DemoCalendar.Sessions[MergerSession];
        foreach (var who in people)
            issuer.On(last, () => issuer.Form4(who, last).Trade("D", 'D', who.Direct, issuer.Price(last), last)
                .Note("Disposed of under the merger agreement; each share was converted into the right to receive cash.")
                .Show("id.delisted", "The company was acquired: its prices end, and returns beyond that day stay unpriced."));
    }

    /// <summary>Shares held directly and through a trust are two lines: the change in holding is that of the line.</summary>
    private static void TwoLines(DemoIssuer issuer)
    {
        var owner = issuer.Person(director: true, held: 10_000);
        owner.Held["By Trust"] = 4_000;
        issuer.At(2025, 9, 17, day => issuer.Form4(owner, day).Trade("S", 'D', 2_000, issuer.Price(day), day, "By Trust")
            .Show("id.indirect", "Half of the trust's line was sold, while the direct line stayed as it was.").Holding(10_000)
            .Show("form.holding", "A holding row beside the transaction: reported, without any change."));
        issuer.At(2026, 2, 11, day =>
        {
            var newcomer = issuer.Person(director: true, held: 0);
            issuer.Form4(newcomer, day).Trade("P", 'A', 500, issuer.Price(day), day)
                .Show("id.new-holder", "The first shares of this owner: new, not a percentage.");
        });
    }
}
