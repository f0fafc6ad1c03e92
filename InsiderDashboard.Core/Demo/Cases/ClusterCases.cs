using InsiderDashboard.Core.Demo.Insiders;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Demo.Cases;

/// <summary>Several insiders on one side within a month, in every variety that the cluster screen tells apart.</summary>
internal static class ClusterCases
{
    public static IEnumerable<DemoCase> All =>
    [
        new("ZQCLN", "Cleanwick Therapeutics Inc", "XLV", issuer => Buyers(issuer, 2025, 9, "cluster.buy-clean",
            "Four insiders bought within three weeks and nobody sold.")),
        new("ZQMEC", "Mechanel Freight Corp", "XLI", issuer =>
        {
            Buyers(issuer, 2025, 4, "cluster.buy-mechanical-only", "Bought by four, while another sold under a plan and for taxes only.");
            MechanicalSales(issuer);
        }),
        new("ZQMIX", "Mixbury Restaurants Inc", "XLY", issuer =>
        {
            Buyers(issuer, 2025, 6, "cluster.buy-mixed", "Bought by four, while a fifth sold by their own decision.");
            issuer.At(2025, 6, 17, day => issuer.Form4(issuer.Person("SVP, Marketing"), day).Trade("S", 'D', 4_000, issuer.Price(day), day));
        }),
        new("ZQSAM", "Samepoint Properties Ltd", "XLRE", SamePrice),
        new("ZQONE", "Onehold Pictures Group", "XLC", OneDominates),
        new("ZQNOW", "Nowell Pipelines Inc", "XLE", issuer => Buyers(issuer, 2026, 6, "cluster.buy-active",
            "Still going on at the last day of the demo market.")),
        new("ZQEXT", "Exwater Insurance Group", "XLF", issuer => Sellers(issuer, 2026, 6, "cluster.sell-active",
            "Four insiders, the chief executive among them, sold within three weeks, all without a plan.")),
        new("ZQVST", "Vestmark Data Inc", "XLK", VestDriven),
        new("ZQSLC", "Sellcote Apparel Co", "XLY", issuer => Sellers(issuer, 2024, 8, "cluster.sell", "Four insiders sold within three weeks.")),
        new("ZQPAR", "Parvale Motor Parts Corp", "XLY", BelowLine),
    ];

    private static DemoInsider[] Four(DemoIssuer issuer) =>
    [
        issuer.Person("Chief Executive Officer", 150_000, director: true), issuer.Person("Chief Financial Officer", 80_000),
        issuer.Person(director: true), issuer.Person(director: true),
    ];

    private static void Buyers(DemoIssuer issuer, int year, int month, string pattern, string words)
    {
        var people = Four(issuer);
        for (var i = 0; i < people.Length; i++)
        {
            var (who, lot) = (people[i], 3_000 - 500 * i);
            issuer.At(year, month, 2 + 5 * i, day => issuer.Form4(who, day).Trade("P", 'A', lot, issuer.Price(day), day).Show(pattern, words));
        }
    }

    private static void Sellers(DemoIssuer issuer, int year, int month, string pattern, string words)
    {
        var people = Four(issuer);
        for (var i = 0; i < people.Length; i++)
        {
            var (who, lot) = (people[i], 14_000 - 2_000 * i);
            issuer.At(year, month, 2 + 5 * i, day => issuer.Form4(who, day).Trade("S", 'D', lot, issuer.Price(day), day).Show(pattern, words));
        }
    }

    private static void MechanicalSales(DemoIssuer issuer)
    {
        var officer = issuer.Person("General Counsel");
        issuer.At(2025, 4, 8, day => issuer.Form4(officer, day).Box(true).Trade("S", 'D', 1_000, issuer.Price(day), day)
            .Note("The sale was effected pursuant to a Rule 10b5-1 trading plan adopted on November 12, 2024."));
        issuer.At(2025, 4, 15, day => issuer.Form4(officer, day).Trade("S", 'D', 400, issuer.Price(day), day)
            .Note("Shares sold to cover tax withholding obligations upon the vesting of restricted stock units."));
    }

    private static void SamePrice(DemoIssuer issuer)
    {
        var people = Four(issuer);
        issuer.At(2025, 11, 6, day =>
        {
            var price = issuer.Price(day);
            foreach (var who in people)
                issuer.Form4(who, day).Trade("P", 'A', 1_500, price, day)
                    .Show("cluster.same-price", "Four bought on one day at one price: an offering or a plan purchase, perhaps.");
        });
    }

    private static void OneDominates(DemoIssuer issuer)
    {
        var people = Four(issuer);
        for (var i = 0; i < people.Length; i++)
        {
            var (who, lot) = (people[i], i == 0 ? 30_000 : 500);
            issuer.At(2025, 12, 2 + 5 * i, day => issuer.Form4(who, day).Trade("P", 'A', lot, issuer.Price(day), day)
                .Show("cluster.one-dominates", "Four buyers, but one of them is more than four fifths of the dollars."));
        }
    }

    /// <summary>Sales two days after vesting: near enough to be driven by it, and still the owners' own decision.</summary>
    private static void VestDriven(DemoIssuer issuer)
    {
        var people = Four(issuer);
        foreach (var who in people)
            issuer.At(2026, 5, 12, day =>
            {
                issuer.Form4(who, day).Trade("A", 'A', 20_000, 0, day).Trade("F", 'D', 7_400, issuer.Price(day), day);
                var sale = DemoCalendar.SessionFrom(BusinessDays.Add(day, 2));
                issuer.Form4(who, sale).Trade("S", 'D', 10_000, issuer.Price(sale), sale)
                    .Show("cluster.vest-driven", "Four sold within days of an award and its tax: driven by vesting.");
            });
    }

    /// <summary>Three of four are large enough to count; the fourth is one of the others.</summary>
    private static void BelowLine(DemoIssuer issuer)
    {
        var people = Four(issuer);
        for (var i = 0; i < people.Length; i++)
        {
            var (who, lot) = (people[i], i == 3 ? 40 : 2_500);
            issuer.At(2024, 11, 4 + 4 * i, day => issuer.Form4(who, day).Trade("P", 'A', lot, issuer.Price(day), day)
                .Show(lot == 40 ? "cluster.others" : "cluster.buy", lot == 40
                    ? "Too small to count as a person of the cluster: one of the others."
                    : "Three persons make a cluster."));
        }
    }
}
