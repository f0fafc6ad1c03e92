using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Core.Market.Build;

/// <summary>Loads the snapshot of a store, reading anew the filings whose stored reading is of another version.</summary>
public static class MarketLoader
{
    private const int BatchSize = 2_000;

    public static MarketSnapshot Load(Database database)
    {
        RefreshReadings(database);
        return MarketBuilder.Build(MarketFactsReader.Read(database, FilingReading.Version), accession => Open(database, accession));
    }

    private static Filing? Open(Database database, Accession accession)
    {
        using var stored = new StoredFilings(database);
        return stored.Read(accession);
    }

    private static void RefreshReadings(Database database)
    {
        if (database.IsReadOnly)
            return;
        using var stored = new StoredFilings(database);
        foreach (var batch in stored.WithoutReading(FilingReading.Version).Chunk(BatchSize))
            StoredReadings.Write(database, FilingReading.Version, batch.Select(f => (f.Accession, ReadingCodec.Of(f))));
    }
}
