namespace InsiderDashboard.Core.Demo.Stories;

/// <summary>Classes of a sale: taxes, offerings, exercises and the rest.</summary>
internal static class SaleStories
{
    private static readonly (string Pattern, string Note, string Words)[] Offerings =
    [
        ("class.OfferingSale.underwritten", "The shares were sold in an underwritten secondary public offering.", "Sold in an underwritten offering."),
        ("class.OfferingSale.private", "The shares were sold in a privately negotiated transaction with an unaffiliated buyer.", "A private sale."),
        ("class.OfferingSale.repurchase", "The shares were sold to the Company under a stock repurchase agreement.", "Sold back to the company."),
        ("class.OfferingSale.merger", "Disposed of in the merger; each share was converted into the right to receive $40.00 in cash.", "Disposed of in a merger."),
        ("class.OfferingSale.tender", "The shares were tendered in the tender offer that expired on the transaction date.", "Tendered."),
    ];

    public static IEnumerable<Story> All =>
    [
        new("ZQSALE", "Saltmere Household Co", "XLP", desk =>
        {
            TaxAndRest(desk);
            for (var i = 0; i < Offerings.Length; i++)
                Offering(desk, Offerings[i], 2022 + i / 2, 3 + i % 2 * 6);
        }) { Setup = company => company with { StartPrice = 36, Spread = 0.009 } },
        new("ZQEXE", "Exerlund Software Inc", "XLK", desk =>
        {
            Whole(desk);
            Part(desk);
            AcrossFilings(desk);
            TooFar(desk);
        }),
    ];

    private static void TaxAndRest(Desk desk)
    {
        var officer = desk.Person("Vice President, Supply");
        desk.At(2023, 2, 7, day => desk.Form4(officer, day).Trade("S", 'D', 410, desk.Price(day), day)
            .Note("Shares sold to cover tax withholding obligations upon the vesting of restricted stock units; the sale does not represent a discretionary trade.")
            .Show("class.TaxSale", "Sold for taxes: the code is S, only the footnote tells."));
        desk.At(2023, 8, 8, day => desk.Form4(officer, day).Trade("S", 'D', 500, desk.Price(day), day)
            .Note("The shares were not sold to cover taxes. The price is a weighted average; the shares were sold on the New York Stock Exchange in multiple trades.", "TRANS_PRICEPERSHARE")
            .Show("class.DiscretionarySale", "What is left when no rule fires; a denied tax and the name of an exchange are no rule."));
    }

    private static void Offering(Desk desk, (string Pattern, string Note, string Words) told, int year, int month)
    {
        var holder = desk.Person(held: 200_000, director: true);
        desk.At(year, month, 21, day => desk.Form4(holder, day).Trade("S", 'D', 20_000, desk.Price(day), day).Note(told.Note).Show(told.Pattern, told.Words));
    }

    private static void Whole(Desk desk)
    {
        var officer = desk.Person("Chief Technology Officer");
        desk.At(2024, 3, 5, day => desk.Form4(officer, day).Trade("M", 'A', 3_000, 8.5, day)
            .Trade("S", 'D', 3_000, desk.Price(day), day)
            .Show("class.ExerciseSale.whole", "All shares sold were acquired by exercise on the same day.")
            .Derivative("Stock Option (right to buy)", "M", 'D', 3_000, 8.5, day, 12_000));
    }

    private static void Part(Desk desk)
    {
        var officer = desk.Person("General Counsel");
        desk.At(2024, 6, 4, day => desk.Form4(officer, day).Trade("M", 'A', 1_200, 8.5, day)
            .Trade("S", 'D', 2_000, desk.Price(day), day)
            .Show("class.ExerciseSale.split", "1,200 of 2,000 shares sold came from the exercise: 60% is ExerciseSale, 40% the owner's own decision.")
            .Derivative("Stock Option (right to buy)", "M", 'D', 1_200, 8.5, day, 6_000));
    }

    private static void AcrossFilings(Desk desk)
    {
        var officer = desk.Person("SVP, Operations");
        desk.At(2024, 9, 3, day =>
        {
            var next = DemoCalendar.SessionFrom(day + 1);
            desk.Form4(officer, day, 1).Trade("X", 'A', 2_500, 11, day);
            desk.Form4(officer, next, 1).Trade("S", 'D', 1_500, desk.Price(next), next)
                .Show("class.ExerciseSale.across-1", "The exercise is on an earlier filing: 1,500 of its 2,500 shares are used here …");
            desk.Form4(officer, next, 2).Trade("S", 'D', 1_600, desk.Price(next), next)
                .Show("class.ExerciseSale.across-2", "… and the other 1,000 in the next filing: 1,000 of 1,600. Each acquired share is used once.");
        });
    }

    private static void TooFar(Desk desk)
    {
        var officer = desk.Person("SVP, Research");
        desk.At(2025, 3, 3, day => desk.Form4(officer, day).Trade("M", 'A', 2_000, 8.5, day));
        desk.At(2025, 3, 7, day => desk.Form4(officer, day).Trade("S", 'D', 2_000, desk.Price(day), day)
            .Show("class.ExerciseSale.too-far", "Sold four business days after the exercise: no longer exercise-and-sell."));
    }
}
