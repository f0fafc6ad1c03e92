namespace InsiderDashboard.Core.Demo;

/// <summary>The insiders of an ordinary company, and from which day on each is one.</summary>
internal sealed class Cast
{
    private static readonly string[] OtherTitles =
        ["General Counsel", "Chief Operating Officer", "Chief Technology Officer", "SVP, Operations", "Executive Vice President", "Chief Accounting Officer", "VP, Sales"];

    public required Insider Ceo { get; init; }
    public required IReadOnlyList<Insider> Officers { get; init; }
    public required IReadOnlyList<Insider> Directors { get; init; }

    /// <summary>Signers of a fund's filings: the fund, the company that runs it, and the person behind both; empty for most issuers.</summary>
    public required IReadOnlyList<Insider> Fund { get; init; }

    private readonly Dictionary<Insider, int> since = [];

    public IReadOnlyList<Insider> Insiders => [.. Officers, .. Directors];

    public bool IsThere(Insider insider, int day) => day >= since.GetValueOrDefault(insider, desk!.Prices.FirstDay);

    private Desk? desk;

    /// <param name="wealth">How many times the usual holding everybody starts with.</param>
    public static Cast For(Desk desk, double wealth = 1)
    {
        var price = desk.Prices.Filed(desk.Prices.FirstDay) / wealth;
        var ceo = desk.Person("Chief Executive Officer", Lot(desk, 4e6 / price), director: true);
        var cast = new Cast
        {
            Ceo = ceo,
            Officers =
            [
                ceo,
                desk.Person("Chief Financial Officer", Lot(desk, 1.5e6 / price)),
                desk.Person(desk.Random.Pick(OtherTitles), Lot(desk, 1e6 / price)),
            ],
            Directors = [.. Enumerable.Range(0, desk.Random.Between(3, 5)).Select(_ => desk.Person(held: Lot(desk, 4e5 / price), director: true))],
            Fund = desk.Random.Chance(0.15) ? FundOf(desk, price) : [],
            desk = desk,
        };
        foreach (var officer in cast.Officers)
            officer.Options = Lot(desk, 2e6 / price);
        foreach (var newcomer in cast.Insiders.Skip(1))
            if (desk.Random.Chance(0.3))
                cast.Joins(newcomer);
        return cast;
    }

    /// <summary>A lot in hundreds, half to twice the wanted size, at least 300.</summary>
    public static double Lot(Desk desk, double shares) => Math.Max(3, Math.Floor(shares * desk.Random.Between(0.5, 2) / 100)) * 100;

    /// <summary>Becomes an insider some time within the six years, with a Form 3.</summary>
    private void Joins(Insider newcomer)
    {
        var first = DemoCalendar.IndexFrom(desk!.Prices.FirstDay) + 20;
        if (first + 50 > desk.Company.LastSession)
            return;
        var day = DemoCalendar.Sessions[desk.Random.Between(first, desk.Company.LastSession - 20)];
        since[newcomer] = day;
        desk.On(day, () =>
        {
            var draft = desk.File("3", Filings.BusinessDays.Add(day, desk.Random.Between(2, 7)), newcomer);
            draft.Period = day;
            draft.Holding(newcomer.Direct);
            if (newcomer.Officer)
                draft.Derivative("Stock Option (right to buy)", null, 'A', newcomer.Options, Math.Round(desk.Price(day) * 0.8, 2), day, newcomer.Options);
            else if (desk.Random.Chance(0.3))
                draft.Holding(500, "By Spouse");
        });
    }

    private static IReadOnlyList<Insider> FundOf(Desk desk, double price)
    {
        var word = DemoNames.Coin(desk.Company.Index * 3 + 1);
        var fund = desk.Person(held: Lot(desk, 6e7 / price), tenPercent: true, name: $"{word} Growth Fund II, L.P.");
        return
        [
            fund,
            desk.Person(held: 0, tenPercent: true, name: $"{word} GP II, LLC"),
            desk.Person(held: 0, director: true, tenPercent: true),
        ];
    }
}
