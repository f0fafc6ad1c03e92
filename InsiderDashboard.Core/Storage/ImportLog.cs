using System.Globalization;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>
/// The record of what was imported when, from which files, and what could not be taken. An import that changes nothing
/// leaves no record, so that running a command twice leaves the file as it was.
/// </summary>
internal sealed class ImportLog(SqliteConnection connection)
{
    private const string BeginSql = "INSERT INTO import (started, paths) VALUES (@started, @paths) RETURNING id";

    /// <summary>Starts the record of an import.</summary>
    /// <returns>Its number.</returns>
    public long Begin(DateTime started, IReadOnlyList<string> paths) =>
        connection.Value<long>(BeginSql, new { started = Instant(started), paths = string.Join('\n', paths) });

    private const string FinishSql = "UPDATE import SET finished = @finished, outcome = @outcome WHERE id = @import";

    /// <param name="outcome">done, cancelled or failed.</param>
    public void Finish(long import, DateTime finished, string outcome) =>
        connection.Change(FinishSql, new { import, finished = Instant(finished), outcome });

    private const string FileSql = """
        INSERT OR REPLACE INTO import_file
          (import, file, kind, filings, new, already_there, merged, updated, rejected, bytes, seconds, rows_by_table)
        VALUES
          (@import, @File, @Kind, @Filings, @New, @AlreadyThere, @Merged, @Updated, @Rejected, @Bytes, @Seconds, @rows)
        """;
    private const string FactSql = "INSERT INTO import_fact (import, file, kind, new) VALUES (@import, @file, @kind, @count)";

    public void Write(long import, LoggedFile f)
    {
        var rows = string.Join(' ', f.RowsByTable.Select(pair => $"{pair.Key}={pair.Value}"));
        connection.Change(FileSql, new
        {
            import, f.File, f.Kind, f.Filings, f.New, f.AlreadyThere, f.Merged, f.Updated, f.Rejected, f.Bytes, f.Seconds, rows,
        });
        foreach (var (kind, count) in f.NewFacts)
            connection.Change(FactSql, new { import, file = f.File, kind = FactWords.Of(kind), count });
    }

    private const string KnownSql = """
        SELECT count(*) FROM (
          SELECT 1 FROM rejection WHERE file = @File AND level = @level AND place IS @Place AND value IS @Value AND reason = @Reason LIMIT 1)
        """;

    /// <summary>True when the same was rejected by an earlier import.</summary>
    public bool IsKnown(Rejection r) =>
        connection.Value<long>(KnownSql, new { r.File, level = (long)r.Level, r.Place, r.Value, r.Reason }) > 0;

    private const string RejectSql = """
        INSERT INTO rejection (import, level, file, place, value, reason, remedy) VALUES (@import, @level, @File, @Place, @Value, @Reason, @Remedy)
        """;

    public void Write(long import, Rejection r) =>
        connection.Change(RejectSql, new { import, level = (long)r.Level, r.File, r.Place, r.Value, r.Reason, r.Remedy });

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

/// <summary>What became of one file of an import.</summary>
internal sealed record LoggedFile(
    string File, string Kind, long Filings, long New, long AlreadyThere, long Merged, long Updated, IReadOnlyDictionary<FactKind, long> NewFacts,
    long Rejected, long Bytes, double Seconds, IReadOnlyDictionary<string, long> RowsByTable);
