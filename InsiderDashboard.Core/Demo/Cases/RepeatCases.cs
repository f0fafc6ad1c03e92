using InsiderDashboard.Core.Demo.Insiders;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Demo.Cases;

/// <summary>One economic trade on several filings, and trades that only look like it.</summary>
internal static class RepeatCases
{
    public static IEnumerable<DemoCase> All =>
    [
        new("ZQDUP", "Doublewell Energy Corp", "XLE", issuer =>
        {
            Chain(issuer);
            SameOwnerTwice(issuer);
            TwoDirectors(issuer);
            EqualFills(issuer);
            Joint(issuer);
        }),
    ];

    /// <summary>Fund, general partner and manager each file the same block.</summary>
    private static void Chain(DemoIssuer issuer) => issuer.At(2024, 4, 16, day =>
    {
        var price = issuer.Price(day);
        DemoInsider[] chain =
        [
            issuer.Person(held: 900_000, tenPercent: true, name: "Zellmoor Peak Fund III, L.P."),
            issuer.Person(held: 900_000, tenPercent: true, name: "Zellmoor Peak GP III, LLC"),
            issuer.Person(held: 900_000, tenPercent: true, director: true),
        ];
        for (var i = 0; i < chain.Length; i++)
            issuer.Form4(chain[i], day).Trade("S", 'D', 60_000, price, day, i == 0 ? "" : "See footnote")
                .Note("These shares are held by the fund; the others control it and disclaim beneficial ownership.", "DIRECT_INDIRECT_OWNERSHIP")
                .Show(i == 0 ? "dup.chain-first" : "dup.chain", i == 0
                    ? "One block of 60,000 shares, first reported by the fund: this row counts."
                    : "The same block, reported again up the chain: a duplicate; the filers are one person.")
                .Row(r => r with { SharesAfter = 840_000 });
    });

    private static void SameOwnerTwice(DemoIssuer issuer) => issuer.At(2023, 5, 16, day =>
    {
        var owner = issuer.Person(director: true);
        var price = issuer.Price(day);
        issuer.Form4(owner, day, 1).Trade("P", 'A', 1_300, price, day).Show("dup.same-owner-first", "Filed once …");
        owner.Direct -= 1_300;
        issuer.Form4(owner, day, 2).Trade("P", 'A', 1_300, price, day)
            .Show("dup.same-owner", "… and filed again the next day by mistake: a duplicate.");
    });

    private static void TwoDirectors(DemoIssuer issuer) => issuer.At(2025, 2, 11, day =>
    {
        var price = issuer.Price(day);
        issuer.Form4(issuer.Person(held: 5_000, director: true), day).Trade("P", 'A', 1_000, price, day)
            .Show("dup.two-directors", "Two directors bought the same lot at the same price: two trades, both count.");
        issuer.Form4(issuer.Person(held: 5_000, director: true), day).Trade("P", 'A', 1_000, price, day)
            .Show("dup.two-directors", "The other director's equal lot.");
    });

    private static void EqualFills(DemoIssuer issuer) => issuer.At(2025, 8, 12, day =>
    {
        var price = issuer.Price(day);
        issuer.Form4(issuer.Person(director: true), day).Trade("S", 'D', 100, price, day)
            .Show("dup.fills", "Equal rows inside one filing are separate fills: both count.")
            .Trade("S", 'D', 100, price, day).Show("dup.fills", "The second fill of 100.");
    });

    private static void Joint(DemoIssuer issuer) => issuer.At(2022, 9, 13, day =>
    {
        DemoInsider[] signers =
        [
            issuer.Person(held: 500_000, tenPercent: true, name: "Ondry Bay Capital LP"),
            issuer.Person(held: 0, tenPercent: true, name: "Ondry Bay Management LLC"),
            issuer.Person(held: 0, director: true),
        ];
        issuer.File("4", BusinessDays.Add(day, 2), signers).Trade("P", 'A', 40_000, issuer.Price(day), day)
            .Show("joint.filing", "Three owners on one filing: one trade, one person, led by the director.");
    });
}
