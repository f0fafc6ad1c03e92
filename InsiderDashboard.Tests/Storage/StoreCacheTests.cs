using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Storage;

public sealed class StoreCacheTests : IDisposable
{
    private readonly TempStore store = new();

    public StoreCacheTests() => Import(DerivedVersion.Current, ReadingCodec.Of, [SampleFilings.Full(), SampleFilings.Small(1)]);

    public void Dispose() => store.Dispose();

    [Fact]
    public void Clear_AnyTime_LosesNothing()
    {
        var before = MarketLoader.Load(store.Database);
        var readings = Readings(DerivedVersion.Current);
        var generation = store.Database.Generation();

        StoreCache.Clear(store.Database);
        Assert.Equal([null, null], Readings(DerivedVersion.Current));
        var after = MarketLoader.Load(store.Database);

        Assert.Equal(readings, Readings(DerivedVersion.Current));
        Assert.Equal(before.Filings.Lead, after.Filings.Lead);
        Assert.Equal(before.Trades.Class, after.Trades.Class);
        Assert.Equal(generation, store.Database.Generation());
    }

    [Fact]
    public void Load_ReadingsOfAnotherVersion_AreMadeAnewAndTheOldOnesGo()
    {
        StoreCache.Clear(store.Database);
        StoredReadings.Write(store.Database, version: 7, [(SampleFilings.Key(1), [0, 0, 0]), (SampleFilings.Key(77), [0, 0, 0])]);
        Assert.Equal([[0, 0, 0], [0, 0, 0]], Readings(7)!);
        Assert.Equal([null, null], Readings(DerivedVersion.Current));

        MarketLoader.Load(store.Database);

        Assert.Equal([ReadingCodec.Of(SampleFilings.Small(1)), ReadingCodec.Of(SampleFilings.Full())], Readings(DerivedVersion.Current));
        Assert.Equal([null, null], Readings(7));
        Assert.Equal(0, MarketLoader.CountMisread(store.Database));
    }

    [Fact]
    public void Import_IntoACacheOfAnotherVersion_MakesItItsOwn()
    {
        Import(version: 7, _ => [7], [SampleFilings.Small(2)]);

        // Of the three filings (1, 2 and 77) only the new one has a reading of that version.
        Assert.Equal([null, [7], null], Readings(7));
        Assert.Equal([null, null, null], Readings(DerivedVersion.Current));
    }

    [Fact]
    public void Load_StoreThatCanNotBeWrittenWithReadingsOfAnotherVersion_ReadsTheFilingsItself()
    {
        var expected = MarketLoader.Load(store.Database);
        StoredReadings.Write(store.Database, version: 7, [(SampleFilings.Key(1), [0, 0, 0])]);
        var readOnly = Database.OpenAsReadOnly(store.Path);

        var market = MarketLoader.Load(readOnly);

        Assert.Equal(expected.Filings.OwnerRole, market.Filings.OwnerRole);
        Assert.Equal(expected.Trades.Class, market.Trades.Class);
        Assert.Equal([null, null], Readings(DerivedVersion.Current));
    }

    [Fact]
    public void CountMisread_ReadingThatWasChanged_IsCounted()
    {
        StoredReadings.Write(store.Database, DerivedVersion.Current, [(SampleFilings.Key(1), [1, 2, 3])]);

        Assert.Equal(1, MarketLoader.CountMisread(store.Database));
    }

    private byte[]?[] Readings(long version) => MarketFactsReader.Read(store.Database, version).Filings.Reading;

    private void Import(long version, Func<Core.Filings.Filing, byte[]> read, IEnumerable<Core.Filings.Filing> filings) =>
        new Importer(store.Database, new FilingReadings(version, read))
        {
            Source = (_, _) =>
                [new SourceItem.Opened("a.xml", "ownership XML"), .. filings.Select(f => new SourceItem.Filed(f)), new SourceItem.Closed("a.xml")],
        }.Run(["a.xml"]);
}
