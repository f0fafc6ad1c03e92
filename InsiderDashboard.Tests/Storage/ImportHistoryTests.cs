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

    private static IEnumerable<SourceItem> Document(string name, int number) =>
        [new SourceItem.Opened(name, "ownership XML"), new SourceItem.Filed(SampleFilings.Small(number) with { Source = Core.Filings.SourceKind.Xml }), new SourceItem.Closed(name)];

    private static IEnumerable<SourceItem> Rejected(string name) =>
        [new SourceItem.Opened(name, "unknown"), new SourceItem.Rejected(new Rejection(RejectionLevel.File, name, null, null, "no kind that is known", "Leave it out.")), new SourceItem.Closed(name)];

    private ImportReport Run(string path, IEnumerable<SourceItem> items) =>
        new Importer(store.Database, Reading) { Source = (_, _) => items }.Run([path]);
}
