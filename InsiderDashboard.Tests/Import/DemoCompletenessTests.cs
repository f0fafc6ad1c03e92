using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Import;

public sealed class DemoCompletenessTests : IDisposable
{
    /// <summary>More than an import keeps back before it commits.</summary>
    private const int Filings = 8_300;

    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void ReplaceWithDemo_ThatBreaksOff_LeavesAnEmptyStore()
    {
        Assert.Throws<InvalidOperationException>(() => Importer().ReplaceWithDemo(BreakingOff(), [], [], []));

        Assert.Equal((DatasetKind.Empty, 0L), (store.Database.Dataset(), StoreStatus.Read(store.Database).Filings));
        Assert.True(Importer().WantsDemo);
    }

    /// <summary>As an earlier version left it: a part was committed, and its import never finished.</summary>
    [Fact]
    public void WantsDemo_HalfADemo_IsMadeAgain()
    {
        Importer().ReplaceWithDemo([SampleFilings.Small(1)], [], [], []);
        Assert.False(Importer().WantsDemo);
        store.Database.Write(connection => Database.Run(connection, "UPDATE import SET finished = NULL, outcome = NULL"));

        Assert.True(Importer().WantsDemo);
        Importer().ReplaceWithDemo([SampleFilings.Small(1), SampleFilings.Small(2)], [], [], []);
        Assert.Equal((false, 2L), (Importer().WantsDemo, StoreStatus.Read(store.Database).Filings));
    }

    private static IEnumerable<Filing> BreakingOff()
    {
        for (var number = 1; number <= Filings; number++)
            yield return SampleFilings.Small(number);
        throw new InvalidOperationException("as a kill would");
    }

    private Importer Importer() => new(store.Database, new FilingReadings(1, _ => [0]));
}
