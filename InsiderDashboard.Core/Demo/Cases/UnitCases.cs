using InsiderDashboard.Core.Demo.Insiders;

namespace InsiderDashboard.Core.Demo.Cases;

/// <summary>Rows in another currency or another unit, and lists that repeat themselves or go on in the next filing.</summary>
internal static class UnitCases
{
    public static IEnumerable<DemoCase> All =>
    [
        new("ZQUNI", "Unitmoor Shipping Corp", "XLI", issuer =>
        {
            Currency(issuer);
            OrdinaryShares(issuer);
            ListedForEachSigner(issuer);
            Continued(issuer);
        }) { Setup = company => company with { StartPrice = 32, Spread = 0.009 } },
    ];

    private static void Currency(DemoIssuer issuer)
    {
        var owner = issuer.Person(director: true);
        issuer.At(2023, 3, 15, day => issuer.Form4(owner, day).Trade("P", 'A', 800, issuer.Price(day), day)
            .Note("The purchase price is stated in Canadian dollars.", "TRANS_PRICEPERSHARE")
            .Show("excl.ForeignCurrency", "The price is in another currency, and no footnote says what it is in dollars: no dollar figure."));
    }

    private static void OrdinaryShares(DemoIssuer issuer)
    {
        var owner = issuer.Person(held: 900_000_000, tenPercent: true, name: "Oddmark Harbour Holdings Ltd");
        issuer.At(2023, 9, 20, day => issuer.Form4(owner, day).Trade("S", 'D', 200_000_000, issuer.Price(day), day)
            .Show("excl.SuspectShares", "More shares than the company has: ordinary shares at the price of the depositary share."));
    }

    private static void ListedForEachSigner(DemoIssuer issuer) => issuer.At(2024, 6, 12, day =>
    {
        DemoInsider[] signers =
        [
            issuer.Person(held: 900_000, tenPercent: true, name: "Quillmere Tide Fund II, L.P."),
            issuer.Person(held: 900_000, tenPercent: true, name: "Quillmere Tide GP II, LLC"),
        ];
        var (price, later) = (issuer.Price(day), issuer.Price(day + 1));
        var draft = issuer.File("4", Filings.BusinessDays.Add(day, 2), signers);
        foreach (var pattern in (string[])["dup.listed-first", "excl.RepeatedRow"])
        {
            draft.Trade("S", 'D', 30_000, price, day).Row(r => r with { SharesAfter = 870_000 }).Show(pattern, Words(pattern));
            draft.Trade("S", 'D', 20_000, later, day).Row(r => r with { SharesAfter = 850_000 }).Show(pattern, Words(pattern));
        }
    });

    private static string Words(string pattern) => pattern == "excl.RepeatedRow"
        ? "The filing lists each of its trades once for each signer: the second listing repeats it."
        : "A trade of a filing that lists each twice: the first listing counts.";

    /// <summary>A form holds thirty rows: the second filing goes on, and a fill of it happens to equal one of the first.</summary>
    private static void Continued(DemoIssuer issuer) => issuer.At(2025, 3, 12, day =>
    {
        var owner = issuer.Person("Chief Operating Officer");
        var price = issuer.Price(day);
        foreach (var first in (int[])[0, 2])
        {
            var draft = issuer.Form4(owner, day);
            for (var fill = first; fill < first + 3; fill++)
                draft.Trade("S", 'D', 100, price + fill / 100.0, day).Row(r => r with { SharesAfter = 39_400 });
            draft.Show("dup.continuation", "A filing and the one that continues it: the fill that both show is two fills.");
        }
    });
}
