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
        DELETE FROM import_file; DELETE FROM rejection; DELETE FROM import;
        """;

    /// <summary>Runs inside the caller's transaction; the dataset kind becomes empty.</summary>
    public static void Erase(SqliteConnection connection)
    {
        Database.Run(connection, EraseSql);
        StoreMeta.SetDataset(connection, DatasetKind.Empty);
    }
}
