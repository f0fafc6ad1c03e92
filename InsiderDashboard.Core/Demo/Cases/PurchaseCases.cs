namespace InsiderDashboard.Core.Demo.Cases;

/// <summary>Purchases that were not made in the market, each by another director.</summary>
internal static class PurchaseCases
{
    private static readonly (string Variant, string Note)[] Notes =
    [
        ("directed", "The shares were purchased through a directed share program in connection with the offering."),
        ("ipo", "The shares were purchased in the Issuer's initial public offering at the initial public offering price."),
        ("placement", "The shares were acquired from the Issuer in a private placement."),
        ("pipe", "The shares were purchased in a private investment in public equity (PIPE)."),
        ("subscription", "The shares were acquired under a subscription agreement with the Issuer."),
        ("rights", "The shares were acquired upon exercise of rights in the Issuer's rights offering."),
        ("dividends", "The shares were acquired through the reinvestment of dividends."),
        ("espp", "The shares were purchased under the Company's Employee Stock Purchase Plan."),
        ("401k", "The shares were acquired under the Company's 401(k) plan."),
        ("conversion", "The shares were acquired upon conversion of promissory notes."),
    ];

    public static IEnumerable<DemoCase> All =>
    [
        new("ZQBUY", "Buyerton Chemical Corp", "XLB", issuer =>
        {
            for (var i = 0; i < Notes.Length; i++)
                Buy(issuer, Notes[i], 2021 + i / 2, i % 2 == 0 ? 4 : 10);
            Market(issuer);
        }),
    ];

    private static void Buy(DemoIssuer issuer, (string Variant, string Note) told, int year, int month)
    {
        var director = issuer.Person(director: true);
        issuer.At(year, month, 12, day => issuer.Form4(director, day).Trade("P", 'A', 900 + month, issuer.Price(day), day).Note(told.Note)
            .Show($"class.NonMarketBuy.{told.Variant}", $"Code P, but not bought in the market: {told.Note}"));
    }

    private static void Market(DemoIssuer issuer)
    {
        var director = issuer.Person(director: true);
        issuer.At(2026, 3, 10, day => issuer.Form4(director, day).Trade("P", 'A', 2_000, issuer.Price(day), day)
            .Note("The price is a weighted average; the shares were purchased on the Nasdaq Stock Market in multiple transactions.",
                "TRANS_PRICEPERSHARE")
            .Show("class.DiscretionaryBuy", "A purchase in the market."));
    }
}
