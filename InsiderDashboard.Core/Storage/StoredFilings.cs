using InsiderDashboard.Core.Filings;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>Whole filings, as filed, read back from the store.</summary>
public sealed class StoredFilings : IDisposable
{
    private const string FilingSql = $"SELECT id, {FilingRows.FilingColumns} FROM filing WHERE accession = ?1";
    private const string AllSql = $"SELECT id, {FilingRows.FilingColumns} FROM filing ORDER BY id";
    private const string UnreadSql = $"""
        SELECT id, {FilingRows.FilingColumns} FROM filing
        WHERE NOT EXISTS (SELECT 1 FROM cache_reading WHERE filing = filing.id)
        ORDER BY id
        """;

    private readonly SqliteConnection connection;
    private readonly bool ownsConnection;
    private readonly StoredTexts words;
    private readonly Statement find;

    public StoredFilings(Database database) : this(database.OpenReader(), ownsConnection: true) { }

    internal StoredFilings(SqliteConnection connection) : this(connection, ownsConnection: false) { }

    private StoredFilings(SqliteConnection connection, bool ownsConnection)
    {
        this.connection = connection;
        this.ownsConnection = ownsConnection;
        words = new StoredTexts(connection);
        find = new Statement(connection, FilingSql);
    }

    /// <summary>One filing, or null when the store does not have it.</summary>
    public Filing? Read(Accession accession)
    {
        try
        {
            if (!find.Bind(accession.Value).Step())
                return null;
            var id = find.Long(0);
            using var parts = new FilingParts(connection, words, id, id);
            return Build(find, id, parts);
        }
        finally
        {
            find.Reset();
        }
    }

    /// <summary>Every filing, in the order in which they came in. Streams: one filing is in memory at a time.</summary>
    public IEnumerable<Filing> All() => Stream(AllSql);

    /// <summary>The filings that have no stored reading of a derived version.</summary>
    public IEnumerable<Filing> WithoutReading(long version) => Stream(StoreCache.IsOf(connection, version) ? UnreadSql : AllSql);

    public void Dispose()
    {
        find.Dispose();
        words.Dispose();
        if (ownsConnection)
            connection.Dispose();
    }

    private IEnumerable<Filing> Stream(string sql)
    {
        using var row = new Statement(connection, sql);
        using var parts = new FilingParts(connection, words, 0, long.MaxValue >> (FilingRows.PlaceBits + 1));
        while (row.Step())
            yield return Build(row, row.Long(0), parts);
    }

    private Filing Build(Statement row, long id, FilingParts parts) => new()
    {
        Accession = new Accession(row.Long(1)),
        Form = words.At(row, 2) ?? "",
        FiledOn = row.DayOrNull(3),
        FiledEstimated = row.Int(4) != 0,
        Period = row.DayOrNull(5),
        OriginalFiledOn = row.DayOrNull(6),
        IssuerCik = row.Long(7),
        IssuerName = words.At(row, 8) ?? "",
        FiledTicker = words.At(row, 9),
        IssuerSic = (int?)row.LongOrNull(10),
        ForeignTicker = words.At(row, 11),
        AcceptedAt = row.LongOrNull(12) is { } seconds ? new DateTime(seconds * TimeSpan.TicksPerSecond) : null,
        NoSecuritiesOwned = row.BoolOrNull(13),
        NotSubjectToSection16 = row.BoolOrNull(14),
        Form3HoldingsReported = row.BoolOrNull(15),
        Form4TransactionsReported = row.BoolOrNull(16),
        Aff10b5One = row.BoolOrNull(17),
        SchemaVersion = words.At(row, 18),
        Source = (SourceKind)row.Int(19),
        Remarks = row.TextOrNull(20),
        Owners = parts.Owners(id),
        Rows = parts.Rows(id),
        Footnotes = parts.Footnotes(id),
        Signatures = parts.Signatures(id),
        Defects = parts.Defects(id),
    };
}
