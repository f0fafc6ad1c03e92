using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>Reads everything that the in-memory market is built from, all of one committed state.</summary>
public static class MarketFactsReader
{
    private const string TextsSql = "SELECT id, words FROM text";
    private const string MonthsSql = "SELECT month FROM covered_month ORDER BY month";
    private const string SpansSql = "SELECT first, last FROM covered_part ORDER BY first, last";
    private const string CompaniesSql = "SELECT cik, ticker, name, exchange, sic, shares_outstanding, known_on FROM company ORDER BY cik, ticker";
    private const string PricesSql = "SELECT ticker, kind, source, days, closes FROM price_series ORDER BY ticker, kind, source";
    private const string DerivativeTradesSql = "SELECT count(*) FROM derivative_trade";

    /// <param name="derivedVersion">Version of the stored readings to return; others are left out.</param>
    public static MarketFacts Read(Database database, long derivedVersion)
    {
        using var connection = database.OpenReader();
        using var snapshot = connection.BeginTransaction(deferred: true);
        var columns = FilingColumnsReader.Read(connection, derivedVersion);
        return new MarketFacts
        {
            Filings = columns.Filings,
            Owners = columns.Owners,
            Trades = columns.Trades,
            Texts = Texts(connection),
            Prices = Prices(connection),
            Companies = Companies(connection),
            CoveredMonths = Months(connection),
            CoveredSpans = Spans(connection),
            Dataset = StoreMeta.Dataset(connection),
            DerivativeTrades = Database.Scalar(connection, DerivativeTradesSql),
            Generation = StoreMeta.Generation(connection),
        };
    }

    private static string[] Texts(SqliteConnection connection)
    {
        var texts = new string[Database.Scalar(connection, "SELECT max(id) FROM text") + 1];
        Array.Fill(texts, "");
        using var statement = new Statement(connection, TextsSql);
        while (statement.Step())
            texts[statement.Long(0)] = statement.Text(1);
        return texts;
    }

    private static List<PriceSeries> Prices(SqliteConnection connection)
    {
        var series = new List<PriceSeries>();
        using var statement = new Statement(connection, PricesSql);
        while (statement.Step())
            series.Add(new PriceSeries(
                statement.Text(0), (PriceKind)statement.Int(1), statement.Text(2), statement.Array<int>(3), statement.Array<double>(4)));
        return series;
    }

    private static List<Company> Companies(SqliteConnection connection)
    {
        var companies = new List<Company>();
        using var statement = new Statement(connection, CompaniesSql);
        while (statement.Step())
        {
            var ticker = statement.Text(1);
            companies.Add(new Company(statement.Long(0), ticker.Length == 0 ? null : ticker, statement.TextOrNull(2), statement.TextOrNull(3),
                (int?)statement.LongOrNull(4), statement.RealOrNull(5), statement.DayOrNull(6)));
        }
        return companies;
    }

    private static List<DateOnly> Months(SqliteConnection connection) => connection.Rows<int>(MonthsSql).ConvertAll(DateOnly.FromDayNumber);

    /// <summary>Covered parts of months, both ends in, ascending.</summary>
    internal static List<(DateOnly From, DateOnly To)> Spans(SqliteConnection connection)
    {
        var spans = new List<(DateOnly From, DateOnly To)>();
        using var statement = new Statement(connection, SpansSql);
        while (statement.Step())
            spans.Add((DateOnly.FromDayNumber(statement.Int(0)), DateOnly.FromDayNumber(statement.Int(1))));
        return spans;
    }
}
