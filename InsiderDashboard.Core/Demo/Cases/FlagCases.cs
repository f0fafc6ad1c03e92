using InsiderDashboard.Core.Demo.Insiders;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Demo.Cases;

/// <summary>What a portfolio review should stop at: each in the last quarter of the demo market.</summary>
internal static class FlagCases
{
    private static readonly int IpoSession = DemoCalendar.IndexFrom(DemoCalendar.Day(2025, 11, 13));

    public static IEnumerable<DemoCase> All =>
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

    private static void NearExit(DemoIssuer issuer)
    {
        var who = issuer.Person("Chief Operating Officer", 50_000);
        issuer.At(2026, 5, 5, day => issuer.Form4(who, day).Trade("S", 'D', 20_000, issuer.Price(day), day)
            .Show("flag.NearExit", "The first part of an exit: 20,000 of 50,000 shares."));
        issuer.At(2026, 5, 20, day => issuer.Form4(who, day).Trade("S", 'D', 27_000, issuer.Price(day), day)
            .Show("flag.NearExit", "47,000 of 50,000 shares sold within 30 days."));
    }

    private static void SilenceBroken(DemoIssuer issuer)
    {
        var who = issuer.Person("Treasurer", 90_000);
        issuer.At(2022, 11, 8, day => issuer.Form4(who, day).Trade("S", 'D', 5_000, issuer.Price(day), day));
        for (var year = 2023; year <= 2026; year++)
            issuer.At(year, 3, 4, day => issuer.Form4(who, day).Trade("A", 'A', 2_000, 0, day));
        issuer.At(2026, 6, 3, day => issuer.Form4(who, day).Trade("S", 'D', 15_000, issuer.Price(day), day)
            .Show("flag.SilenceBroken", "The first sale in more than three years by an owner who filed all the while."));
    }

    private static void Reversal(DemoIssuer issuer)
    {
        var who = issuer.Person(director: true, held: 60_000);
        foreach (var month in (int[])[3, 8])
            issuer.At(2025, month, 12, day => issuer.Form4(who, day).Trade("P", 'A', 3_000, issuer.Price(day), day));
        issuer.At(2026, 5, 27, day => issuer.Form4(who, day).Trade("S", 'D', 6_000, issuer.Price(day), day)
            .Show("flag.Reversal", "A sale by a person who only bought in the eighteen months before."));
    }

    private static void LargeSale(DemoIssuer issuer)
    {
        var who = issuer.Person("Chief Executive Officer", 900_000, director: true);
        issuer.At(2026, 6, 10, day => issuer.Form4(who, day)
            .Trade("S", 'D', Math.Ceiling(1.6e6 / issuer.Price(day) / 100) * 100, issuer.Price(day), day)
            .Show("flag.UnexplainedCSuiteSale",
                "More than a million dollars sold by the chief executive, without a plan, tax or offering to explain it."));
    }

    private static void IntoStrength(DemoIssuer issuer)
    {
        var who = issuer.Person(director: true, held: 70_000);
        issuer.At(2026, 5, 14, day => issuer.Form4(who, day).Trade("S", 'D', 4_000, issuer.Price(day), day)
            .Show("flag.SoldIntoStrength", "Sold after the price rose by more than 30% in a quarter."));
    }

    private static void LockUp(DemoIssuer issuer)
    {
        var people = Newcomers(issuer, issuer.Prices.FirstDay);
        issuer.On(DemoCalendar.SessionFrom(issuer.Prices.FirstDay + 184), () =>
        {
            var day = DemoCalendar.SessionFrom(issuer.Prices.FirstDay + 184);
            issuer.Form4(people[1], day).Trade("S", 'D', 7_000, issuer.Price(day), day)
                .Show("flag.LockUpWindow", "A sale half a year after the first trading day, when a lock-up usually ends.");
        });
    }

    /// <summary>No prices here: only the first batch of Form 3s tells when the company came to the market.</summary>
    private static void FormThrees(DemoIssuer issuer)
    {
        var listed = DemoCalendar.SessionFrom(DemoCalendar.Day(2025, 11, 18));
        var people = Newcomers(issuer, listed);
        var day = DemoCalendar.SessionFrom(listed + 190);
        issuer.On(day, () => issuer.Form4(people[2], day).Trade("S", 'D', 5_000, issuer.Price(day), day)
            .Show("flag.LockUpWindow.estimated", "A sale half a year after the first batch of Form 3s: an estimate."));
    }

    private static DemoInsider[] Newcomers(DemoIssuer issuer, int listed)
    {
        DemoInsider[] people =
        [
            issuer.Person("Chief Executive Officer", 400_000, director: true),
            issuer.Person("Chief Financial Officer", 90_000), issuer.Person(director: true),
        ];
        foreach (var who in people)
            issuer.On(listed, () =>
            {
                var draft = issuer.File("3", BusinessDays.Add(listed, 1), who).Holding(who.Direct)
                    .Derivative("Stock Option (right to buy)", null, 'A', 25_000, 12.5, listed, 25_000);
                draft.Period = listed;
                draft.Show("form.3", "A Form 3: what a new insider holds, in both tables, without any transaction.");
            });
        return people;
    }
}
