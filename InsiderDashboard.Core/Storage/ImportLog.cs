using System.Globalization;
using InsiderDashboard.Core.Sources;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>
/// The record of what was imported when, from which files, and what could not be taken. An import that changes nothing
/// leaves no record, so that running a command twice leaves the file as it was.
/// </summary>
internal sealed class ImportLog(SqliteConnection connection) : IDisposable
{
    private const string BeginSql = "INSERT INTO import (started, paths) VALUES (?1, ?2) RETURNING id";
    private const string FinishSql = "UPDATE import SET finished = ?2, outcome = ?3 WHERE id = ?1";
    private const string FileSql = "INSERT OR REPLACE INTO import_file VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private const string KnownSql = """
        SELECT 1 FROM rejection WHERE file = ?1 AND level = ?2 AND place IS ?3 AND value IS ?4 AND reason = ?5
        """;
    private const string RejectSql = "INSERT INTO rejection (import, level, file, place, value, reason, remedy) VALUES (?1,?2,?3,?4,?5,?6,?7)";

    private readonly Statement begin = new(connection, BeginSql);
    private readonly Statement finish = new(connection, FinishSql);
    private readonly Statement file = new(connection, FileSql);
    private readonly Statement known = new(connection, KnownSql);
    private readonly Statement reject = new(connection, RejectSql);

    /// <summary>Starts the record of an import.</summary>
    /// <returns>Its number.</returns>
    public long Begin(DateTime started, IReadOnlyList<string> paths)
    {
        begin.Bind(Instant(started)).Bind(string.Join('\n', paths)).Step();
        var id = begin.Long(0);
        begin.Reset();
        return id;
    }

    /// <param name="outcome">done, cancelled or failed.</param>
    public void Finish(long import, DateTime finished, string outcome) => finish.Bind(import).Bind(Instant(finished)).Bind(outcome).Run();

    public void Write(long import, LoggedFile f) =>
        file.Bind(import).Bind(f.File).Bind(f.Kind).Bind(f.Filings).Bind(f.New).Bind(f.AlreadyThere).Bind(f.Merged).Bind(f.Updated)
            .Bind(f.NewPrices).Bind(f.NewCompanies).Bind(f.Rejected).Bind(f.Bytes).Bind(f.Seconds)
            .Bind(string.Join(' ', f.RowsByTable.Select(pair => $"{pair.Key}={pair.Value}")))
            .Run();

    /// <summary>True when the same was rejected by an earlier import.</summary>
    public bool IsKnown(Rejection r)
    {
        var found = known.Bind(r.File).Bind((long)r.Level).Bind(r.Place).Bind(r.Value).Bind(r.Reason).Step();
        known.Reset();
        return found;
    }

    public void Write(long import, Rejection r) =>
        reject.Bind(import).Bind((long)r.Level).Bind(r.File).Bind(r.Place).Bind(r.Value).Bind(r.Reason).Bind(r.Remedy).Run();

    public void Dispose()
    {
        foreach (var statement in (Statement[])[begin, finish, file, known, reject])
            statement.Dispose();
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

/// <summary>What became of one file of an import.</summary>
internal sealed record LoggedFile(
    string File, string Kind, long Filings, long New, long AlreadyThere, long Merged, long Updated, long NewPrices, long NewCompanies,
    long Rejected, long Bytes, double Seconds, IReadOnlyDictionary<string, long> RowsByTable);
