using InsiderDashboard.Core.Demo.Cases;
using InsiderDashboard.Core.Demo.Events;
using InsiderDashboard.Core.Demo.Insiders;

namespace InsiderDashboard.Core.Demo;

/// <summary>The companies of the demo market: those of the cases first, then the ordinary ones, sector by sector.</summary>
internal static class DemoCompanies
{
    private static readonly string[] Suffixes = ["Inc", "Corp", "Holdings Inc", "Group", "Co", "Ltd"];

    /// <summary>Ordinary companies with their plots.</summary>
    public static readonly IReadOnlyList<(DemoCompany Company, DemoEvents Events)> Ordinary = [.. MakeOrdinary()];

    private static IEnumerable<(DemoCompany, DemoEvents)> MakeOrdinary()
    {
        var number = 0;
        for (var sector = 0; sector < DemoSectors.All.Length; sector++)
            for (var i = 0; i < DemoSectors.All[sector].Count; i++, number++)
                yield return Make(number, sector);
    }

    private static (DemoCompany, DemoEvents) Make(int number, int sector)
    {
        var index = DemoCases.FirstOrdinaryIndex + number;
        var random = DemoRandom.For(RandomStreams.Company, index);
        var first = number % 24 == 11 ? random.Between(150, 900) : 0;
        var events = DemoEvents.For(number, random).From(first);
        var group = DemoSectors.All[sector];
        var price = Math.Round(random.Between(9.0, 90.0) * (random.Chance(0.2) ? 2 : 1), 2);
        return (new DemoCompany
        {
            Index = index,
            Ticker = DemoNames.Ticker(number),
            Name = $"{DemoNames.Coin(number)} {random.Pick(group.Nouns)} {random.Pick(Suffixes)}",
            Sector = sector,
            // A few have no code, as in the real files; they are nobody's sector.
            Sic = number % 45 == 17 ? null : random.Pick(group.Sics),
            SharesOutstanding = number % 90 == 31 ? null : Math.Floor(random.Between(2e8, 6e9) / price / 1000) * 1000,
            Exchange = random.Chance(0.5) ? "NYSE" : "Nasdaq",
            FirstSession = first,
            StartPrice = price,
            Beta = random.Between(0.6, 1.4),
            Spread = random.Between(0.009, 0.021),
            Pulls = events.Pulls,
            Splits = number % 50 == 21 ? [new Split(random.Between(400, 1200), 3)] : [],
        }, events);
    }
}
