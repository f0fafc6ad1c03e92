using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Demo.Stories;

/// <summary>Several insiders on one side within a month, in every variety that the cluster screen tells apart.</summary>
internal static class ClusterStories
{
    public static IEnumerable<Story> All =>
    [
        new("ZQCLN", "Cleanwick Therapeutics Inc", "XLV", desk => Buyers(desk, 2025, 9, "cluster.buy-clean", "Four insiders bought within three weeks and nobody sold.")),
        new("ZQMEC", "Mechanel Freight Corp", "XLI", desk =>
        {
            Buyers(desk, 2025, 4, "cluster.buy-mechanical-only", "Bought by four, while another sold under a plan and for taxes only.");
            MechanicalSales(desk);
        }),
        new("ZQMIX", "Mixbury Restaurants Inc", "XLY", desk =>
        {
            Buyers(desk, 2025, 6, "cluster.buy-mixed", "Bought by four, while a fifth sold by their own decision.");
            desk.At(2025, 6, 17, day => desk.Form4(desk.Person("SVP, Marketing"), day).Trade("S", 'D', 4_000, desk.Price(day), day));
        }),
        new("ZQSAM", "Samepoint Properties Ltd", "XLRE", SamePrice),
        new("ZQONE", "Onehold Pictures Group", "XLC", OneDominates),
        new("ZQNOW", "Nowell Pipelines Inc", "XLE", desk => Buyers(desk, 2026, 6, "cluster.buy-active", "Still going on at the last day of the demo market.")),
        new("ZQEXT", "Exwater Insurance Group", "XLF", desk => Sellers(desk, 2026, 6, "cluster.sell-active",
            "Four insiders, the chief executive among them, sold within three weeks, all without a plan.")),
        new("ZQVST", "Vestmark Data Inc", "XLK", VestDriven),
        new("ZQSLC", "Sellcote Apparel Co", "XLY", desk => Sellers(desk, 2024, 8, "cluster.sell", "Four insiders sold within three weeks.")),
        new("ZQPAR", "Parvale Motor Parts Corp", "XLY", BelowLine),
    ];

    private static Insider[] Four(Desk desk) =>
    [
        desk.Person("Chief Executive Officer", 150_000, director: true), desk.Person("Chief Financial Officer", 80_000),
        desk.Person(director: true), desk.Person(director: true),
    ];

    private static void Buyers(Desk desk, int year, int month, string pattern, string words)
    {
        var people = Four(desk);
        for (var i = 0; i < people.Length; i++)
        {
            var (who, lot) = (people[i], 3_000 - 500 * i);
            desk.At(year, month, 2 + 5 * i, day => desk.Form4(who, day).Trade("P", 'A', lot, desk.Price(day), day).Show(pattern, words));
        }
    }

    private static void Sellers(Desk desk, int year, int month, string pattern, string words)
    {
        var people = Four(desk);
        for (var i = 0; i < people.Length; i++)
        {
            var (who, lot) = (people[i], 14_000 - 2_000 * i);
            desk.At(year, month, 2 + 5 * i, day => desk.Form4(who, day).Trade("S", 'D', lot, desk.Price(day), day).Show(pattern, words));
        }
    }

    private static void MechanicalSales(Desk desk)
    {
        var officer = desk.Person("General Counsel");
        desk.At(2025, 4, 8, day => desk.Form4(officer, day).Box(true).Trade("S", 'D', 1_000, desk.Price(day), day)
            .Note("The sale was effected pursuant to a Rule 10b5-1 trading plan adopted on November 12, 2024."));
        desk.At(2025, 4, 15, day => desk.Form4(officer, day).Trade("S", 'D', 400, desk.Price(day), day)
            .Note("Shares sold to cover tax withholding obligations upon the vesting of restricted stock units."));
    }

    private static void SamePrice(Desk desk)
    {
        var people = Four(desk);
        desk.At(2025, 11, 6, day =>
        {
            var price = desk.Price(day);
            foreach (var who in people)
                desk.Form4(who, day).Trade("P", 'A', 1_500, price, day)
                    .Show("cluster.same-price", "Four bought on one day at one price: an offering or a plan purchase, perhaps.");
        });
    }

    private static void OneDominates(Desk desk)
    {
        var people = Four(desk);
        for (var i = 0; i < people.Length; i++)
        {
            var (who, lot) = (people[i], i == 0 ? 30_000 : 500);
            desk.At(2025, 12, 2 + 5 * i, day => desk.Form4(who, day).Trade("P", 'A', lot, desk.Price(day), day)
                .Show("cluster.one-dominates", "Four buyers, but one of them is more than four fifths of the dollars."));
        }
    }

    /// <summary>Sales two days after vesting: near enough to be driven by it, and still the owners' own decision.</summary>
    private static void VestDriven(Desk desk)
    {
        var people = Four(desk);
        foreach (var who in people)
            desk.At(2026, 5, 12, day =>
            {
                desk.Form4(who, day).Trade("A", 'A', 20_000, 0, day).Trade("F", 'D', 7_400, desk.Price(day), day);
                var sale = DemoCalendar.SessionFrom(BusinessDays.Add(day, 2));
                desk.Form4(who, sale).Trade("S", 'D', 10_000, desk.Price(sale), sale)
                    .Show("cluster.vest-driven", "Four sold within days of an award and its tax: driven by vesting.");
            });
    }

    /// <summary>Three of four are large enough to count; the fourth is one of the others.</summary>
    private static void BelowLine(Desk desk)
    {
        var people = Four(desk);
        for (var i = 0; i < people.Length; i++)
        {
            var (who, lot) = (people[i], i == 3 ? 40 : 2_500);
            desk.At(2024, 11, 4 + 4 * i, day => desk.Form4(who, day).Trade("P", 'A', lot, desk.Price(day), day)
                .Show(lot == 40 ? "cluster.others" : "cluster.buy", lot == 40
                    ? "Too small to count as a person of the cluster: one of the others."
                    : "Three persons make a cluster."));
        }
    }
}
