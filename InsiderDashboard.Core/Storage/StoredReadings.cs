using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Storage;

/// <summary>
/// Keeps what the rules say about the words of filings, so that a start need not read every footnote again.
/// A cache: filings without a reading of the current version are read anew (<see cref="StoredFilings.WithoutReading"/>).
/// </summary>
public static class StoredReadings
{
    private const string WriteSql = """
        INSERT INTO reading SELECT id, ?2, ?3 FROM filing WHERE accession = ?1
        ON CONFLICT (filing) DO UPDATE SET version = ?2, content = ?3
        """;

    /// <summary>
    /// Stores a batch of readings in one transaction. Filings that are gone are passed over. The generation stays: nothing
    /// that was filed has changed.
    /// </summary>
    public static void Write(Database database, int version, IEnumerable<(Accession Accession, byte[] Content)> batch) =>
        database.Write(connection =>
        {
            using var write = new Statement(connection, WriteSql);
            foreach (var (accession, content) in batch)
                write.Bind(accession.Value).Bind((long)version).Bind(content).Run();
        });
}
