using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Storage;

public sealed class FilingWriterTests : IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void Add_FilingWithEveryField_ReadsBackTheSame()
    {
        var filing = SampleFilings.Full();
        Write(SampleFilings.Small(1), filing, SampleFilings.Small(2));

        using var stored = new StoredFilings(store.Database);

        Assert.Equal(SampleFilings.Words(filing), SampleFilings.Words(stored.Read(filing.Accession)!));
        Assert.Equal([SampleFilings.Key(1), filing.Accession, SampleFilings.Key(2)], stored.All().Select(f => f.Accession));
        Assert.Equal(SampleFilings.Words(filing), SampleFilings.Words(stored.All().ElementAt(1)));
        Assert.Null(stored.Read(SampleFilings.Key(3)));
    }

    [Fact]
    public void Replace_StoredFiling_LeavesNoRowOfTheOldOne()
    {
        Write(SampleFilings.Small(1), SampleFilings.Full(), SampleFilings.Small(2));
        var thinner = SampleFilings.Full() with { Rows = [SampleFilings.Trade(5, "P", 1, 2)], Footnotes = [], Owners = [] };
        using (var session = new WriteSession(store.Database))
        using (var writer = new FilingWriter(session.Connection))
        {
            session.Begin();
            writer.Forget();
            writer.Replace(writer.Find(thinner.Accession)!.Value, thinner, import: 2);
            session.Commit();
        }

        using var stored = new StoredFilings(store.Database);
        Assert.Equal(SampleFilings.Words(thinner), SampleFilings.Words(stored.Read(thinner.Accession)!));
        Assert.Equal(SampleFilings.Words(SampleFilings.Small(2)), SampleFilings.Words(stored.Read(SampleFilings.Key(2))!));
    }

    [Fact]
    public void MarketFacts_FilingsInAnyOrder_AreColumnsByAccession()
    {
        Write(SampleFilings.Small(9), SampleFilings.Full(), SampleFilings.Small(3));

        var facts = MarketFactsReader.Read(store.Database, derivedVersion: 1);

        Assert.Equal([SampleFilings.Key(3).Value, SampleFilings.Key(9).Value, SampleFilings.Key(77).Value], facts.Filings.Accession);
        Assert.Equal([0, 2, 4, 6], facts.Trades.Start);
        Assert.Equal([6, 7, 18, 19, 1, 2], facts.Trades.Key);
        Assert.Equal([0, 1, 2, 4], facts.Owners.Start);
        Assert.Equal("4/A", facts.Texts[facts.Filings.Form[2]]);
        Assert.Equal(double.NaN, facts.Trades.Price[1]);
        Assert.Equal('D', facts.Trades.AcquiredDisposed[0]);
        Assert.Equal("", facts.Texts[facts.Trades.Code[5]]);
        Assert.Equal(1, facts.DerivativeTrades);
        Assert.Equal([3, 1], facts.Owners.Flags[2..]);
    }

    private void Write(params Filing[] filings)
    {
        using var session = new WriteSession(store.Database);
        using var writer = new FilingWriter(session.Connection);
        session.Begin();
        writer.Forget();
        foreach (var filing in filings)
            writer.Add(filing, digest: 1, import: 1);
        session.Commit();
    }
}
