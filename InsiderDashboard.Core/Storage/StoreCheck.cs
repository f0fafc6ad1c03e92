using System.Globalization;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>Holds the store against itself. Reads only.</summary>
public static class StoreCheck
{
    private const string FilingsWithoutReadingSql = "SELECT count(*) FROM filing WHERE NOT EXISTS (SELECT 1 FROM reading WHERE filing = filing.id AND version = ?1)";
    private const string ReadingsWithoutFilingSql = "SELECT count(*) FROM reading WHERE filing NOT IN (SELECT id FROM filing)";
    private const string AccessionsSql = "SELECT count(*), count(DISTINCT accession), total(accession = 0) FROM filing";
    private const string BrokenSeriesSql = """
        SELECT count(*) FROM price_series
        WHERE length(days) <> 4 * (length(closes) / 8) OR length(closes) % 8 <> 0 OR length(days) = 0 OR first_day > last_day
        """;
    private const string TradesByDaySql = """
        SELECT filing.filed_on, count(*) FROM trade JOIN filing ON filing.id = trade.id >> 16
        WHERE filing.filed_on IS NOT NULL GROUP BY filing.filed_on
        UNION ALL
        SELECT max(coalesce(filing.period, 0), max(coalesce(trade.traded_on, 0))), count(*) FROM trade JOIN filing ON filing.id = trade.id >> 16
        WHERE filing.filed_on IS NULL GROUP BY filing.id
        """;

    /// <summary>Columns that point to words; NULL where the filing gives none.</summary>
    private static readonly (string Table, string[] Columns)[] WordColumns =
    [
        ("filing", ["form", "issuer_name", "filed_ticker", "foreign_ticker", "schema_version"]),
        ("owner", ["name", "title", "other_text"]),
        ("signature", ["name"]),
        .. FilingRows.Tables.Select(t => (t.Name, (string[])["code", "nature", "security_title", "transaction_form", "timeliness", "footnote_refs", .. t.IsDerivative ? ["underlying_title"] : (string[])[]])),
    ];

    /// <param name="readingVersion">Version of the readings that every filing should have.</param>
    /// <returns>What is wrong, a line each; empty when nothing is.</returns>
    public static IReadOnlyList<string> Run(Database database, int readingVersion)
    {
        using var connection = database.OpenReader();
        var wrong = Damage(connection).ToList();
        // A damaged file can't be counted.
        if (wrong.Count == 0)
            wrong.AddRange([.. Orphans(connection), .. Words(connection), .. Counts(connection, readingVersion)]);
        return wrong;
    }

    /// <summary>Table I transactions a filing quarter, such as <c>2025q3</c>; a filing without a date stands on the newest day that it names.</summary>
    public static IReadOnlyDictionary<string, long> TradesByQuarter(Database database)
    {
        using var connection = database.OpenReader();
        using var row = new Statement(connection, TradesByDaySql);
        var quarters = new Dictionary<string, long>();
        while (row.Step())
            if (row.DayOrNull(0) is { } day)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"{day.Year}q{(day.Month + 2) / 3}");
                quarters[key] = quarters.GetValueOrDefault(key) + row.Long(1);
            }
        return quarters;
    }

    private static IEnumerable<string> Damage(SqliteConnection connection)
    {
        using var row = new Statement(connection, "PRAGMA integrity_check");
        while (row.Step())
            if (row.Text(0) != "ok")
                yield return "The file: " + row.Text(0);
    }

    private static IEnumerable<string> Orphans(SqliteConnection connection)
    {
        foreach (var table in FilingRows.PartTables)
            if (Database.Scalar(connection, $"SELECT count(*) FROM {table} WHERE id >> {FilingRows.PlaceBits} NOT IN (SELECT id FROM filing)") is > 0 and var rows)
                yield return $"{table}: {rows} rows belong to no filing.";
        if (Database.Scalar(connection, ReadingsWithoutFilingSql) is > 0 and var readings)
            yield return $"reading: {readings} rows belong to no filing.";
    }

    private static IEnumerable<string> Words(SqliteConnection connection)
    {
        foreach (var (table, columns) in WordColumns)
            foreach (var column in columns)
                if (Database.Scalar(connection, $"SELECT count(*) FROM {table} WHERE {column} IS NOT NULL AND {column} NOT IN (SELECT id FROM text)") is > 0 and var rows)
                    yield return $"{table}.{column}: the words of {rows} rows are missing.";
    }

    private static IEnumerable<string> Counts(SqliteConnection connection, int readingVersion)
    {
        using (var row = new Statement(connection, AccessionsSql))
        {
            row.Step();
            if (row.Long(0) != row.Long(1))
                yield return $"filing: {row.Long(0)} rows with {row.Long(1)} accession numbers.";
            if (row.Long(2) > 0)
                yield return $"filing: {row.Long(2)} rows without an accession number.";
        }
        if (Database.Scalar(connection, BrokenSeriesSql) is > 0 and var series)
            yield return $"price_series: {series} series have days without closes, or closes without days.";
        using var stale = new Statement(connection, FilingsWithoutReadingSql);
        if (stale.Bind((long)readingVersion).Step() && stale.Long(0) is > 0 and var filings)
            yield return $"reading: {filings} filings have none of version {readingVersion}; the next start makes them.";
    }
}
