using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>
/// What the rules make of the facts, kept so that a start need not make it again. All of it is of one derived version;
/// what a program of another version left is never read.
/// </summary>
public static class StoreCache
{
    /// <summary>Deletes everything derived. Nothing is lost: the next start makes it again.</summary>
    public static void Clear(Database database) => database.Write(Clear);

    /// <summary>True when what is kept was made by this version.</summary>
    internal static bool IsOf(SqliteConnection connection, long version) => StoreMeta.Derived(connection) == version;

    /// <summary>Makes the cache one of this version, inside the caller's transaction: what another version left goes.</summary>
    internal static void Become(SqliteConnection connection, long version)
    {
        if (IsOf(connection, version))
            return;
        Clear(connection);
        StoreMeta.SetDerived(connection, version);
    }

    private static void Clear(SqliteConnection connection)
    {
        foreach (var table in StoreOwner.Cache(connection))
            connection.Change($"DELETE FROM {table}");
    }
}
