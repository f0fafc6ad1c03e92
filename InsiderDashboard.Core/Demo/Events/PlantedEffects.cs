using System.Globalization;
using InsiderDashboard.Core.Demo.Cases;

namespace InsiderDashboard.Core.Demo.Events;

/// <summary>The list of effects, read off the same plots that made the prices.</summary>
internal static class PlantedEffects
{
    public static readonly IReadOnlyList<PlantedEffect> All =
    [
        new("cluster.buy", DemoEvents.AfterBuyCluster, DemoEvents.EffectSessions, Tickers(p => p.BuyClusters.Count > 0 && p.Pulls.Count > 0),
            "From about a month after a cluster of purchases the price is pulled up over a quarter."),
        new("cluster.buy", 0, 0, Tickers(p => p.BuyClusters.Count > 0 && !p.HasEffect), "Clusters of purchases without anything planted after them."),
        new("cluster.sell", 0, 0, Tickers(p => p.SellClusters.Count > 0), "Clusters of sales: nothing is planted after them anywhere."),
        new("heavy", DemoEvents.AfterHeavyMonth, DemoEvents.EffectSessions, Tickers(p => p.SellsEveryMonth && p.Pulls.Count > 0),
            "After a month of heavy selling the price is pulled down over a quarter."),
        new("heavy", HeavyCases.Dip, 60, ["ZQHVY"], "The same at the company that is there to show it, a little stronger."),
        new("heavy", 0, 0, [.. Tickers(p => p.SellsEveryMonth && !p.HasEffect), "ZQHVN"],
            "Months of heavy selling without anything planted after them."),
        new("sector.mood", DemoFactors.MoodPull, 63, [.. DemoSectors.All.Where(s => s.Leads).Select(s => s.Etf)],
            "Insiders' mood of a quarter pulls the sector by up to this much in each of the four quarters after it, up or down."),
        new("sector.mood", 0, 0, [.. DemoSectors.All.Where(s => !s.Leads).Select(s => s.Etf)],
            "The mood turns here too and moves how often insiders buy, but no price follows it."),
        new("sector.turn", 0, 0, [.. DemoSectors.All.Select(s => s.Etf)],
            "Largest turns of insiders' mood to the better, from: "
            + string.Join(", ",
                DemoSectors.All.Select((s, i) => $"{s.Etf} {DemoFactors.TurnOf(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}")) + "."),
        new("habit.contrarian", 0, 0, [],
            "Everywhere insiders buy a little more after falls and sell a little more after rises; nothing follows from it."),
    ];

    private static IReadOnlyList<string> Tickers(Func<DemoEvents, bool> wanted) =>
        [.. DemoCompanies.Ordinary.Where(o => wanted(o.Events)).Select(o => o.Company.Ticker)];
}
