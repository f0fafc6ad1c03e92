using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Core.Market.Build;

/// <summary>Loads the snapshot of a store. Filings whose stored reading is of another version, or gone, are read anew.</summary>
public static class MarketLoader
{
    private const int BatchSize = 2_000;

    public static MarketSnapshot Load(Database database) => Load(database, DerivedVersion.Current);

    /// <summary>Filings whose stored reading is not what the rules say of them: none, unless the cache was damaged.</summary>
    public static long CountMisread(Database database)
    {
        var facts = MarketFactsReader.Read(database, DerivedVersion.Current);
        using var stored = new StoredFilings(database);
        return stored.All().LongCount(filing => facts.Filings.Find(filing.Accession) is >= 0 and var at
            && facts.Filings.Reading[at] is { } reading && !reading.AsSpan().SequenceEqual(ReadingCodec.Of(filing)));
    }

    internal static MarketSnapshot Load(Database database, long version)
    {
        if (!database.IsReadOnly)
            RefreshReadings(database, version);
        var facts = MarketFactsReader.Read(database, version);
        ReadMissing(database, facts.Filings);
        return MarketBuilder.Build(facts, accession => Open(database, accession));
    }

    private static Filing? Open(Database database, Accession accession)
    {
        using var stored = new StoredFilings(database);
        return stored.Read(accession);
    }

    private static void RefreshReadings(Database database, long version)
    {
        using var stored = new StoredFilings(database);
        foreach (var batch in stored.WithoutReading(version).Chunk(BatchSize))
            StoredReadings.Write(database, version, batch.Select(f => (f.Accession, ReadingCodec.Of(f))));
    }

    // A store that can't be written keeps the readings of whoever made it; and a program of another version may have
    // emptied the cache a moment ago.
    private static void ReadMissing(Database database, FilingColumns filings)
    {
        if (!filings.Reading.Contains(null))
            return;
        using var stored = new StoredFilings(database);
        foreach (var filing in stored.All())
            if (filings.Find(filing.Accession) is >= 0 and var at)
                filings.Reading[at] ??= ReadingCodec.Of(filing);
    }
}
