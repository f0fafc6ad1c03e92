using InsiderDashboard.Core.Filings;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>The few facts about the store itself.</summary>
internal static class StoreMeta
{
    private const string ReadGeneration = "SELECT value FROM meta WHERE name = 'generation'";
    private const string RaiseGeneration = "UPDATE meta SET value = value + 1 WHERE name = 'generation'";
    private const string ReadDataset = "SELECT value FROM meta WHERE name = 'dataset'";
    private const string WriteDataset = "INSERT INTO meta VALUES ('dataset', ?1) ON CONFLICT (name) DO UPDATE SET value = ?1 WHERE value <> ?1";

    public static long Generation(SqliteConnection connection) => Database.Scalar(connection, ReadGeneration);

    public static void NextGeneration(SqliteConnection connection)
    {
        using var statement = new Statement(connection, RaiseGeneration);
        statement.Run();
    }

    public static DatasetKind Dataset(SqliteConnection connection)
    {
        using var statement = new Statement(connection, ReadDataset);
        return !statement.Step() ? DatasetKind.Empty : statement.Text(0) switch
        {
            "demo" => DatasetKind.Demo,
            "real" => DatasetKind.Real,
            _ => DatasetKind.Empty,
        };
    }

    public static void SetDataset(SqliteConnection connection, DatasetKind kind)
    {
        using var statement = new Statement(connection, WriteDataset);
        statement.Bind(kind switch { DatasetKind.Demo => "demo", DatasetKind.Real => "real", _ => "empty" }).Run();
    }
}
