using System.Runtime.InteropServices;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>Writes facts that are no filings inside the transaction of a <see cref="WriteSession"/>.</summary>
internal sealed class FactWriter(SqliteConnection connection) : IDisposable
{
    private const string FindSql = """
        SELECT source, days, closes FROM price_series
        WHERE ticker = ?1 AND kind = ?2 AND (source = ?3 OR (source > ?3 || '#' AND source < ?3 || '$'))
        ORDER BY length(source), source
        """;
    private const string WriteSql = """
        INSERT INTO price_series (ticker, kind, source, first_day, last_day, days, closes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (ticker, kind, source) DO UPDATE SET first_day = ?4, last_day = ?5, days = ?6, closes = ?7
        """;
    private const string CompanySql = """
        INSERT INTO company (cik, ticker, name, exchange, sic, shares_outstanding, known_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (cik, ticker) DO UPDATE SET
          name = coalesce(?3, name), exchange = coalesce(?4, exchange), sic = coalesce(?5, sic),
          shares_outstanding = coalesce(?6, shares_outstanding), known_on = coalesce(?7, known_on)
        WHERE coalesce(?3, name) IS NOT name OR coalesce(?4, exchange) IS NOT exchange OR coalesce(?5, sic) IS NOT sic
          OR coalesce(?6, shares_outstanding) IS NOT shares_outstanding OR coalesce(?7, known_on) IS NOT known_on
        """;
    private const string MonthSql = "INSERT OR IGNORE INTO covered_month VALUES (?1)";
    private const string PartSql = "INSERT OR IGNORE INTO covered_part VALUES (?1,?2)";

    private readonly Statement find = new(connection, FindSql);
    private readonly Statement write = new(connection, WriteSql);
    private readonly Statement company = new(connection, CompanySql);
    private readonly Statement month = new(connection, MonthSql);
    private readonly Statement part = new(connection, PartSql);

    /// <summary>The series of a ticker and kind from one source file: the plain one first, then <c>#2</c>, <c>#3</c> …</summary>
    public List<PriceSeries> Stored(PriceSeries piece)
    {
        var series = new List<PriceSeries>();
        find.Bind(piece.Ticker).Bind((long)piece.Kind).Bind(piece.Source);
        while (find.Step())
            series.Add(piece with { Source = find.Text(0), Days = find.Array<int>(1), Closes = find.Array<double>(2) });
        find.Reset();
        return series;
    }

    public void Write(PriceSeries series) =>
        write.Bind(series.Ticker).Bind((long)series.Kind).Bind(series.Source).Bind((long)series.Days[0]).Bind((long)series.Days[^1])
            .Bind(MemoryMarshal.AsBytes(series.Days.AsSpan())).Bind(MemoryMarshal.AsBytes(series.Closes.AsSpan()))
            .Run();

    /// <summary>Adds a company or fills in what a newer file says of it.</summary>
    /// <returns>True when that changed the store.</returns>
    public bool Write(Company line)
    {
        company.Bind(line.Cik).Bind(line.Ticker ?? "")
            .Bind(line.Name).Bind(line.Exchange).Bind(line.Sic).Bind(line.SharesOutstanding).Bind(line.KnownOn).Run();
        return Changes() > 0;
    }

    /// <summary>Marks a month as completely imported.</summary>
    /// <returns>True when that was not known.</returns>
    public bool WriteCovered(DateOnly firstOfMonth)
    {
        month.Bind(firstOfMonth).Run();
        return Changes() > 0;
    }

    /// <summary>Marks a part of a month as completely imported, both ends in.</summary>
    /// <returns>True when that was not known.</returns>
    public bool WriteCovered(DateOnly from, DateOnly to)
    {
        part.Bind(from).Bind(to).Run();
        return Changes() > 0;
    }

    public void Dispose()
    {
        part.Dispose();
        find.Dispose();
        write.Dispose();
        company.Dispose();
        month.Dispose();
    }

    private int Changes() => SQLitePCL.raw.sqlite3_changes(connection.Handle!);
}
