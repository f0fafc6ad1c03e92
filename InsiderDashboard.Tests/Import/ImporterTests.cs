using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Import;

public sealed class ImporterTests : IDisposable
{
    private static readonly FilingReadings Reading = new(1, filing => [(byte)filing.Rows.Count]);
    private static readonly Rejection Bad = new(RejectionLevel.Part, "a.zip!SUBMISSION.tsv", "line 7", "x", "no CIK", "Look it up.");

    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void Run_Twice_ChangesNothing()
    {
        var items = File("a.zip", [.. Filings(1, 20), new SourceItem.Covered(new(2025, 4, 1), new(2025, 6, 30)), new SourceItem.Rejected(Bad),
            new SourceItem.Stated(new Company(1, "A", "Alpha", null, 7372, null)), Prices("A", "p.csv", 100, 1.5, 1.6)]);

        var first = Run(items);
        var bytes = System.IO.File.ReadAllBytes(store.Path);
        var hash = StoreContent.HashOfAllTables(store.Database);
        var second = Run(items);

        Assert.Equal((20, 0, true), (first.New, first.AlreadyThere, first.Changed));
        Assert.Equal((0, 20, false), (second.New, second.AlreadyThere, second.Changed));
        Assert.Equal(hash, StoreContent.HashOfAllTables(store.Database));
        Assert.Equal(bytes, System.IO.File.ReadAllBytes(store.Path));
        Assert.Equal(1, store.Database.Generation());
        Assert.True(second.HasRejectedParts);
    }

    [Fact]
    public void Run_OneRejectedPart_KeepsTheRestAndTheReason()
    {
        var report = Run(File("a.zip", [Filed(1), new SourceItem.Rejected(Bad), Filed(2)]));

        Assert.Equal([Bad], Assert.Single(report.Files).Rejected);
        Assert.Equal(2, report.New);
        Assert.Equal(1, StoreStatus.Read(store.Database).Rejected);
    }

    [Fact]
    public void Run_FileThatBrokeOff_CoversNoMonth()
    {
        var broken = new Rejection(RejectionLevel.File, "a.zip", null, null, "broken", "Download again.");
        Run(File("a.zip", [Filed(1), new SourceItem.Covered(new(2025, 4, 1), new(2025, 6, 30)), new SourceItem.Rejected(broken)]));
        Assert.Empty(StoreStatus.Read(store.Database).Coverage);

        Run(File("a.zip", [Filed(1), new SourceItem.Covered(new(2025, 4, 1), new(2025, 6, 30))]));
        Assert.Equal([new CoveredSpan(new(2025, 4, 1), new(2025, 6, 30))], StoreStatus.Read(store.Database).Coverage);
    }

    [Fact]
    public void Run_Stopped_HoldsWholeFilingsAndTheSameCommandFinishes()
    {
        using var stop = new CancellationTokenSource();
        IEnumerable<SourceItem> Stopping(IReadOnlyList<string> paths, CancellationToken token)
        {
            foreach (var item in File("a.zip", Filings(1, 3000)))
            {
                if (item is SourceItem.Filed { Filing.Accession: var a } && a == SampleFilings.Key(1500))
                    stop.Cancel();
                token.ThrowIfCancellationRequested();
                yield return item;
            }
        }

        var stopped = new Importer(store.Database, Reading) { Source = Stopping }.Run(["a.zip"], null, stop.Token);
        var held = StoreStatus.Read(store.Database).Filings;
        var rest = Run(File("a.zip", Filings(1, 3000)));

        Assert.True(stopped.Cancelled);
        Assert.False(Assert.Single(stopped.Files).IsComplete);
        Assert.Equal(stopped.New, held);
        Assert.Equal((3000 - held, held), (rest.New, rest.AlreadyThere));
        using var whole = new TempStore();
        new Importer(whole.Database, Reading) { Source = (_, _) => File("a.zip", Filings(1, 3000)) }.Run(["a.zip"]);
        Assert.Equal(StoreContent.Facts(whole.Database), StoreContent.Facts(store.Database));
    }

    [Fact]
    public void Run_ReaderThatFails_ThrowsAndKeepsNoHalfBatch()
    {
        static IEnumerable<SourceItem> Failing()
        {
            yield return new SourceItem.Opened("a.zip", "SEC data set");
            yield return Filed(1);
            throw new InvalidOperationException("a bug");
        }

        Assert.Throws<InvalidOperationException>(() => Run(Failing()));
        Assert.Equal(0, StoreStatus.Read(store.Database).Filings);
    }

    [Fact]
    public void Run_NewerVersionOfTheSameKind_UpdatesOnceAndForGood()
    {
        var (older, newer) = (SampleFilings.Small(1), SampleFilings.Small(1) with { Aff10b5One = true, Remarks = null });
        Run(File("a.zip", [new SourceItem.Filed(older with { Remarks = "kept" })]));

        Assert.Equal(1, Run(File("b.zip", [new SourceItem.Filed(newer)])).Updated);
        Assert.Equal(1, Run(File("a.zip", [new SourceItem.Filed(older with { Remarks = "kept" })])).AlreadyThere);
        Assert.Equal(1, Run(File("b.zip", [new SourceItem.Filed(newer)])).AlreadyThere);

        using var stored = new StoredFilings(store.Database);
        Assert.Equal(SampleFilings.Words(newer with { Remarks = "kept" }), SampleFilings.Words(stored.Read(newer.Accession)!));
    }

    [Fact]
    public void Run_RowsOutOfOrder_AreStoredByKeyWithTheReadingInThatOrder()
    {
        var filing = SampleFilings.Small(1);
        Run(File("a.zip", [new SourceItem.Filed(filing with { Rows = [filing.Rows[1], filing.Rows[0]] })]));

        Assert.Equal([2, 3], MarketFactsReader.Read(store.Database, 1).Trades.Key);
    }

    [Fact]
    public void Run_RealFilings_TakeThePlaceOfTheDemo()
    {
        var importer = new Importer(store.Database, Reading);
        importer.ReplaceWithDemo([SampleFilings.Small(900)], [Piece("DEMO", "demo", 5, 1)],
            [new Company(9, "DEMO", null, null, null, null)], [new DateOnly(2024, 1, 1)]);
        Assert.Equal(DatasetKind.Demo, store.Database.Dataset());

        var report = Run(File("a.zip", [Filed(1)]));

        Assert.True(report.DemoRemoved);
        Assert.Equal(DatasetKind.Real, store.Database.Dataset());
        var facts = MarketFactsReader.Read(store.Database, 1);
        Assert.Equal([SampleFilings.Key(1).Value], facts.Filings.Accession);
        Assert.Empty(facts.Prices);
        Assert.Empty(facts.Companies);
        Assert.Empty(facts.CoveredMonths);
        Assert.Throws<StorageException>(() => importer.ReplaceWithDemo([], [], [], []));
    }

    [Fact]
    public void Run_RejectedFileBeforeRealFilings_StillTakesThePlaceOfTheDemo()
    {
        var unreadable = new Rejection(RejectionLevel.File, "notes.txt", null, null, "it is no kind of file that is known", "Leave it out.");
        new Importer(store.Database, Reading).ReplaceWithDemo([SampleFilings.Small(900)], [], [], []);

        var report = Run([.. File("notes.txt", [new SourceItem.Rejected(unreadable)]), .. File("a.zip", [Filed(1)])]);

        Assert.True(report.DemoRemoved);
        Assert.Equal(DatasetKind.Real, store.Database.Dataset());
        Assert.Equal([unreadable], ImportHistory.Rejections(store.Database, 10, 0));
        Assert.Equal(["a.zip", "notes.txt"],
            ImportHistory.Files(store.Database, Assert.Single(ImportHistory.Runs(store.Database, 10)).Id, 10, 0).Select(file => file.File));
    }

    [Fact]
    public void Run_RejectedFileAlone_LeavesTheDemoFictional()
    {
        new Importer(store.Database, Reading).ReplaceWithDemo([SampleFilings.Small(900)], [], [], []);

        Run(File("notes.txt", [new SourceItem.Rejected(Bad)]));

        Assert.Equal(DatasetKind.Demo, store.Database.Dataset());
        Assert.Equal(1, StoreStatus.Read(store.Database).Filings);
    }

    [Fact]
    public void Run_Documents_CountTheirRows()
    {
        var filing = SampleFilings.Small(1) with { Source = SourceKind.Xml };

        var report = Run(File("a.xml", [new SourceItem.Filed(filing)]));

        Assert.NotEmpty(filing.Rows);
        Assert.Equal(filing.Rows.Count, report.Rows);
    }

    [Fact]
    public void RemoveDemo_StoreWithTheDemo_IsEmptyAfterwards()
    {
        var importer = new Importer(store.Database, Reading);
        importer.ReplaceWithDemo([SampleFilings.Small(900)], [], [], []);
        importer.RemoveDemo();

        Assert.Equal(DatasetKind.Empty, store.Database.Dataset());
        Assert.Equal(0, StoreStatus.Read(store.Database).Filings);
    }

    private static SourceItem Filed(int number) => new SourceItem.Filed(SampleFilings.Small(number));

    private static SourceItem[] Filings(int first, int count) => [.. Enumerable.Range(first, count).Select(Filed)];

    private static SourceItem Prices(string ticker, string source, int firstDay, params double[] closes) =>
        new SourceItem.Stated(Piece(ticker, source, firstDay, closes));

    private static PriceSeries Piece(string ticker, string source, int firstDay, params double[] closes) =>
        new(ticker, PriceKind.Close, source, [.. Enumerable.Range(firstDay, closes.Length)], closes);

    private static IEnumerable<SourceItem> File(string name, IEnumerable<SourceItem> items) =>
        [new SourceItem.Opened(name, "SEC data set"), .. items, new SourceItem.Closed(name)];

    private ImportReport Run(IEnumerable<SourceItem> items) =>
        new Importer(store.Database, Reading) { Source = (_, _) => items }.Run(["a.zip"]);
}
