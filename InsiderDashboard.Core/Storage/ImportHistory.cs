using System.Globalization;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources;

namespace InsiderDashboard.Core.Storage;

/// <summary>What was imported when, and what could not be taken.</summary>
public static class ImportHistory
{
    private const string RunsSql = """
        SELECT i.id AS Id, i.started AS Started, i.finished AS Finished, coalesce(i.outcome, 'unfinished') AS Outcome, i.paths AS Paths,
               count(f.file) AS Files, coalesce(sum(f.filings), 0) AS Filings, coalesce(sum(f.new), 0) AS New,
               coalesce(sum(f.already_there), 0) AS AlreadyThere, coalesce(sum(f.merged), 0) AS Merged, coalesce(sum(f.updated), 0) AS Updated,
               coalesce(sum(f.rejected), 0) AS Rejected, total(f.seconds) AS Seconds
        FROM (SELECT * FROM import ORDER BY id DESC LIMIT @max) i LEFT JOIN import_file f ON f.import = i.id
        GROUP BY i.id ORDER BY i.id DESC
        """;

    // Documents of one shape have the same words: thousands of files are a few lines.
    private const string RowsSql = """
        SELECT import AS Import, rows_by_table AS Words, count(*) AS Count FROM import_file
        WHERE import IN (SELECT id FROM import ORDER BY id DESC LIMIT @max) GROUP BY import, rows_by_table
        """;
    private const string FactsSql = """
        SELECT import AS Import, kind AS Words, sum(new) AS Count FROM import_fact
        WHERE import IN (SELECT id FROM import ORDER BY id DESC LIMIT @max) GROUP BY import, kind
        """;

    private const string FinishedSql = "SELECT count(*) FROM (SELECT 1 FROM import WHERE paths = @path AND outcome = 'done' LIMIT 1)";

    /// <summary>True when an import of one path, and nothing else, was once done to its end.</summary>
    public static bool HasFinished(Database database, string path)
    {
        using var connection = database.OpenReader();
        return connection.Value<long>(FinishedSql, new { path }) > 0;
    }

    /// <summary>The newest imports, each with the sums of its files.</summary>
    public static IReadOnlyList<ImportedRun> Runs(Database database, int max)
    {
        using var connection = database.OpenReader();
        using var snapshot = connection.BeginTransaction(deferred: true);
        var rows = connection.Rows<Counted>(RowsSql, new { max }).ToLookup(row => row.Import);
        var facts = connection.Rows<Counted>(FactsSql, new { max }).ToLookup(row => row.Import);
        return
        [
            .. connection.Rows<RunRow>(RunsSql, new { max }).Select(run => new ImportedRun
            {
                Id = run.Id, Started = run.Started, Finished = run.Finished, Outcome = run.Outcome,
                Paths = run.Paths.Split('\n', StringSplitOptions.RemoveEmptyEntries),
                Files = run.Files, Filings = run.Filings, New = run.New, AlreadyThere = run.AlreadyThere, Merged = run.Merged, Updated = run.Updated,
                NewFacts = facts[run.Id].ToDictionary(fact => FactWords.Read(fact.Words), fact => fact.Count),
                Rows = rows[run.Id].Sum(row => RowsOf(row.Words) * row.Count),
                Rejected = run.Rejected, Seconds = run.Seconds,
            }),
        ];
    }

    private const string FilesSql = """
        SELECT f.file AS File, f.kind AS Kind, filings AS Filings, f.new AS New, already_there AS AlreadyThere, merged AS Merged, updated AS Updated,
               rejected AS Rejected, bytes AS Bytes, seconds AS Seconds, rows_by_table AS RowsByTable,
               (SELECT coalesce(group_concat(kind || '=' || new, ' '), '') FROM import_fact WHERE import = f.import AND file = f.file) AS NewFacts
        FROM import_file f WHERE f.import = @run
        ORDER BY filings + coalesce((SELECT sum(new) FROM import_fact WHERE import = f.import AND file = f.file), 0) DESC, f.file
        LIMIT @max OFFSET @skip
        """;

    /// <summary>One page of the files of an import, those that brought most first.</summary>
    /// <param name="run"><see cref="ImportedRun.Id"/>.</param>
    public static IReadOnlyList<ImportedFile> Files(Database database, long run, int max, int skip)
    {
        using var connection = database.OpenReader();
        return
        [
            .. connection.Rows<FileRow>(FilesSql, new { run, max, skip }).Select(file => new ImportedFile(
                file.File, file.Kind, file.Filings, file.New, file.AlreadyThere, file.Merged, file.Updated, FactsOf(file.NewFacts),
                file.Rejected, file.Bytes, file.Seconds, RowsOf(file.RowsByTable))),
        ];
    }

    private const string RejectionsSql = """
        SELECT level AS Level, file AS File, place AS Place, value AS Value, reason AS Reason, remedy AS Remedy
        FROM rejection ORDER BY level DESC, id DESC LIMIT @max OFFSET @skip
        """;

    /// <summary>One page of what was not taken, worst first.</summary>
    public static IReadOnlyList<Rejection> Rejections(Database database, int max, int skip)
    {
        using var connection = database.OpenReader();
        return
        [
            .. connection.Rows<RejectionRow>(RejectionsSql, new { max, skip })
                .Select(r => new Rejection((RejectionLevel)r.Level, r.File, r.Place, r.Value, r.Reason, r.Remedy)),
        ];
    }

    /// <summary><c>SUBMISSION=2 NONDERIV_TRANS=5</c> → 7; the name may hold blanks: <c>transactions and holdings=3</c>.</summary>
    private static long RowsOf(string byTable) =>
        byTable.Split(' ').Where(word => word.Contains('=', StringComparison.Ordinal)).Sum(CountOf);

    /// <summary><c>prices=250 companies=3</c></summary>
    private static Dictionary<FactKind, long> FactsOf(string byKind) =>
        byKind.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(word => FactWords.Read(word[..word.IndexOf('=', StringComparison.Ordinal)]), CountOf);

    private static long CountOf(string word) =>
        long.Parse(word.AsSpan(word.IndexOf('=', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);

    private sealed record RunRow
    {
        public required long Id { get; init; }
        public required string Started { get; init; }
        public required string? Finished { get; init; }
        public required string Outcome { get; init; }
        public required string Paths { get; init; }
        public required long Files { get; init; }
        public required long Filings { get; init; }
        public required long New { get; init; }
        public required long AlreadyThere { get; init; }
        public required long Merged { get; init; }
        public required long Updated { get; init; }
        public required long Rejected { get; init; }
        public required double Seconds { get; init; }
    }

    /// <summary>A count of an import by words: those of a file's tables, or a kind of facts.</summary>
    private sealed record Counted
    {
        public required long Import { get; init; }
        public required string Words { get; init; }
        public required long Count { get; init; }
    }

    private sealed record FileRow
    {
        public required string File { get; init; }
        public required string Kind { get; init; }
        public required long Filings { get; init; }
        public required long New { get; init; }
        public required long AlreadyThere { get; init; }
        public required long Merged { get; init; }
        public required long Updated { get; init; }
        public required string NewFacts { get; init; }
        public required long Rejected { get; init; }
        public required long Bytes { get; init; }
        public required double Seconds { get; init; }
        public required string RowsByTable { get; init; }
    }

    private sealed record RejectionRow
    {
        public required long Level { get; init; }
        public required string File { get; init; }
        public required string? Place { get; init; }
        public required string? Value { get; init; }
        public required string Reason { get; init; }
        public required string Remedy { get; init; }
    }
}
