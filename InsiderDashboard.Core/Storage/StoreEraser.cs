using InsiderDashboard.Core.Filings;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>Removes every fact, so that fictional and real filings never stand side by side.</summary>
internal static class StoreEraser
{
    private const string EraseSql = """
        DELETE FROM filing; DELETE FROM older_digest; DELETE FROM owner; DELETE FROM trade; DELETE FROM holding;
        DELETE FROM derivative_trade; DELETE FROM derivative_holding; DELETE FROM footnote; DELETE FROM signature; DELETE FROM defect;
        DELETE FROM reading; DELETE FROM price_series; DELETE FROM company; DELETE FROM covered_month; DELETE FROM address;
        DELETE FROM text WHERE id > 0;
        """;
    private const string EraseImportsSql = "DELETE FROM import WHERE id <> ?1"; // their files and rejections go along

    /// <summary>Runs inside the caller's transaction; the dataset kind becomes empty.</summary>
    /// <param name="keptImport">The running import, whose record may hold files that could not be read; 0 for none.</param>
    public static void Erase(SqliteConnection connection, long keptImport = 0)
    {
        Database.Run(connection, EraseSql);
        using (var imports = new Statement(connection, EraseImportsSql).Bind(keptImport))
            imports.Step();
        StoreMeta.SetDataset(connection, DatasetKind.Empty);
    }
}
