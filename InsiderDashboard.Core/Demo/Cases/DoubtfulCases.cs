using InsiderDashboard.Core.Demo.Insiders;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Demo.Cases;

/// <summary>Rows that are kept and shown, and do not count; and some that look wrong and are right.</summary>
internal static class DoubtfulCases
{
    private const int ReverseSplitSession = 800;

    public static IEnumerable<DemoCase> All =>
    [
        new("ZQODD", "Oddmire Foods Inc", "XLP", issuer =>
        {
            Dates(issuer);
            Amounts(issuer);
        }) { Setup = company => company with { StartPrice = 24 } },
        new("ZQTOT", "Totalis Machinery Inc", "XLI", Total) { Setup = company => company with { StartPrice = 25, Spread = 0.009 } },
        new("ZQREV", "Reversa Mining Corp", "XLB", AcrossSplit)
        {
            Setup = company => company with { StartPrice = 36, Splits = [new Split(ReverseSplitSession, 1.0 / 40)] },
        },
        new("ZQUNP", "Unpricel Biosciences Inc", "XLV", WithoutCloses)
        {
            Setup = company => company with { StartPrice = 40, IsPriced = false, Splits = [new Split(ReverseSplitSession, 1.0 / 40)] },
        },
    ];

    private static void Dates(DemoIssuer issuer)
    {
        var owner = issuer.Person(director: true);
        Sale(issuer, owner, 2022, 3, (r, _) => r with { TradedOn = new DateOnly(2028, 3, 15) }, "excl.BadDate.later", "Traded after it was filed.");
        Sale(issuer, owner, 2022, 9, (r, _) => r with { TradedOn = new DateOnly(1988, 9, 14) }, "excl.BadDate.before-1990", "Traded before 1990.");
        Sale(issuer, owner, 2023, 3, (r, _) => r with { TradedOn = null }, "excl.BadDate.missing", "No date at all.");
    }

    private static void Amounts(DemoIssuer issuer)
    {
        var owner = issuer.Person(director: true);
        Sale(issuer, owner, 2023, 9, (r, _) => r with { Shares = 0 }, "excl.NoShares", "A sale of no shares.");
        Sale(issuer, owner, 2024, 3, (r, _) => r with { Price = null }, "excl.NoPrice", "The price stands in a footnote only: missing.",
            "The weighted average price was $25.10.");
        Sale(issuer, owner, 2024, 9, (r, _) => r with { AcquiredDisposed = 'A' }, "excl.WrongSide", "A sale marked as acquired.");
        Sale(issuer, owner, 2025, 3, (r, _) => r with { Code = "P" }, "excl.WrongSide", "A purchase marked as disposed.");
    }

    private static void Sale(DemoIssuer issuer, DemoInsider owner, int year, int month, Func<FiledRow, int, FiledRow> spoil,
        string pattern, string words, string? note = null) =>
        issuer.At(year, month, 14, day =>
        {
            var draft = issuer.Form4(owner, day).Trade("S", 'D', 900, issuer.Price(day), day).Row(r => spoil(r, day));
            draft.Period = day;
            if (note is not null)
                draft.Note(note, "TRANS_PRICEPERSHARE");
            draft.Show(pattern, words);
        });

    private static void Total(DemoIssuer issuer)
    {
        var owner = issuer.Person(director: true);
        for (var month = 2; month <= 8; month += 3)
            issuer.At(2024, month, 6, day => issuer.Form4(owner, day).Trade("P", 'A', 1_000, issuer.Price(day), day));
        issuer.At(2024, 10, 9, day => issuer.Form4(owner, day).Trade("P", 'A', 2_000, Math.Round(2_000 * issuer.Price(day), 2), day)
            .Show("excl.SuspectPrice", "The total was typed as the price per share; the filed value stays as it is and is in no sum."));
    }

    /// <summary>Closes are adjusted for the split and filed prices are not: forty times apart, and both right.</summary>
    private static void AcrossSplit(DemoIssuer issuer)
    {
        var owner = issuer.Person(held: 800_000, director: true);
        foreach (var session in (int[])[600, 660, 720, 770])
            Purchase(issuer, owner, session, 40_000, null, null);
        Purchase(issuer, owner, ReverseSplitSession + 20, 1_000, "price.split",
            "Forty times the price of a month before, after a reverse split: not suspect, because the close of the day agrees.");
    }

    /// <summary>No close to compare with: several filings that agree show that it was a split.</summary>
    private static void WithoutCloses(DemoIssuer issuer)
    {
        var owner = issuer.Person(held: 800_000, director: true);
        var other = issuer.Person(held: 800_000, director: true);
        foreach (var session in (int[])[620, 680, 730, 780])
            Purchase(issuer, owner, session, 40_000, null, null);
        var day = DemoCalendar.Sessions[ReverseSplitSession + 15];
        issuer.On(day, () =>
        {
            var price = issuer.Price(day);
            issuer.Form4(owner, day).Trade("P", 'A', 900, price, day).Trade("P", 'A', 800, price + 0.05, day);
            issuer.Form4(other, day).Trade("P", 'A', 700, price + 0.1, day)
                .Show("price.split-agreed", "No close is stored; three rows of two filings agree on the new price: a split, not an error.");
        });
    }

    private static void Purchase(DemoIssuer issuer, DemoInsider owner, int session, double shares, string? pattern, string? words)
    {
        var day = DemoCalendar.Sessions[session];
        issuer.On(day, () =>
        {
            var draft = issuer.Form4(owner, day).Trade("P", 'A', shares, issuer.Price(day), day);
            if (pattern is not null)
                draft.Show(pattern, words!);
        });
    }
}
