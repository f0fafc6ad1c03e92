using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Demo.Stories;

/// <summary>What a portfolio review should stop at: each in the last quarter of the demo market.</summary>
internal static class FlagStories
{
    private static readonly int IpoSession = DemoCalendar.IndexFrom(DemoCalendar.Day(2025, 11, 13));

    public static IEnumerable<Story> All =>
    [
        new("ZQGON", "Goneril Media Inc", "XLC", NearExit),
        new("ZQSIL", "Silentia Gas Light Co", "XLU", SilenceBroken) { Setup = company => company with { StartPrice = 45 } },
        new("ZQTRN", "Turnwright Cement Corp", "XLB", Reversal),
        new("ZQBIG", "Bigsby Grocers Inc", "XLP", LargeSale),
        new("ZQTOP", "Topsail Diagnostics Inc", "XLV", IntoStrength)
        {
            Setup = company => company with { Pulls = [new Pull(DemoCalendar.IndexFrom(DemoCalendar.Day(2026, 2, 17)), 60, 0.55)] },
        },
        new("ZQIPO", "Ipolonia Systems Inc", "XLK", LockUp) { Setup = company => company with { FirstSession = IpoSession, StartPrice = 22 } },
        new("ZQTHR", "Threeforms Hotels Group", "XLY", FormThrees) { Setup = company => company with { IsPriced = false } },
    ];

    private static void NearExit(Desk desk)
    {
        var who = desk.Person("Chief Operating Officer", 50_000);
        desk.At(2026, 5, 5, day => desk.Form4(who, day).Trade("S", 'D', 20_000, desk.Price(day), day)
            .Show("flag.NearExit", "The first part of an exit: 20,000 of 50,000 shares."));
        desk.At(2026, 5, 20, day => desk.Form4(who, day).Trade("S", 'D', 27_000, desk.Price(day), day)
            .Show("flag.NearExit", "47,000 of 50,000 shares sold within 30 days."));
    }

    private static void SilenceBroken(Desk desk)
    {
        var who = desk.Person("Treasurer", 90_000);
        desk.At(2022, 11, 8, day => desk.Form4(who, day).Trade("S", 'D', 5_000, desk.Price(day), day));
        for (var year = 2023; year <= 2026; year++)
            desk.At(year, 3, 4, day => desk.Form4(who, day).Trade("A", 'A', 2_000, 0, day));
        desk.At(2026, 6, 3, day => desk.Form4(who, day).Trade("S", 'D', 15_000, desk.Price(day), day)
            .Show("flag.SilenceBroken", "The first sale in more than three years by an owner who filed all the while."));
    }

    private static void Reversal(Desk desk)
    {
        var who = desk.Person(director: true, held: 60_000);
        foreach (var month in (int[])[3, 8])
            desk.At(2025, month, 12, day => desk.Form4(who, day).Trade("P", 'A', 3_000, desk.Price(day), day));
        desk.At(2026, 5, 27, day => desk.Form4(who, day).Trade("S", 'D', 6_000, desk.Price(day), day)
            .Show("flag.Reversal", "A sale by a person who only bought in the eighteen months before."));
    }

    private static void LargeSale(Desk desk)
    {
        var who = desk.Person("Chief Executive Officer", 900_000, director: true);
        desk.At(2026, 6, 10, day => desk.Form4(who, day).Trade("S", 'D', Math.Ceiling(1.6e6 / desk.Price(day) / 100) * 100, desk.Price(day), day)
            .Show("flag.UnexplainedCSuiteSale", "More than a million dollars sold by the chief executive, without a plan, tax or offering to explain it."));
    }

    private static void IntoStrength(Desk desk)
    {
        var who = desk.Person(director: true, held: 70_000);
        desk.At(2026, 5, 14, day => desk.Form4(who, day).Trade("S", 'D', 4_000, desk.Price(day), day)
            .Show("flag.SoldIntoStrength", "Sold after the price rose by more than 30% in a quarter."));
    }

    private static void LockUp(Desk desk)
    {
        var people = Newcomers(desk, desk.Prices.FirstDay);
        desk.On(DemoCalendar.SessionFrom(desk.Prices.FirstDay + 184), () =>
        {
            var day = DemoCalendar.SessionFrom(desk.Prices.FirstDay + 184);
            desk.Form4(people[1], day).Trade("S", 'D', 7_000, desk.Price(day), day)
                .Show("flag.LockUpWindow", "A sale half a year after the first trading day, when a lock-up usually ends.");
        });
    }

    /// <summary>No prices here: only the first batch of Form 3s tells when the company came to the market.</summary>
    private static void FormThrees(Desk desk)
    {
        var listed = DemoCalendar.SessionFrom(DemoCalendar.Day(2025, 11, 18));
        var people = Newcomers(desk, listed);
        var day = DemoCalendar.SessionFrom(listed + 190);
        desk.On(day, () => desk.Form4(people[2], day).Trade("S", 'D', 5_000, desk.Price(day), day)
            .Show("flag.LockUpWindow.estimated", "A sale half a year after the first batch of Form 3s: an estimate."));
    }

    private static Insider[] Newcomers(Desk desk, int listed)
    {
        Insider[] people = [desk.Person("Chief Executive Officer", 400_000, director: true), desk.Person("Chief Financial Officer", 90_000), desk.Person(director: true)];
        foreach (var who in people)
            desk.On(listed, () =>
            {
                var draft = desk.File("3", BusinessDays.Add(listed, 1), who).Holding(who.Direct)
                    .Derivative("Stock Option (right to buy)", null, 'A', 25_000, 12.5, listed, 25_000);
                draft.Period = listed;
                draft.Show("form.3", "A Form 3: what a new insider holds, in both tables, without any transaction.");
            });
        return people;
    }
}
