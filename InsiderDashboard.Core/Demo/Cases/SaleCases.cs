namespace InsiderDashboard.Core.Demo.Cases;

/// <summary>Classes of a sale: taxes, offerings, exercises and the rest.</summary>
internal static class SaleCases
{
    private static readonly (string Pattern, string Note, string Words)[] Offerings =
    [
        ("class.OfferingSale.underwritten", "The shares were sold in an underwritten secondary public offering.",
            "Sold in an underwritten offering."),
        ("class.OfferingSale.private", "The shares were sold in a privately negotiated transaction with an unaffiliated buyer.", "A private sale."),
        ("class.OfferingSale.repurchase", "The shares were sold to the Company under a stock repurchase agreement.", "Sold back to the company."),
        ("class.OfferingSale.merger", "Disposed of in the merger; each share was converted into the right to receive $40.00 in cash.",
            "Disposed of in a merger."),
        ("class.OfferingSale.tender", "The shares were tendered in the tender offer that expired on the transaction date.", "Tendered."),
    ];

    public static IEnumerable<DemoCase> All =>
    [
        new("ZQSALE", "Saltmere Household Co", "XLP", issuer =>
        {
            TaxAndRest(issuer);
            for (var i = 0; i < Offerings.Length; i++)
                Offering(issuer, Offerings[i], 2022 + i / 2, 3 + i % 2 * 6);
        }) { Setup = company => company with { StartPrice = 36, Spread = 0.009 } },
        new("ZQEXE", "Exerlund Software Inc", "XLK", issuer =>
        {
            Whole(issuer);
            Part(issuer);
            AcrossFilings(issuer);
            TooFar(issuer);
        }),
    ];

    private static void TaxAndRest(DemoIssuer issuer)
    {
        var officer = issuer.Person("Vice President, Supply");
        issuer.At(2023, 2, 7, day => issuer.Form4(officer, day).Trade("S", 'D', 410, issuer.Price(day), day)
            .Note("Shares sold to cover tax withholding obligations upon the vesting of restricted stock units; "
                + "the sale does not represent a discretionary trade.")
            .Show("class.TaxSale", "Sold for taxes: the code is S, only the footnote tells."));
        issuer.At(2023, 8, 8, day => issuer.Form4(officer, day).Trade("S", 'D', 500, issuer.Price(day), day)
            .Note("The shares were not sold to cover taxes. "
                + "The price is a weighted average; the shares were sold on the New York Stock Exchange in multiple trades.",
                "TRANS_PRICEPERSHARE")
            .Show("class.DiscretionarySale", "What is left when no rule fires; a denied tax and the name of an exchange are no rule."));
    }

    private static void Offering(DemoIssuer issuer, (string Pattern, string Note, string Words) told, int year, int month)
    {
        var holder = issuer.Person(held: 200_000, director: true);
        issuer.At(year, month, 21, day => issuer.Form4(holder, day).Trade("S", 'D', 20_000, issuer.Price(day), day)
            .Note(told.Note).Show(told.Pattern, told.Words));
    }

    private static void Whole(DemoIssuer issuer)
    {
        var officer = issuer.Person("Chief Technology Officer");
        issuer.At(2024, 3, 5, day => issuer.Form4(officer, day).Trade("M", 'A', 3_000, 8.5, day)
            .Trade("S", 'D', 3_000, issuer.Price(day), day)
            .Show("class.ExerciseSale.whole", "All shares sold were acquired by exercise on the same day.")
            .Derivative("Stock Option (right to buy)", "M", 'D', 3_000, 8.5, day, 12_000));
    }

    private static void Part(DemoIssuer issuer)
    {
        var officer = issuer.Person("General Counsel");
        issuer.At(2024, 6, 4, day => issuer.Form4(officer, day).Trade("M", 'A', 1_200, 8.5, day)
            .Trade("S", 'D', 2_000, issuer.Price(day), day)
            .Show("class.ExerciseSale.split", "1,200 of 2,000 shares sold came from the exercise: 60% is ExerciseSale, 40% the owner's own decision.")
            .Derivative("Stock Option (right to buy)", "M", 'D', 1_200, 8.5, day, 6_000));
    }

    private static void AcrossFilings(DemoIssuer issuer)
    {
        var officer = issuer.Person("SVP, Operations");
        issuer.At(2024, 9, 3, day =>
        {
            var next = DemoCalendar.SessionFrom(day + 1);
            issuer.Form4(officer, day, 1).Trade("X", 'A', 2_500, 11, day);
            issuer.Form4(officer, next, 1).Trade("S", 'D', 1_500, issuer.Price(next), next)
                .Show("class.ExerciseSale.across-1", "The exercise is on an earlier filing: 1,500 of its 2,500 shares are used here …");
            issuer.Form4(officer, next, 2).Trade("S", 'D', 1_600, issuer.Price(next), next)
                .Show("class.ExerciseSale.across-2", "… and the other 1,000 in the next filing: 1,000 of 1,600. Each acquired share is used once.");
        });
    }

    private static void TooFar(DemoIssuer issuer)
    {
        var officer = issuer.Person("SVP, Research");
        issuer.At(2025, 3, 3, day => issuer.Form4(officer, day).Trade("M", 'A', 2_000, 8.5, day));
        issuer.At(2025, 3, 7, day => issuer.Form4(officer, day).Trade("S", 'D', 2_000, issuer.Price(day), day)
            .Show("class.ExerciseSale.too-far", "Sold four business days after the exercise: no longer exercise-and-sell."));
    }
}
