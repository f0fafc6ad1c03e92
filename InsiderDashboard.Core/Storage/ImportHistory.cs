using InsiderDashboard.Core.Sources;

namespace InsiderDashboard.Core.Storage;

/// <summary>What was imported when, and what could not be taken.</summary>
public static class ImportHistory
{
    private const string FilesSql = """
        SELECT i.id, i.started, i.finished, coalesce(i.outcome, 'unfinished'), f.file, f.kind, f.filings, f.new, f.already_there,
               f.merged, f.updated, f.new_prices, f.new_companies, f.rejected, f.bytes, f.seconds
        FROM import i JOIN import_file f ON f.import = i.id ORDER BY i.id DESC, f.filings + f.new_prices + f.new_companies DESC, f.file LIMIT ?1
        """;
    private const string RejectionsSql = """
        SELECT level, file, place, value, reason, remedy FROM rejection ORDER BY level DESC, id DESC LIMIT ?1 OFFSET ?2
        """;

    /// <summary>The newest imports, file by file, those that brought most first.</summary>
    public static IReadOnlyList<ImportedFile> Files(Database database, int most)
    {
        using var connection = database.OpenReader();
        using var row = new Statement(connection, FilesSql).Bind((long)most);
        var files = new List<ImportedFile>();
        while (row.Step())
            files.Add(new ImportedFile(row.Long(0), row.Text(1), row.TextOrNull(2), row.Text(3), row.Text(4), row.Text(5), row.Long(6), row.Long(7),
                row.Long(8), row.Long(9), row.Long(10), row.Long(11), row.Long(12), row.Long(13), row.Long(14), row.Real(15)));
        return files;
    }

    /// <summary>One page of what was not taken, worst first.</summary>
    public static IReadOnlyList<Rejection> Rejections(Database database, int most, int skip)
    {
        using var connection = database.OpenReader();
        using var row = new Statement(connection, RejectionsSql).Bind((long)most).Bind((long)skip);
        var rejections = new List<Rejection>();
        while (row.Step())
            rejections.Add(new Rejection((RejectionLevel)row.Int(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3), row.Text(4), row.Text(5)));
        return rejections;
    }
}

/// <summary>What became of one file of one import.</summary>
/// <param name="Started">UTC, <c>2026-01-31T12:00:00Z</c>.</param>
/// <param name="Finished">Null while it runs, or when the process ended before it did.</param>
public sealed record ImportedFile(
    long Import, string Started, string? Finished, string Outcome, string File, string Kind, long Filings, long New, long AlreadyThere,
    long Merged, long Updated, long NewPrices, long NewCompanies, long Rejected, long Bytes, double Seconds);
