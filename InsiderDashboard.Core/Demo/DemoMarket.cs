using InsiderDashboard.Core.Demo.Cases;
using InsiderDashboard.Core.Demo.Events;
using InsiderDashboard.Core.Demo.Insiders;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources;

namespace InsiderDashboard.Core.Demo;

/// <summary>
/// The fictional market that a new user sees first: some 300 invented companies with invented insiders, filings and prices from
/// July 2020 to June 2026. The same bytes come out on every machine and on every day. All of it is made up: no name, number or
/// price says anything about a real company, and the closes under the names of real funds (SPY, XLK …) are invented too, because
/// the analytics look for a session calendar and sector funds by these names.
/// </summary>
public static class DemoMarket
{
    /// <summary>Name of the price series, shown wherever a series is named.</summary>
    public const string PriceSource = "demo";

    public static DateOnly FirstDay => DateOnly.FromDayNumber(DemoCalendar.FirstDay);

    /// <summary>The last day of the demo market: the newest filings are of this day.</summary>
    public static DateOnly LastDay => DateOnly.FromDayNumber(DemoCalendar.LastDay);

    private static readonly Lazy<IReadOnlyList<DemoPattern>> AllPatterns =
        new(() => [.. Enumerable.Range(0, DemoCases.All.Count).SelectMany(i => Told(i).SelectMany(t => t.Patterns))]);

    /// <summary>Live examples of what the method page defines, each with the filing that shows it.</summary>
    public static IReadOnlyList<DemoPattern> Patterns => AllPatterns.Value;

    /// <summary>All filings, issuer by issuer, each issuer's in the order of filing. Made while they are read; nothing is kept.</summary>
    public static IEnumerable<Filing> Filings()
    {
        for (var i = 0; i < DemoCases.All.Count; i++)
            foreach (var (filing, _) in Told(i))
                yield return filing;
        foreach (var (company, events) in DemoCompanies.Ordinary)
            foreach (var filing in Lived(company, events))
                yield return filing;
    }

    /// <summary>One series of closes per priced company, and those of the funds.</summary>
    public static IEnumerable<PriceSeries> Prices()
    {
        yield return Fund("SPY", DemoFactors.Market, null);
        for (var sector = 0; sector < DemoSectors.All.Length; sector++)
            yield return Fund(DemoSectors.All[sector].Etf, DemoFactors.Market, DemoFactors.Sector[sector]);
        foreach (var company in All().Where(c => c.IsPriced))
        {
            var series = new DemoSeries(company);
            yield return new PriceSeries(company.Ticker, PriceKind.Close, PriceSource, series.Days, series.Closes);
        }
    }

    public static IEnumerable<Company> Companies() =>
        All().Select(c => new Company(c.Cik, c.Ticker, c.Name, c.Exchange, c.Sic, c.SharesOutstanding));

    /// <summary>First days of the months whose filings are all there.</summary>
    public static IEnumerable<DateOnly> CoveredMonths() => DemoCalendar.Months();

    /// <summary>What was planted in the prices, and what was deliberately not.</summary>
    public static IReadOnlyList<PlantedEffect> Planted => PlantedEffects.All;

    internal static IEnumerable<DemoCompany> All() =>
        Enumerable.Range(0, DemoCases.All.Count).Select(DemoCases.Company).Concat(DemoCompanies.Ordinary.Select(o => o.Company));

    private static IReadOnlyList<(Filing Filing, IReadOnlyList<DemoPattern> Patterns)> Told(int demoCase)
    {
        var issuer = new DemoIssuer(DemoCases.Company(demoCase));
        DemoCases.All[demoCase].Tell(issuer);
        return issuer.Finish();
    }

    private static IEnumerable<Filing> Lived(DemoCompany company, DemoEvents events)
    {
        var issuer = new DemoIssuer(company);
        var insiders = DemoInsiders.For(issuer, events.SellsEveryMonth ? 6 : 1);
        new DemoCompensation(issuer, insiders, sellsToCover: issuer.Random.Chance(0.3)).Schedule(issuer.Random.Between(0.4, 1));
        new DemoTrades(issuer, insiders, events).Schedule();
        return issuer.Finish().Select(f => f.Filing);
    }

    private static PriceSeries Fund(string ticker, double[] market, double[]? sector)
    {
        var closes = new double[market.Length];
        var price = 100.0;
        for (var s = 0; s < closes.Length; s++)
        {
            price *= 1 + market[s] + (sector?[s] ?? 0);
            closes[s] = Math.Round(price, 4);
        }
        return new PriceSeries(ticker, PriceKind.Close, PriceSource, [.. DemoCalendar.Sessions], closes);
    }
}
