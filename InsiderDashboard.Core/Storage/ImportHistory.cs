using System.Globalization;
using InsiderDashboard.Core.Sources;

namespace InsiderDashboard.Core.Storage;

/// <summary>What was imported when, and what could not be taken.</summary>
public static class ImportHistory
{
    private const string RunsSql = """
        SELECT i.id, i.started, i.finished, coalesce(i.outcome, 'unfinished'), i.paths, count(f.file), total(f.filings), total(f.new),
               total(f.already_there), total(f.merged), total(f.updated), total(f.new_prices), total(f.new_companies), total(f.rejected), total(f.seconds)
        FROM (SELECT * FROM import ORDER BY id DESC LIMIT ?1) i LEFT JOIN import_file f ON f.import = i.id
        GROUP BY i.id ORDER BY i.id DESC
        """;

    // Documents of one shape have the same words: thousands of files are a few lines.
    private const string RowsSql = """
        SELECT import, rows_by_table, count(*) FROM import_file
        WHERE import IN (SELECT id FROM import ORDER BY id DESC LIMIT ?1) GROUP BY import, rows_by_table
        """;
    private const string FilesSql = """
        SELECT file, kind, filings, new, already_there, merged, updated, new_prices, new_companies, rejected, bytes, seconds, rows_by_table
        FROM import_file WHERE import = ?1 ORDER BY filings + new_prices + new_companies DESC, file LIMIT ?2 OFFSET ?3
        """;
    private const string RejectionsSql = """
        SELECT level, file, place, value, reason, remedy FROM rejection ORDER BY level DESC, id DESC LIMIT ?1 OFFSET ?2
        """;

    /// <summary>The newest imports, each with the sums of its files.</summary>
    public static IReadOnlyList<ImportedRun> Runs(Database database, int max)
    {
        using var connection = database.OpenReader();
        var rows = new Dictionary<long, long>();
        using (var table = new Statement(connection, RowsSql).Bind((long)max))
            while (table.Step())
                rows[table.Long(0)] = rows.GetValueOrDefault(table.Long(0)) + RowsOf(table.Text(1)) * table.Long(2);
        using var row = new Statement(connection, RunsSql).Bind((long)max);
        var runs = new List<ImportedRun>();
        while (row.Step())
            runs.Add(new ImportedRun
            {
                Id = row.Long(0), Started = row.Text(1), Finished = row.TextOrNull(2), Outcome = row.Text(3),
                Paths = row.Text(4).Split('\n', StringSplitOptions.RemoveEmptyEntries),
                Files = row.Long(5), Filings = row.Long(6), New = row.Long(7), AlreadyThere = row.Long(8), Merged = row.Long(9), Updated = row.Long(10),
                NewPrices = row.Long(11), NewCompanies = row.Long(12), Rejected = row.Long(13), Seconds = row.Real(14),
                Rows = rows.GetValueOrDefault(row.Long(0)),
            });
        return runs;
    }

    /// <summary>One page of the files of an import, those that brought most first.</summary>
    /// <param name="run"><see cref="ImportedRun.Id"/>.</param>
    public static IReadOnlyList<ImportedFile> Files(Database database, long run, int max, int skip)
    {
        using var connection = database.OpenReader();
        using var row = new Statement(connection, FilesSql).Bind(run).Bind((long)max).Bind((long)skip);
        var files = new List<ImportedFile>();
        while (row.Step())
            files.Add(new ImportedFile(row.Text(0), row.Text(1), row.Long(2), row.Long(3), row.Long(4), row.Long(5), row.Long(6), row.Long(7),
                row.Long(8), row.Long(9), row.Long(10), row.Real(11), RowsOf(row.Text(12))));
        return files;
    }

    /// <summary>One page of what was not taken, worst first.</summary>
    public static IReadOnlyList<Rejection> Rejections(Database database, int max, int skip)
    {
        using var connection = database.OpenReader();
        using var row = new Statement(connection, RejectionsSql).Bind((long)max).Bind((long)skip);
        var rejections = new List<Rejection>();
        while (row.Step())
            rejections.Add(new Rejection((RejectionLevel)row.Int(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3), row.Text(4), row.Text(5)));
        return rejections;
    }

    /// <summary><c>SUBMISSION=2 NONDERIV_TRANS=5</c> → 7; the name may hold blanks: <c>transactions and holdings=3</c>.</summary>
    private static long RowsOf(string byTable) =>
        byTable.Split(' ').Where(word => word.Contains('=', StringComparison.Ordinal)).Sum(word => long.Parse(word.AsSpan(word.IndexOf('=', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture));
}

/// <summary>One import, and the sums over its files.</summary>
public sealed record ImportedRun
{
    public required long Id { get; init; }

    /// <summary>UTC, <c>2026-01-31T12:00:00Z</c>.</summary>
    public required string Started { get; init; }

    /// <summary>Null while it runs, or when the process ended before it did.</summary>
    public required string? Finished { get; init; }

    /// <summary>done, cancelled, failed or unfinished.</summary>
    public required string Outcome { get; init; }

    /// <summary>The files and folders that were named.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Number of files that were read.</summary>
    public required long Files { get; init; }
    public required long Filings { get; init; }
    public required long New { get; init; }
    public required long AlreadyThere { get; init; }

    /// <summary>Filings that met their other shape: data set and XML.</summary>
    public required long Merged { get; init; }
    public required long Updated { get; init; }
    public required long NewPrices { get; init; }
    public required long NewCompanies { get; init; }

    /// <summary>Rows of all tables of all files.</summary>
    public required long Rows { get; init; }
    public required long Rejected { get; init; }
    public required double Seconds { get; init; }
}

/// <summary>What became of one file of one import.</summary>
public sealed record ImportedFile(
    string File, string Kind, long Filings, long New, long AlreadyThere, long Merged, long Updated, long NewPrices, long NewCompanies,
    long Rejected, long Bytes, double Seconds, long Rows);
