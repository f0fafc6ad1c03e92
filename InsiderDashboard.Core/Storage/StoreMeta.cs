using InsiderDashboard.Core.Filings;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>What the store says of itself: a counter of the facts, one of the notes, the version of the cache, the kind of data.</summary>
internal static class StoreMeta
{
    private const string ReadGeneration = "SELECT value FROM meta WHERE name = 'generation'";
    private const string RaiseGeneration = "UPDATE meta SET value = value + 1 WHERE name = 'generation'";
    private const string ReadNotes = "SELECT value FROM meta WHERE name = 'notes'";
    private const string RaiseNotes = "UPDATE meta SET value = value + 1 WHERE name = 'notes'";
    private const string ReadDerived = "SELECT value FROM meta WHERE name = 'derived'";
    private const string WriteDerived = "INSERT INTO meta VALUES ('derived', @version) ON CONFLICT (name) DO UPDATE SET value = @version";
    private const string ReadDataset = "SELECT value FROM meta WHERE name = 'dataset'";
    private const string WriteDataset = """
        INSERT INTO meta VALUES ('dataset', @kind) ON CONFLICT (name) DO UPDATE SET value = @kind WHERE value <> @kind
        """;

    /// <summary>Counts committed changes of the facts.</summary>
    public static long Generation(SqliteConnection connection) => connection.Value<long>(ReadGeneration);

    public static void NextGeneration(SqliteConnection connection) => connection.Change(RaiseGeneration);

    /// <summary>Counts changes of the notes.</summary>
    public static long Notes(SqliteConnection connection) => connection.Value<long>(ReadNotes);

    public static void NextNotes(SqliteConnection connection) => connection.Change(RaiseNotes);

    /// <summary>The derived version that the cache is of; null while nothing was ever kept in it.</summary>
    public static long? Derived(SqliteConnection connection) => connection.Value<long?>(ReadDerived);

    public static void SetDerived(SqliteConnection connection, long version) => connection.Change(WriteDerived, new { version });

    public static DatasetKind Dataset(SqliteConnection connection) => connection.Value<string?>(ReadDataset) switch
    {
        null or "empty" => DatasetKind.Empty,
        "demo" => DatasetKind.Demo,
        "real" => DatasetKind.Real,
        var other => throw new StorageException($"{connection.DataSource} holds data of a kind that this version does not know: {other}."),
    };

    public static void SetDataset(SqliteConnection connection, DatasetKind kind) => connection.Change(WriteDataset, new { kind = Words(kind) });

    private static string Words(DatasetKind kind) => kind switch
    {
        DatasetKind.Empty => "empty",
        DatasetKind.Demo => "demo",
        DatasetKind.Real => "real",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
