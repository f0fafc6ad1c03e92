using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>
/// The numbered scripts of <c>Storage/Schema</c>, in a folder for each owner of tables (<see cref="StoreOwner"/>) and numbered
/// through all of them. A store carries the number of the last one it has had (<c>user_version</c>); opening it runs the rest
/// in one transaction. A script is never edited once released.
/// </summary>
internal static class SchemaScripts
{
    /// <summary>"ISDR" in the file's header: tells a store from the database of another program.</summary>
    internal const int ApplicationId = 0x49534452;

    private const int PageSize = 8192;

    private static readonly Assembly Home = typeof(SchemaScripts).Assembly;

    /// <summary>Number of the newest script.</summary>
    public static int Newest => Scripts().Last().Number;

    /// <summary>Sets up an empty file as an older version would have.</summary>
    internal static void Create(SqliteConnection connection, int upTo)
    {
        Database.Run(connection, $"PRAGMA page_size = {PageSize};");
        RunFrom(connection, 0, upTo);
        Database.Run(connection, "PRAGMA journal_mode = WAL");
    }

    /// <summary>
    /// Brings a store, or an empty file, to the newest schema in one transaction; touches nothing when it has it. Two programs that
    /// start at the same moment take turns, and a kill leaves what was there before.
    /// </summary>
    public static void Apply(SqliteConnection connection, string path)
    {
        if (VersionOf(connection, path) != Newest)
        {
            // Heeded by an empty file alone.
            Database.Run(connection, $"PRAGMA page_size = {PageSize}; BEGIN IMMEDIATE");
            // Asked again: another process may have brought it up to date while this one waited for its turn.
            RunFrom(connection, VersionOf(connection, path), Newest);
            Database.Run(connection, "COMMIT");
        }
        // A kill may have come between the schema and this; it can't be said inside a transaction.
        if (connection.Value<string>("PRAGMA journal_mode") != "wal")
            Database.Run(connection, "PRAGMA journal_mode = WAL");
    }

    public static void RequireCurrent(SqliteConnection connection, string path)
    {
        if (VersionOf(connection, path) != Newest)
            throw new StorageException(
                $"{path} has an older schema and can't be written. Make it writable once, so that it can be brought up to date.");
    }

    private static void RunFrom(SqliteConnection connection, int version, int upTo)
    {
        foreach (var (number, resource) in Scripts().Where(script => script.Number > version && script.Number <= upTo))
            Database.Run(connection, $"SAVEPOINT script;\nPRAGMA application_id = {ApplicationId};\n{Read(resource)}\nPRAGMA user_version = "
                + $"{number};\nRELEASE script;");
    }

    private static int VersionOf(SqliteConnection connection, string path)
    {
        var version = (int)Database.Scalar(connection, "PRAGMA user_version");
        if (version > Newest)
            throw new StorageException(
                $"{path} was written by a newer version of InsiderDashboard (schema {version}, this one knows {Newest}). "
                + "Update, or give another store with --db PATH.");
        var foreign = Database.Scalar(connection, "PRAGMA application_id") != ApplicationId
            && Database.Scalar(connection, "SELECT count(*) FROM sqlite_master") > 0;
        if (foreign)
            throw new StorageException(
                $"{path} is a database of another program. "
                + "Give the path of an InsiderDashboard store, or of a file that does not exist yet.");
        return version;
    }

    // Resource names look like InsiderDashboard.Core.Storage.Schema.facts.001-facts.sql.
    private static IEnumerable<(int Number, string Resource)> Scripts() => Home.GetManifestResourceNames()
        .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
        .Select(name => (int.Parse(name.Split('.')[^2].AsSpan(0, 3), CultureInfo.InvariantCulture), name))
        .OrderBy(script => script.Item1);

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Home.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
