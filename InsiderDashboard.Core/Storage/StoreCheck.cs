using System.Globalization;
using InsiderDashboard.Core.Filings;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>Holds the store against itself. Reads only.</summary>
public static class StoreCheck
{
    private const string ReadingsWithoutFilingSql = "SELECT count(*) FROM cache_reading WHERE filing NOT IN (SELECT id FROM filing)";
    private const string AccessionsSql = """
        SELECT count(*) AS Filings, count(DISTINCT accession) AS Accessions, count(*) FILTER (WHERE accession = 0) AS Without FROM filing
        """;
    private const string BrokenSeriesSql = """
        SELECT count(*) FROM price_series
        WHERE length(days) <> 4 * (length(closes) / 8) OR length(closes) % 8 <> 0 OR length(days) = 0 OR first_day > last_day
        """;
    // A day of number 0 is none: what is filed on 0001-01-01 is taken as without a date.
    // Filings whose date can't be stand aside, by number: no market holds them.
    private const string TradesByDaySql = """
        SELECT filing.filed_on AS Day, count(*) AS Trades FROM trade JOIN filing ON filing.id = trade.id >> 16
        WHERE filing.filed_on > 0 AND filing.accession NOT IN (SELECT value FROM json_each(@aside)) GROUP BY filing.filed_on
        UNION ALL
        SELECT max(coalesce(filing.period, 0), max(coalesce(trade.traded_on, 0))), count(*) FROM trade JOIN filing ON filing.id = trade.id >> 16
        WHERE coalesce(filing.filed_on, 0) = 0 AND filing.accession NOT IN (SELECT value FROM json_each(@aside)) GROUP BY filing.id
        """;
    private const string CountsSql = """
        WITH kept AS (SELECT id, filed_on FROM filing WHERE accession NOT IN (SELECT value FROM json_each(@aside)))
        SELECT (SELECT count(*) FROM kept) AS Filings, (SELECT count(*) FROM trade WHERE id >> 16 IN (SELECT id FROM kept)) AS Trades,
               (SELECT count(DISTINCT cik) FROM owner WHERE id >> 16 IN (SELECT id FROM kept)) AS Owners,
                   (SELECT max(filed_on) FROM kept) AS LastFiled
        """;

    private static readonly string[] RowWords =
        ["code", "nature", "security_title", "transaction_form", "timeliness", "footnote_refs"];

    /// <summary>Columns that point to words; NULL where the filing gives none.</summary>
    private static readonly (string Table, string[] Columns)[] WordColumns =
    [
        ("filing", ["form", "issuer_name", "filed_ticker", "foreign_ticker", "schema_version"]),
        ("owner", ["name", "title", "other_text"]),
        ("signature", ["name"]),
        .. FilingRows.Tables.Select(t => (t.Name, t.IsDerivative ? [.. RowWords, "underlying_title"] : RowWords)),
    ];

    /// <returns>What is wrong, a line each; empty when nothing is. A cache that was emptied is nothing wrong.</returns>
    public static IReadOnlyList<string> Run(Database database)
    {
        using var connection = database.OpenReader();
        var wrong = Damage(connection).ToList();
        // A damaged file can't be counted.
        if (wrong.Count == 0)
            wrong.AddRange([.. Orphans(connection), .. Words(connection), .. Counts(connection)]);
        return wrong;
    }

    /// <summary>Table I transactions a filing quarter, such as <c>2025q3</c>; a filing without a date stands on the newest day that it
    /// names.</summary>
    /// <param name="aside">Filings that are not counted.</param>
    public static IReadOnlyDictionary<string, long> TradesByQuarter(Database database, IEnumerable<Accession> aside)
    {
        using var connection = database.OpenReader();
        var quarters = new Dictionary<string, long>();
        foreach (var row in connection.Rows<DayTrades>(TradesByDaySql, new { aside = Numbers(aside) }))
        {
            var day = DateOnly.FromDayNumber((int)row.Day);
            var key = string.Create(CultureInfo.InvariantCulture, $"{day.Year}q{(day.Month + 2) / 3}");
            quarters[key] = quarters.GetValueOrDefault(key) + row.Trades;
        }
        return quarters;
    }

    /// <summary>What a market of the store must hold.</summary>
    /// <param name="aside">Filings that are not counted.</param>
    public static StoreCounts CountsWithout(Database database, IEnumerable<Accession> aside)
    {
        using var connection = database.OpenReader();
        return connection.Rows<StoreCounts>(CountsSql, new { aside = Numbers(aside) }).Single();
    }

    private static string Numbers(IEnumerable<Accession> accessions) =>
        $"[{string.Join(',', accessions.Select(accession => accession.Value.ToString(CultureInfo.InvariantCulture)))}]";

    /// <summary>Whether SQLite finds something wrong with the file itself, or can't even look through it.</summary>
    public static bool IsDamaged(string path)
    {
        try
        {
            using var connection = Database.Open(path).OpenReader();
            return Damage(connection).Any();
        }
        catch (StorageException error) when (error.IsDamage)
        {
            return true;
        }
    }

    private static IEnumerable<string> Damage(SqliteConnection connection) =>
        connection.Rows<string>("PRAGMA integrity_check").Where(line => line != "ok").Select(line => "The file: " + line);

    private static IEnumerable<string> Orphans(SqliteConnection connection)
    {
        foreach (var table in FilingRows.PartTables)
            if (Database.Scalar(connection,
                $"SELECT count(*) FROM {table} WHERE id >> {FilingRows.PlaceBits} NOT IN (SELECT id FROM filing)") is > 0 and var rows)
                yield return $"{table}: {rows} rows belong to no filing.";
        if (Database.Scalar(connection, ReadingsWithoutFilingSql) is > 0 and var readings)
            yield return $"cache_reading: {readings} rows belong to no filing.";
    }

    private static IEnumerable<string> Words(SqliteConnection connection)
    {
        foreach (var (table, columns) in WordColumns)
            foreach (var column in columns)
                if (Database.Scalar(connection,
                    $"SELECT count(*) FROM {table} WHERE {column} IS NOT NULL AND {column} NOT IN (SELECT id FROM text)") is > 0 and var rows)
                    yield return $"{table}.{column}: the words of {rows} rows are missing.";
    }

    private static IEnumerable<string> Counts(SqliteConnection connection)
    {
        var counts = connection.Rows<AccessionCounts>(AccessionsSql).Single();
        if (counts.Filings != counts.Accessions)
            yield return $"filing: {counts.Filings} rows with {counts.Accessions} accession numbers.";
        if (counts.Without > 0)
            yield return $"filing: {counts.Without} rows without an accession number.";
        if (Database.Scalar(connection, BrokenSeriesSql) is > 0 and var series)
            yield return $"price_series: {series} series have days without closes, or closes without days.";
    }

    private sealed record DayTrades
    {
        public required long Day { get; init; }
        public required long Trades { get; init; }
    }

    private sealed record AccessionCounts
    {
        public required long Filings { get; init; }
        public required long Accessions { get; init; }
        public required long Without { get; init; }
    }
}

/// <summary>Rows of a store.</summary>
public sealed record StoreCounts
{
    public required long Filings { get; init; }

    /// <summary>Table I transactions.</summary>
    public required long Trades { get; init; }

    /// <summary>Distinct owners.</summary>
    public required long Owners { get; init; }

    /// <summary>Number of the newest day of filing; null without one.</summary>
    public required long? LastFiled { get; init; }
}
