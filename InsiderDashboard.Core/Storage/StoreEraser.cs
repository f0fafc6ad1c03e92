using InsiderDashboard.Core.Filings;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>Removes every fact and what was derived from it, so that fictional and real filings never stand side by side. Notes stay.</summary>
internal static class StoreEraser
{
    private const string EraseImportsSql = "DELETE FROM import WHERE id <> @keptImport"; // their files, counts and rejections go along

    /// <summary>The record of imports goes by the import; of the words, number 0 stays.</summary>
    private static readonly string[] ErasedOtherwise = ["import", "import_file", "import_fact", "rejection", "text"];

    /// <summary>Runs inside the caller's transaction; the dataset kind becomes empty.</summary>
    /// <param name="keptImport">The running import, whose record may hold files that could not be read; 0 for none.</param>
    public static void Erase(SqliteConnection connection, long keptImport = 0)
    {
        var tables = StoreOwner.Facts(connection).Except(ErasedOtherwise).Concat(StoreOwner.Cache(connection));
        // Tables of facts may refer to each other, and are erased in whatever order.
        var deletes = string.Concat(tables.Select(table => $"DELETE FROM {table}; "));
        Database.Run(connection, $"PRAGMA defer_foreign_keys = 1; {deletes} DELETE FROM text WHERE id > 0;");
        connection.Change(EraseImportsSql, new { keptImport });
        StoreMeta.SetDataset(connection, DatasetKind.Empty);
    }
}
