namespace InsiderDashboard.Core.Demo.Insiders;

/// <summary>The insiders of an ordinary company, and from which day on each is one.</summary>
internal sealed class DemoInsiders
{
    private static readonly string[] OtherTitles =
    [
        "General Counsel", "Chief Operating Officer", "Chief Technology Officer", "SVP, Operations",
        "Executive Vice President", "Chief Accounting Officer", "VP, Sales",
    ];

    public required DemoInsider Ceo { get; init; }
    public required IReadOnlyList<DemoInsider> Officers { get; init; }
    public required IReadOnlyList<DemoInsider> Directors { get; init; }

    /// <summary>Signers of a fund's filings: the fund, the company that runs it, and the person behind both; empty for most issuers.</summary>
    public required IReadOnlyList<DemoInsider> Fund { get; init; }

    private readonly Dictionary<DemoInsider, int> since = [];

    public IReadOnlyList<DemoInsider> Insiders => [.. Officers, .. Directors];

    public bool IsThere(DemoInsider insider, int day) => day >= since.GetValueOrDefault(insider, issuer!.Prices.FirstDay);

    private DemoIssuer? issuer;

    /// <param name="wealth">How many times the usual holding everybody starts with.</param>
    public static DemoInsiders For(DemoIssuer issuer, double wealth = 1)
    {
        var price = issuer.Prices.Filed(issuer.Prices.FirstDay) / wealth;
        var ceo = issuer.Person("Chief Executive Officer", Lot(issuer, 4e6 / price), director: true);
        var insiders = new DemoInsiders
        {
            Ceo = ceo,
            Officers =
            [
                ceo,
                issuer.Person("Chief Financial Officer", Lot(issuer, 1.5e6 / price)),
                issuer.Person(issuer.Random.Pick(OtherTitles), Lot(issuer, 1e6 / price)),
            ],
            Directors = [.. Enumerable.Range(0, issuer.Random.Between(3, 5))
                .Select(_ => issuer.Person(held: Lot(issuer, 4e5 / price), director: true))],
            Fund = issuer.Random.Chance(0.15) ? FundOf(issuer, price) : [],
            issuer = issuer,
        };
        foreach (var officer in insiders.Officers)
            officer.Options = Lot(issuer, 2e6 / price);
        foreach (var newcomer in insiders.Insiders.Skip(1))
            if (issuer.Random.Chance(0.3))
                insiders.Joins(newcomer);
        return insiders;
    }

    /// <summary>A lot in hundreds, half to twice the wanted size, at least 300.</summary>
    public static double Lot(DemoIssuer issuer, double shares) => Math.Max(3, Math.Floor(shares * issuer.Random.Between(0.5, 2) / 100)) * 100;

    /// <summary>Becomes an insider some time within the six years, with a Form 3.</summary>
    private void Joins(DemoInsider newcomer)
    {
        var first = DemoCalendar.IndexFrom(issuer!.Prices.FirstDay) + 20;
        if (first + 50 > issuer.Company.LastSession)
            return;
        var day = DemoCalendar.Sessions[issuer.Random.Between(first, issuer.Company.LastSession - 20)];
        since[newcomer] = day;
        issuer.On(day, () =>
        {
            var draft = issuer.File("3", Filings.BusinessDays.Add(day, issuer.Random.Between(2, 7)), newcomer);
            draft.Period = day;
            draft.Holding(newcomer.Direct);
            if (newcomer.Officer)
                draft.Derivative("Stock Option (right to buy)", null, 'A', newcomer.Options,
                    Math.Round(issuer.Price(day) * 0.8, 2), day, newcomer.Options);
            else if (issuer.Random.Chance(0.3))
                draft.Holding(500, "By Spouse");
        });
    }

    private static IReadOnlyList<DemoInsider> FundOf(DemoIssuer issuer, double price)
    {
        var word = DemoNames.Coin(issuer.Company.Index * 3 + 1);
        var fund = issuer.Person(held: Lot(issuer, 6e7 / price), tenPercent: true, name: $"{word} Growth Fund II, L.P.");
        return
        [
            fund,
            issuer.Person(held: 0, tenPercent: true, name: $"{word} GP II, LLC"),
            issuer.Person(held: 0, director: true, tenPercent: true),
        ];
    }
}
