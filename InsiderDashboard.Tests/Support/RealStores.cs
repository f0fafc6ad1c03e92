using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Tests.Support;

/// <summary>Stores with real filings, imported once per test run through the importer; tests must not write to them.</summary>
internal static class RealStores
{
    private static readonly Lazy<(LiveMarket Live, ImportReport Report)> XmlStore = new(() => Make("ownership-xml"));
    private static readonly Lazy<(LiveMarket Live, ImportReport Report)> QuarterStore = new(() => Make(
        Path.Combine("form345", "2025q2_form345.zip"), Path.Combine("form345", "2025q3_form345.zip"), "companies.csv",
        Path.Combine("prices", "close_4346_tickers_2025.csv.gz")));

    /// <summary>The 268 ownership documents.</summary>
    public static LiveMarket Xml => XmlStore.Value.Live;

    /// <summary>2025q2 and 2025q3 with companies and closes.</summary>
    public static LiveMarket Quarters => QuarterStore.Value.Live;
    public static ImportReport QuartersReport => QuarterStore.Value.Report;

    private static (LiveMarket, ImportReport) Make(params string[] names)
    {
        var folder = Directory.CreateTempSubdirectory("insider-real-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var database = Database.Open(Path.Combine(folder, "insider.db"));
        var report = new Importer(database, FilingReadings.Stored).Run([.. names.Select(RealData.Path)]);
        var live = new LiveMarket(database);
        live.Refresh();
        return (live, report);
    }
}
