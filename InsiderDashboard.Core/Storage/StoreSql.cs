using Dapper;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>Dapper, with errors in words for the user: a full disk or a damaged file says so wherever it is met.</summary>
internal static class StoreSql
{
    /// <summary>All rows of a statement.</summary>
    public static List<T> Rows<T>(this SqliteConnection connection, string sql, object? parameters = null) =>
        Guarded(connection, () => connection.Query<T>(sql, parameters).AsList());

    /// <summary>The first column of the first row; the default of its type where there is none.</summary>
    public static T? Value<T>(this SqliteConnection connection, string sql, object? parameters = null) =>
        Guarded(connection, () => connection.ExecuteScalar<T>(sql, parameters));

    /// <summary>Runs a change.</summary>
    public static void Change(this SqliteConnection connection, string sql, object? parameters = null) =>
        Guarded(connection, () => connection.Execute(sql, parameters));

    private static T Guarded<T>(SqliteConnection connection, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error)
        {
            throw StorageException.From(error, connection.DataSource);
        }
    }
}
