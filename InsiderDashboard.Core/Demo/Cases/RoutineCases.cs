namespace InsiderDashboard.Core.Demo.Cases;

/// <summary>Habits: the same month every year, other months, and too little to say.</summary>
internal static class RoutineCases
{
    public static IEnumerable<DemoCase> All =>
    [
        new("ZQRUT", "Rutledale Bancorp", "XLF", issuer =>
        {
            Seller(issuer);
            Opportunist(issuer);
            Unclassified(issuer);
        }),
        new("ZQYRL", "Yearling Electric Co", "XLU", Buyer),
    ];

    private static void Seller(DemoIssuer issuer)
    {
        var who = issuer.Person("Chief Risk Officer", 120_000);
        for (var year = 2021; year <= 2026; year++)
        {
            var text = year;
            issuer.At(year, 3, 10 + year % 5, day =>
            {
                var draft = issuer.Form4(who, day).Trade("S", 'D', 2_000 + 100 * (text % 3), issuer.Price(day), day);
                if (text == 2022)
                    draft.Show("routine.too-short", "2022: the three years before are not in the store, so no label.");
                if (text >= 2024)
                    draft.Show("routine.seller", "A sale in March of 2021, 2022, 2023 and every year since: routine.");
            });
        }
    }

    private static void Buyer(DemoIssuer issuer)
    {
        var who = issuer.Person(director: true);
        for (var year = 2020; year <= 2025; year++)
        {
            var text = year;
            issuer.At(year, 11, 9 + year % 4, day =>
            {
                var draft = issuer.Form4(who, day).Trade("P", 'A', 800, issuer.Price(day), day);
                if (text >= 2024)
                    draft.Show("routine.buyer", "A purchase every November: routine, so a weaker signal.");
            });
        }
    }

    private static void Opportunist(DemoIssuer issuer)
    {
        var who = issuer.Person(director: true);
        foreach (var (year, month) in ((int, int)[])[(2021, 5), (2022, 9), (2023, 2)])
            issuer.At(year, month, 15, day => issuer.Form4(who, day).Trade("S", 'D', 1_000, issuer.Price(day), day));
        issuer.At(2024, 9, 12, day => issuer.Form4(who, day).Trade("S", 'D', 1_500, issuer.Price(day), day)
            .Show("routine.opportunistic", "Trades in each of the three years before, in no common month."));
    }

    private static void Unclassified(DemoIssuer issuer)
    {
        var who = issuer.Person(director: true);
        foreach (var (year, month) in ((int, int)[])[(2021, 6), (2023, 6)])
            issuer.At(year, month, 15, day => issuer.Form4(who, day).Trade("S", 'D', 1_000, issuer.Price(day), day));
        issuer.At(2024, 6, 12, day => issuer.Form4(who, day).Trade("S", 'D', 1_100, issuer.Price(day), day)
            .Show("routine.unclassified", "No trade in 2022: no label can be given for 2024."));
    }
}
