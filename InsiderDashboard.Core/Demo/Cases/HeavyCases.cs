using InsiderDashboard.Core.Demo.Insiders;

namespace InsiderDashboard.Core.Demo.Cases;

/// <summary>Companies whose insiders sell in most months: with a dip planted after the heavy ones, and without.</summary>
internal static class HeavyCases
{
    public const double Dip = -0.06;

    /// <summary>First sessions of months with heavy selling, eight or nine apart.</summary>
    private static readonly (int Year, int Month)[] Heavy =
    [
        (2021, 9), (2022, 2), (2022, 7), (2023, 1), (2023, 6), (2023, 11), (2024, 4), (2024, 9), (2025, 2), (2025, 8), (2026, 1), (2026, 5),
    ];

    public static IEnumerable<DemoCase> All =>
    [
        new("ZQHVY", "Heavisham Semiconductor Corp", "XLK", issuer => Months(issuer, "heavy.dip",
            "A month of heavy selling; in the following quarter the price was pulled down by construction."))
        {
            Setup = company => company with { StartPrice = 55, Pulls = [.. Heavy.Select(h => new Pull(SessionOf(h) + 25, 60, Dip))] },
        },
        new("ZQHVN", "Haverness Medical Inc", "XLV", issuer => Months(issuer, "heavy.no-effect",
            "A month of heavy selling; nothing was planted after it.")) { Setup = company => company with { StartPrice = 48 } },
        new("ZQLATE", "Laterly Beverages Inc", "XLP", Late),
    ];

    private static int SessionOf((int Year, int Month) month) => DemoCalendar.IndexFrom(DemoCalendar.Day(month.Year, month.Month, 1));

    private static void Months(DemoIssuer issuer, string pattern, string words)
    {
        DemoInsider[] sellers =
        [
            issuer.Person("Chief Executive Officer", 900_000), issuer.Person("Chief Financial Officer", 500_000),
            issuer.Person("Chief Operating Officer", 500_000),
        ];
        for (var month = new DateOnly(2020, 8, 1); month.DayNumber < DemoCalendar.LastDay; month = month.AddMonths(1))
        {
            var isHeavy = Heavy.Contains((month.Year, month.Month));
            if (!isHeavy && issuer.Random.Chance(0.15))
                continue;
            for (var i = 0; i < (isHeavy ? 3 : 1); i++)
            {
                var who = isHeavy ? sellers[i] : issuer.Random.Pick(sellers);
                var lot = isHeavy ? 9_000 + 1_000 * i : 100 * issuer.Random.Between(10, 30);
                issuer.At(month.Year, month.Month, issuer.Random.Between(2, 20), day =>
                {
                    var draft = issuer.Form4(who, day).Trade("S", 'D', lot, issuer.Price(day), day);
                    if (isHeavy)
                        draft.Show(pattern, words);
                });
            }
        }
    }

    private static void Late(DemoIssuer issuer)
    {
        var officer = issuer.Person("Chief Financial Officer", 300_000);
        for (var month = new DateOnly(2021, 1, 1); month.DayNumber < DemoCalendar.Day(2026, 6, 1); month = month.AddMonths(2))
            issuer.At(month.Year, month.Month, 10, day => issuer.Form4(officer, day).Trade("S", 'D', 1_500, issuer.Price(day), day));
        issuer.At(2026, 4, 27, day => issuer.Form4(officer, day, 9).Trade("S", 'D', 2_000, issuer.Price(day), day)
            .Show("late.filing", "Filed nine business days after the trade.")
            .Show("late.too-late-month",
                "Traded in April, known after April was closed: in no month of the point-in-time view, counted as too late."));
        issuer.At(2026, 5, 19, day => issuer.Form4(officer, day, 4).Box(true).Trade("S", 'D', 1_000, issuer.Price(day), day)
            .Show("late.plan-in-time", "Filed after four business days, under a plan and without a deemed date: not late."));
        issuer.At(2026, 6, 9, day => issuer.Form4(officer, day, 5).Box(true).Trade("S", 'D', 1_000, issuer.Price(day), day)
            .Row(r => r with { DeemedOn = DateOnly.FromDayNumber(Filings.BusinessDays.Add(day, 3)) })
            .Show("late.deemed-in-time", "The deemed execution date is two business days before the filing: not late."));
    }
}
