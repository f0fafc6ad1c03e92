using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>
/// The three owners of the store's tables, told apart by name. Facts: filed, priced, listed; a change raises the generation.
/// Notes (<c>note_…</c>): what a user wrote; only the user changes them. Cache (<c>cache_…</c>): derived; may be deleted at any time.
/// </summary>
internal static class StoreOwner
{
    private const string CacheSql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'cache_*'";

    // By their names and not from a list: a table of facts that is added later can't be forgotten.
    private const string FactsSql = """
        SELECT name FROM sqlite_schema
        WHERE type = 'table' AND name NOT GLOB 'note_*' AND name NOT GLOB 'cache_*' AND name NOT GLOB 'sqlite_*' AND name <> 'meta'
        """;

    private const string NotesSql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'note_*'";

    public static IEnumerable<string> Notes(SqliteConnection connection) => connection.Rows<string>(NotesSql);

    public static IEnumerable<string> Cache(SqliteConnection connection) => connection.Rows<string>(CacheSql);

    /// <summary>Tables of facts, the record of imports among them.</summary>
    public static IEnumerable<string> Facts(SqliteConnection connection) => connection.Rows<string>(FactsSql);
}
