using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Storage;

public sealed class ImportHistoryTests : IDisposable
{
    private static readonly FilingReadings Reading = new(1, filing => [(byte)filing.Rows.Count]);

    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void Runs_OfManyFiles_AreOneLineEachWithTheirSums()
    {
        var first = Run("folder", [.. Enumerable.Range(1, 30).SelectMany(n => Document($"{n:D2}.xml", n)), .. Rejected("notes.txt")]);
        var second = Run("more.zip", [.. Document("more.zip", 31)]);

        var runs = ImportHistory.Runs(store.Database, 10);

        Assert.Equal(["more.zip", "folder"], runs.Select(run => Assert.Single(run.Paths)));
        Assert.Equal((1, 1, second.Rows, 0), (runs[0].Files, runs[0].Filings, runs[0].Rows, runs[0].Rejected));
        Assert.Equal((31, 30, 30, first.Rows, 1), (runs[1].Files, runs[1].Filings, runs[1].New, runs[1].Rows, runs[1].Rejected));
        Assert.True(first.Rows > 30);
        Assert.Equal("done", runs[1].Outcome);
        Assert.Equal("more.zip", Assert.Single(Assert.Single(ImportHistory.Runs(store.Database, 1)).Paths));
    }

    [Fact]
    public void Files_OfARun_ComeInPages_ThoseThatBroughtMostFirst()
    {
        Run("folder", [.. Rejected("a-notes.txt"), .. Enumerable.Range(1, 30).SelectMany(n => Document($"{n:D2}.xml", n))]);
        Run("more.zip", [.. Document("more.zip", 31)]);
        var folder = ImportHistory.Runs(store.Database, 10)[1];

        var pages = new[] { 0, 20, 40 }.Select(skip => ImportHistory.Files(store.Database, folder.Id, 20, skip)).ToList();

        Assert.Equal([20, 11, 0], pages.Select(page => page.Count));
        var files = pages.SelectMany(page => page).ToList();
        Assert.Equal([.. Enumerable.Range(1, 30).Select(n => $"{n:D2}.xml"), "a-notes.txt"], files.Select(file => file.File));
        Assert.Equal(folder.Rows, files.Sum(file => file.Rows));
        Assert.Equal(folder.Rejected, files.Sum(file => file.Rejected));
    }

    [Fact]
    public void Runs_FactsThatAreNoFilings_AreCountedByKind()
    {
        var prices = Stated("prices.csv", Closes("A", 100, 1.5, 1.6), Closes("B", 100, 2));
        Run("folder", [.. Document("a.xml", 1), .. prices, .. Stated("c.csv", Line(1), Line(2))]);
        Run("more", [.. Stated("prices.csv", Closes("A", 101, 1.6, 1.7)), .. Stated("c.csv", Line(2))]);

        var runs = ImportHistory.Runs(store.Database, 10);
        var files = ImportHistory.Files(store.Database, runs[1].Id, 10, 0);

        // A had two closes and has a third now; the second company file says nothing new.
        Assert.Equal([(FactKind.Prices, 3), (FactKind.Companies, 2)], Sorted(runs[1].NewFacts));
        Assert.Equal([(FactKind.Prices, 1)], Sorted(runs[0].NewFacts));
        Assert.Equal(["prices.csv", "c.csv", "a.xml"], files.Select(file => file.File));
        Assert.Equal([(FactKind.Prices, 3)], Sorted(files[0].NewFacts));
        Assert.Equal([(FactKind.Companies, 2)], Sorted(files[1].NewFacts));
        Assert.Empty(files[2].NewFacts);
        Assert.Equal((3, 0), (files[0].NewPrices, files[1].NewPrices));
    }

    [Fact]
    public void Import_CompanyOfAKnownDay_KeepsTheDay()
    {
        var undated = Line(1);
        Run("folder", Stated("c.csv", undated, Line(2) with { Known = new DateOnly(2025, 6, 30) }));
        Assert.Equal([null, new DateOnly(2025, 6, 30)], Known());

        // A line without a date says nothing of the day, and one with a later date does.
        Run("folder", Stated("d.csv", Line(2), undated with { Known = new DateOnly(2025, 7, 1) }));
        Assert.Equal([new DateOnly(2025, 7, 1), new DateOnly(2025, 6, 30)], Known());

        IEnumerable<DateOnly?> Known() => MarketFactsReader.Read(store.Database, 1).Companies.Select(company => company.KnownOn);
    }

    private static IEnumerable<(FactKind, int)> Sorted(IReadOnlyDictionary<FactKind, long> facts) =>
        facts.OrderBy(f => f.Key).Select(f => (f.Key, (int)f.Value));

    private static PriceSeries Closes(string ticker, int firstDay, params double[] closes) =>
        new(ticker, PriceKind.Close, "prices.csv", [.. Enumerable.Range(firstDay, closes.Length)], closes);

    private static Company Line(long cik) => new(cik, $"T{cik}", "Company", null, 7372, null);

    private static IEnumerable<SourceItem> Stated(string name, params DatedFact[] facts) =>
        [new SourceItem.Opened(name, "facts"), .. facts.Select(fact => new SourceItem.Stated(fact)), new SourceItem.Closed(name)];

    private static IEnumerable<SourceItem> Document(string name, int number) =>
        [new SourceItem.Opened(name, "ownership XML"),
            new SourceItem.Filed(SampleFilings.Small(number) with { Source = Core.Filings.SourceKind.Xml }), new SourceItem.Closed(name)];

    private static IEnumerable<SourceItem> Rejected(string name) =>
        [new SourceItem.Opened(name, "unknown"),
            new SourceItem.Rejected(new Rejection(RejectionLevel.File, name, null, null, "no kind that is known", "Leave it out.")),
            new SourceItem.Closed(name)];

    private ImportReport Run(string path, IEnumerable<SourceItem> items) =>
        new Importer(store.Database, Reading) { Source = (_, _) => items }.Run([path]);
}
