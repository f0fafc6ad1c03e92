using InsiderDashboard.Core.Demo;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Demo;

/// <summary>The demo market the way a user gets it: imported into a store, loaded from there.</summary>
public sealed class DemoStore : IDisposable
{
    private readonly TempStore store = new();

    public DemoStore()
    {
        var readings = FilingReadings.Stored;
        Report = new Importer(store.Database, readings)
            .ReplaceWithDemo(DemoMarket.Filings(), DemoMarket.Prices(), DemoMarket.Companies(), DemoMarket.CoveredMonths());
        Market = MarketLoader.Load(store.Database);
        ByAccession = DemoMarket.Filings().Take(1_000).ToDictionary(f => f.Accession);
    }

    public ImportReport Report { get; }
    public MarketSnapshot Market { get; }

    /// <summary>The first filings, those of the cases among them.</summary>
    public IReadOnlyDictionary<Accession, Filing> ByAccession { get; }

    public int LastDay => DemoMarket.LastDay.DayNumber;

    public int FilingOf(DemoPattern pattern) => Market.Filings.Find(pattern.Accession);

    /// <summary>The row that a pattern is about, -1 when it is about none of Table I.</summary>
    public int RowOf(DemoPattern pattern)
    {
        var filing = FilingOf(pattern);
        for (var row = Market.Filings.FirstRow[filing]; row < Market.Filings.FirstRow[filing + 1]; row++)
            if (Market.Trades.Key[row] == pattern.Row)
                return row;
        return -1;
    }

    public void Dispose() => store.Dispose();
}
