using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Storage;

/// <summary>
/// Keeps what the rules say about the words of filings, so that a start need not read every footnote again.
/// Part of the cache: filings without a reading of the derived version are read anew (<see cref="StoredFilings.WithoutReading"/>).
/// </summary>
public static class StoredReadings
{
    private const string WriteSql = """
        INSERT INTO cache_reading SELECT id, ?2 FROM filing WHERE accession = ?1
        ON CONFLICT (filing) DO UPDATE SET content = ?2
        """;

    /// <summary>
    /// Stores a batch of readings in one transaction. Filings that are gone are passed over. The generation stays: nothing
    /// that was filed has changed.
    /// </summary>
    public static void Write(Database database, long version, IEnumerable<(Accession Accession, byte[] Content)> batch) =>
        database.Write(connection =>
        {
            StoreCache.Become(connection, version);
            using var write = new Statement(connection, WriteSql);
            foreach (var (accession, content) in batch)
                write.Bind(accession.Value).Bind(content).Run();
        });
}
