namespace InsiderDashboard.Core.Demo.Cases;

/// <summary>Every transaction code once, at one company.</summary>
internal static class CodeCases
{
    public static IEnumerable<DemoCase> All =>
    [
        new("ZQABC", "Letterwell Industries Inc", "XLI", issuer =>
        {
            Trades(issuer);
            Equity(issuer);
            Conversions(issuer);
            Rare(issuer);
            Derivatives(issuer);
        }),
    ];

    private static void Trades(DemoIssuer issuer)
    {
        var director = issuer.Person(director: true);
        issuer.At(2023, 5, 9, day => issuer.Form4(director, day).Trade("P", 'A', 1_000, issuer.Price(day), day)
            .Show("code.P", "P: a purchase, in the market or privately; a footnote would say more."));
        issuer.At(2024, 2, 6, day => issuer.Form4(director, day).Trade("S", 'D', 700, issuer.Price(day), day)
            .Show("code.S", "S: a sale, in the market or privately."));
        issuer.At(2024, 9, 10, day => issuer.Form4(director, day).Trade("P/K", 'A', 500, issuer.Price(day), day)
            .Row(r => r with { EquitySwap = true })
            .Show("code.P/K", "A combined code: the leading letter decides, the K marks an equity swap."));
        issuer.At(2025, 3, 11, day => issuer.Form4(director, day).Trade("Q", 'A', 10, 0, day)
            .Show("code.unknown", "A letter that is no official code: kept and counted, without a meaning."));
    }

    private static void Equity(DemoIssuer issuer)
    {
        var officer = issuer.Person("Chief Technology Officer");
        issuer.At(2023, 3, 1, day => issuer.Form4(officer, day).Trade("A", 'A', 6_000, 0, day)
            .Show("code.A", "A: an award of restricted stock, without payment.")
            .Derivative("Stock Option (right to buy)", "A", 'A', 9_000, issuer.Price(day), day, 9_000));
        issuer.At(2024, 3, 1, day => issuer.Form4(officer, day).Trade("M", 'A', 2_000, 0, day)
            .Show("code.M", "M: restricted stock units became shares; the unit itself leaves Table II.")
            .Trade("F", 'D', 740, issuer.Price(day), day)
            .Show("code.F", "F: shares withheld to pay the tax of the vesting; no market sale.")
            .Derivative("Restricted Stock Unit", "M", 'D', 2_000, null, day, 4_000));
        issuer.At(2024, 5, 15, day => issuer.Form4(officer, day).Trade("D", 'D', 300, 0, day)
            .Note("Forfeiture of performance shares whose target was missed.")
            .Show("code.D", "D: shares returned to the company."));
        issuer.At(2024, 12, 12, day => issuer.Form4(officer, day).Trade("G", 'D', 250, 0, day).Note("Gift to a family foundation.")
            .Show("code.G", "G: a gift."));
        issuer.At(2025, 12, 11, day => issuer.Form4(officer, day).Trade("GV", 'D', 150, 0, day).Row(r => r with { Timeliness = "E" })
            .Show("code.V", "V beside the code: reported earlier than it had to be."));
        issuer.At(2025, 6, 3, day => issuer.Form4(officer, day).Trade("I", 'D', 410, issuer.Price(day), day, "By 401(k) Plan")
            .Note("Transfer out of the company stock fund of the plan.")
            .Show("code.I", "I: a switch inside a plan account."));
    }

    private static void Conversions(DemoIssuer issuer)
    {
        var holder = issuer.Person(held: 400_000, tenPercent: true, name: "Quarrow Lane Partners LP");
        issuer.At(2022, 4, 5, day => issuer.Form4(holder, day).Trade("C", 'A', 50_000, 0, day)
            .Show("code.C", "C: preferred stock converted into common stock.")
            .Derivative("Series B Preferred Stock", "C", 'D', 50_000, 0, day, 0));
        issuer.At(2022, 10, 4, day => issuer.Form4(holder, day).Trade("X", 'A', 8_000, Strike(issuer, day, 0.6), day)
            .Show("code.X", "X: warrants exercised in the money.")
            .Derivative("Warrant (right to buy)", "X", 'D', 8_000, Strike(issuer, day, 0.6), day, 8_000));
        issuer.At(2023, 10, 3, day => issuer.Form4(holder, day).Trade("O", 'A', 8_000, Strike(issuer, day, 1.2), day)
            .Show("code.O", "O: warrants exercised although the market price was lower.")
            .Derivative("Warrant (right to buy)", "O", 'D', 8_000, Strike(issuer, day, 1.2), day, 0));
        issuer.At(2025, 2, 4, day => issuer.Form4(holder, day).Trade("J", 'D', 30_000, 0, day)
            .Note("Pro rata distribution in kind by the fund to its partners, without consideration.")
            .Show("code.J", "J: other, see the footnote: here a fund hands shares to its partners. It is no automatic plan."));
    }

    private static void Rare(DemoIssuer issuer)
    {
        var heir = issuer.Person(director: true);
        issuer.At(2022, 8, 9, day => issuer.Form4(heir, day).Trade("W", 'A', 5_000, 0, day).Note("Received by will.")
            .Show("code.W", "W: an inheritance."));
        issuer.At(2023, 1, 17, day => issuer.File("5", Filings.BusinessDays.Add(day, 18), heir).Trade("L", 'A', 40, issuer.Price(day - 60), day - 60)
            .Show("code.L", "L: a small acquisition, reported once a year.").Show("form.5", "A Form 5: what need not be reported at once."));
        issuer.At(2023, 7, 11, day => issuer.Form4(heir, day).Trade("Z", 'D', 2_000, 0, day).Note("Deposit into a voting trust.")
            .Show("code.Z", "Z: into a voting trust."));
        issuer.At(2024, 7, 9, day => issuer.Form4(heir, day).Trade("U", 'D', 1_000, issuer.Price(day), day)
            .Note("Tendered in a change of control transaction.")
            .Show("code.U", "U: a tender in a change of control."));
        issuer.At(2024, 10, 8, day => issuer.Form4(heir, day).Trade("K", 'A', 1_000, issuer.Price(day), day).Row(r => r with { EquitySwap = true })
            .Note("Settlement of an equity swap.")
            .Show("code.K", "K: an equity swap."));
    }

    /// <summary>Codes that belong to Table II only.</summary>
    private static void Derivatives(DemoIssuer issuer)
    {
        var director = issuer.Person(director: true);
        issuer.At(2024, 1, 16, day => issuer.Form4(director, day).Derivative("Call Option (obligation to sell)", "E", 'A', 1_000, 45, day, 0)
            .Show("code.E", "E, in Table II: a short option expired."));
        issuer.At(2024, 6, 18, day => issuer.Form4(director, day).Derivative("Put Option (right to sell)", "H", 'D', 1_000, 20, day, 0)
            .Show("code.H", "H, in Table II: a long option was cancelled for value."));
    }

    private static double Strike(DemoIssuer issuer, int day, double part) => Math.Round(issuer.Prices.Filed(day) * part, 2);
}
