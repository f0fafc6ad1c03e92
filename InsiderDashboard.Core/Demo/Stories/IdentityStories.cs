using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Demo.Stories;

/// <summary>Companies whose ticker, industry, share count or price is not as simple as it should be.</summary>
internal static class IdentityStories
{
    private static readonly int MergerSession = DemoCalendar.IndexFrom(DemoCalendar.Day(2024, 10, 15));

    public static IEnumerable<Story> All =>
    [
        new("ZQTWO", "Twinning Telephone Co", "XLC", desk => Sell(desk, 2025, "id.ticker-of-two", "This ticker is claimed by two issuers: it prices neither.")),
        new("ZQTWO", "Twinning Cable Holdings Inc", "XLC", desk => Sell(desk, 2025, "id.ticker-of-two", "The other issuer under the same ticker; ask by CIK."))
        {
            Setup = company => company with { IsPriced = false },
        },
        new("ZQCLS", "Classwell Steel Inc", "XLB", desk => Written(desk, "ZQCLS, ZQCLS.A", "id.two-classes", "Two classes in the ticker field: the first is the one priced.")),
        new("ZQNYS", "Exchangely Engineering Corp", "XLI", desk => Written(desk, "NYSE: ZQNYS", "id.market-in-ticker", "The market stands in the ticker field.")),
        new("ZQPRN", "Parenth Motor Parts Inc", "XLY", desk => Written(desk, "(ZQPRN)", "id.parentheses", "A ticker in parentheses.")),
        new("ZQNON", "Nonesuch Land Corp", "XLRE", desk => Written(desk, "NONE", "id.no-ticker", "The field says that there is no ticker: the issuer is found by its name or CIK."))
        {
            Setup = company => company with { IsPriced = false },
        },
        new("ZQSPAC", "Blankwell Acquisition Corp", "XLF", desk => Sell(desk, 2025, "id.unmapped", "A blank check company has no business yet: its sector is Unmapped."))
        {
            Setup = company => company with { Sic = 6770 },
        },
        new("ZQSHR", "Sharelost Networks Inc", "XLK", desk => Sell(desk, 2026, "id.no-shares-outstanding", "No share count is known: the score measures size in dollars and says so."))
        {
            Setup = company => company with { SharesOutstanding = null },
        },
        new("ZQACQ", "Acquirement Mutual Corp", "XLF", Acquired) { Setup = company => company with { LastSession = MergerSession } },
        new("ZQSEAT", "Seatworth Water Works Inc", "XLU", TwoLines),
    ];

    private static void Sell(Desk desk, int year, string pattern, string words)
    {
        var owner = desk.Person(director: true);
        desk.At(year, 4, 9, day => desk.Form4(owner, day).Trade("S", 'D', 2_000, desk.Price(day), day).Show(pattern, words));
    }

    private static void Written(Desk desk, string filed, string pattern, string words)
    {
        var owner = desk.Person(director: true);
        desk.At(2025, 5, 21, day =>
        {
            var draft = desk.Form4(owner, day).Trade("P", 'A', 1_000, desk.Price(day), day).Show(pattern, words);
            draft.FiledTicker = filed;
        });
    }

    private static void Acquired(Desk desk)
    {
        Insider[] people = [desk.Person("Chief Executive Officer", 80_000, director: true), desk.Person(director: true)];
        desk.At(2023, 8, 2, day => desk.Form4(people[1], day).Trade("P", 'A', 3_000, desk.Price(day), day));
        var last = DemoCalendar.Sessions[MergerSession];
        foreach (var who in people)
            desk.On(last, () => desk.Form4(who, last).Trade("D", 'D', who.Direct, desk.Price(last), last)
                .Note("Disposed of under the merger agreement; each share was converted into the right to receive cash.")
                .Show("id.delisted", "The company was acquired: its prices end, and returns beyond that day stay unpriced."));
    }

    /// <summary>Shares held directly and through a trust are two lines: the change in holding is that of the line.</summary>
    private static void TwoLines(Desk desk)
    {
        var owner = desk.Person(director: true, held: 10_000);
        owner.Held["By Trust"] = 4_000;
        desk.At(2025, 9, 17, day => desk.Form4(owner, day).Trade("S", 'D', 2_000, desk.Price(day), day, "By Trust")
            .Show("id.indirect", "Half of the trust's line was sold, while the direct line stayed as it was.").Holding(10_000)
            .Show("form.holding", "A holding row beside the transaction: reported, without any change."));
        desk.At(2026, 2, 11, day =>
        {
            var newcomer = desk.Person(director: true, held: 0);
            desk.Form4(newcomer, day).Trade("P", 'A', 500, desk.Price(day), day).Show("id.new-holder", "The first shares of this owner: new, not a percentage.");
        });
    }
}
