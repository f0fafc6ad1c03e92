namespace InsiderDashboard.Core.Demo.Stories;

/// <summary>Companies whose insiders sell in most months: with a dip planted after the heavy ones, and without.</summary>
internal static class HeavyStories
{
    public const double Dip = -0.06;

    /// <summary>First sessions of months with heavy selling, eight or nine apart.</summary>
    private static readonly (int Year, int Month)[] Heavy =
    [
        (2021, 9), (2022, 2), (2022, 7), (2023, 1), (2023, 6), (2023, 11), (2024, 4), (2024, 9), (2025, 2), (2025, 8), (2026, 1), (2026, 5),
    ];

    public static IEnumerable<Story> All =>
    [
        new("ZQHVY", "Heavisham Semiconductor Corp", "XLK", desk => Months(desk, "heavy.dip",
            "A month of heavy selling; in the following quarter the price was pulled down by construction."))
        {
            Setup = company => company with { StartPrice = 55, Pulls = [.. Heavy.Select(h => new Pull(SessionOf(h) + 25, 60, Dip))] },
        },
        new("ZQHVN", "Haverness Medical Inc", "XLV", desk => Months(desk, "heavy.no-effect",
            "A month of heavy selling; nothing was planted after it.")) { Setup = company => company with { StartPrice = 48 } },
        new("ZQLATE", "Laterly Beverages Inc", "XLP", Late),
    ];

    private static int SessionOf((int Year, int Month) month) => DemoCalendar.IndexFrom(DemoCalendar.Day(month.Year, month.Month, 1));

    private static void Months(Desk desk, string pattern, string words)
    {
        Insider[] sellers = [desk.Person("Chief Executive Officer", 900_000), desk.Person("Chief Financial Officer", 500_000), desk.Person("Chief Operating Officer", 500_000)];
        for (var month = new DateOnly(2020, 8, 1); month.DayNumber < DemoCalendar.LastDay; month = month.AddMonths(1))
        {
            var isHeavy = Heavy.Contains((month.Year, month.Month));
            if (!isHeavy && desk.Random.Chance(0.15))
                continue;
            for (var i = 0; i < (isHeavy ? 3 : 1); i++)
            {
                var who = isHeavy ? sellers[i] : desk.Random.Pick(sellers);
                var lot = isHeavy ? 9_000 + 1_000 * i : 100 * desk.Random.Between(10, 30);
                desk.At(month.Year, month.Month, desk.Random.Between(2, 20), day =>
                {
                    var draft = desk.Form4(who, day).Trade("S", 'D', lot, desk.Price(day), day);
                    if (isHeavy)
                        draft.Show(pattern, words);
                });
            }
        }
    }

    private static void Late(Desk desk)
    {
        var officer = desk.Person("Chief Financial Officer", 300_000);
        for (var month = new DateOnly(2021, 1, 1); month.DayNumber < DemoCalendar.Day(2026, 6, 1); month = month.AddMonths(2))
            desk.At(month.Year, month.Month, 10, day => desk.Form4(officer, day).Trade("S", 'D', 1_500, desk.Price(day), day));
        desk.At(2026, 4, 27, day => desk.Form4(officer, day, 9).Trade("S", 'D', 2_000, desk.Price(day), day)
            .Show("late.filing", "Filed nine business days after the trade.")
            .Show("late.too-late-month", "Traded in April, known after April was closed: in no month of the point-in-time view, counted as too late."));
        desk.At(2026, 5, 19, day => desk.Form4(officer, day, 4).Box(true).Trade("S", 'D', 1_000, desk.Price(day), day)
            .Show("late.plan-in-time", "Filed after four business days, under a plan and without a deemed date: not late."));
        desk.At(2026, 6, 9, day => desk.Form4(officer, day, 5).Box(true).Trade("S", 'D', 1_000, desk.Price(day), day)
            .Row(r => r with { DeemedOn = DateOnly.FromDayNumber(Filings.BusinessDays.Add(day, 3)) })
            .Show("late.deemed-in-time", "The deemed execution date is two business days before the filing: not late."));
    }
}
