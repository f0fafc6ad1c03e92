using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Core.Storage.Notes;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Storage.Notes;

public sealed class NoteBookTests : IDisposable
{
    private const string Buys = """{"address":"/trades?side=buy"}""";
    private const string Clusters = """{"address":"/clusters?window=30"}""";

    private readonly TempStore store = new();
    private readonly SetClock clock = new();
    private readonly NoteBook notes;

    public NoteBookTests() => notes = new NoteBook(store.Database, clock);

    public void Dispose() => store.Dispose();

    [Fact]
    public void Save_Screen_StandsUnderItsNameWithTheMomentOfWriting()
    {
        Assert.True(notes.Save(NoteKind.Screen, "Buys", Buys));

        var note = notes.Find(NoteKind.Screen, "Buys")!;
        Assert.Equal((1, "Buys", Buys, "2026-01-31T12:00:00Z"), (note.Id, note.Name, note.Content, note.WrittenAt));
        Assert.Null(notes.Find(NoteKind.Setting, "Buys"));
        Assert.Null(notes.Find(NoteKind.Screen, "buys"));
    }

    [Fact]
    public void Save_SameNameAgain_TakesItsPlaceAndKeepsTheHistory()
    {
        notes.Save(NoteKind.Screen, "Mine", Buys);
        clock.Now = clock.Now.AddHours(1);
        notes.Save(NoteKind.Screen, "Mine", Clusters);

        Assert.Equal(Clusters, Assert.Single(notes.All(NoteKind.Screen)).Content);
        var history = notes.History(NoteKind.Screen, "Mine");
        Assert.Equal([("2026-01-31T13:00:00Z", Clusters), ("2026-01-31T12:00:00Z", Buys)], history.Select(n => (n.WrittenAt, n.Content)));
    }

    [Fact]
    public void Save_WhatStandsThereAlready_ChangesNothing()
    {
        notes.Save(NoteKind.Setting, "density", "\"compact\"");
        var hash = StoreContent.HashOfAllTables(store.Database);

        Assert.False(notes.Save(NoteKind.Setting, "density", "\"compact\""));
        Assert.Equal(hash, StoreContent.HashOfAllTables(store.Database));
    }

    [Fact]
    public void Remove_Note_IsGoneButItsHistoryStaysAndItsNameIsFree()
    {
        notes.Save(NoteKind.Screen, "A", Buys);
        notes.Save(NoteKind.Screen, "B", Clusters);

        Assert.True(notes.Remove(NoteKind.Screen, "A"));
        Assert.False(notes.Remove(NoteKind.Screen, "A"));
        Assert.False(notes.Remove(NoteKind.Screen, "never"));

        Assert.Equal(["B"], notes.All(NoteKind.Screen).Select(n => n.Name));
        Assert.Null(notes.Find(NoteKind.Screen, "A"));
        Assert.Equal([null, Buys], notes.History(NoteKind.Screen, "A").Select(n => n.Content));
        Assert.True(notes.Save(NoteKind.Screen, "A", Buys));
        Assert.Equal(["A", "B"], notes.All(NoteKind.Screen).Select(n => n.Name));
    }

    [Fact]
    public void Save_WordsThatAreNoJson_AreRefusedAndNothingIsCounted()
    {
        Assert.Throws<StorageException>(() => notes.Save(NoteKind.Screen, "A", "/trades"));
        Assert.Throws<ArgumentException>(() => notes.Save(NoteKind.Screen, " ", Buys));

        Assert.Empty(notes.All(NoteKind.Screen));
        Assert.Equal(0, notes.Revision());
    }

    [Theory]
    [InlineData(NoteKind.Screen)]
    [InlineData(NoteKind.Setting)]
    [InlineData(NoteKind.Watchlist)]
    [InlineData(NoteKind.Review)]
    public void Revision_EveryKindOfNote_RaisesItAndNotTheGeneration(NoteKind kind)
    {
        notes.Save(kind, "A", "1");
        notes.Save(kind, "A", "2");
        notes.Remove(kind, "A");

        Assert.Equal(3, notes.Revision());
        Assert.Equal(0, store.Database.Generation());
    }

    [Fact]
    public void Notes_ImportDemoRealDataAndRebuild_TouchNone()
    {
        var importer = new Importer(store.Database, FilingReadings.Stored) { Source = (_, _) => Real() };
        foreach (var kind in Enum.GetValues<NoteKind>())
            notes.Save(kind, "A", $"\"{kind}\"");
        var before = Everything();

        importer.ReplaceWithDemo([SampleFilings.Small(900)], [], [], []);
        Assert.Equal(before, Everything());
        Assert.True(importer.Run(["a.zip"]).DemoRemoved);
        Assert.Equal(before, Everything());
        StoreCache.Clear(store.Database);
        MarketLoader.Load(store.Database);
        Assert.Empty(StoreCheck.Run(store.Database));
        Assert.Equal(before, Everything());
        store.Database.Write(connection => StoreEraser.Erase(connection));

        Assert.Equal(before, Everything());
        Assert.Equal(4, notes.Revision());
    }

    private List<Note> Everything() => [.. Enum.GetValues<NoteKind>().SelectMany(kind => notes.History(kind, "A"))];

    private static IEnumerable<SourceItem> Real() =>
        [new SourceItem.Opened("a.zip", "SEC data set"), new SourceItem.Filed(SampleFilings.Small(1)), new SourceItem.Closed("a.zip")];

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
