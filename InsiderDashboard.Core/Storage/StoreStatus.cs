using InsiderDashboard.Core.Filings;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>What the store holds, counted in the store itself.</summary>
public sealed record StoreStatus
{
    private const string CountsSql = """
        SELECT (SELECT count(*) FROM filing), (SELECT count(*) FROM trade), (SELECT count(*) FROM derivative_trade),
               (SELECT count(DISTINCT issuer_cik) FROM filing), (SELECT count(DISTINCT cik) FROM owner),
               (SELECT min(filed_on) FROM filing), (SELECT max(filed_on) FROM filing),
               (SELECT count(DISTINCT ticker) FROM price_series), (SELECT max(last_day) FROM price_series),
               (SELECT count(*) FROM rejection)
        """;
    private const string MonthsSql = "SELECT month FROM covered_month ORDER BY month";

    /// <summary>empty, demo or real.</summary>
    public required string Dataset { get; init; }

    /// <summary>Newest filing date: what every answer is as of unless told otherwise.</summary>
    public DateOnly? AsOf => LastFiled;
    public required DateOnly? FirstFiled { get; init; }
    public required DateOnly? LastFiled { get; init; }
    public required long Filings { get; init; }

    /// <summary>Table I transactions.</summary>
    public required long Trades { get; init; }

    /// <summary>Table II transactions.</summary>
    public required long DerivativeTrades { get; init; }
    public required long Issuers { get; init; }
    public required long Owners { get; init; }
    public required long PricedTickers { get; init; }
    public required DateOnly? LastPrice { get; init; }

    /// <summary>Spans of months of which everything filed is stored.</summary>
    public required IReadOnlyList<CoveredSpan> Coverage { get; init; }

    /// <summary>Parts of imported files that could not be taken, and notes about them.</summary>
    public required long Rejected { get; init; }

    public static StoreStatus Read(Database database)
    {
        using var connection = database.OpenReader();
        using var row = new Statement(connection, CountsSql);
        row.Step();
        return new StoreStatus
        {
            Dataset = StoreMeta.Dataset(connection).ToString().ToLowerInvariant(),
            Filings = row.Long(0),
            Trades = row.Long(1),
            DerivativeTrades = row.Long(2),
            Issuers = row.Long(3),
            Owners = row.Long(4),
            FirstFiled = row.DayOrNull(5),
            LastFiled = row.DayOrNull(6),
            PricedTickers = row.Long(7),
            LastPrice = row.DayOrNull(8),
            Rejected = row.Long(9),
            Coverage = CoveredSpan.Of(Months(connection)),
        };
    }

    private static IEnumerable<DateOnly> Months(SqliteConnection connection)
    {
        using var row = new Statement(connection, MonthsSql);
        while (row.Step())
            yield return DateOnly.FromDayNumber(row.Int(0));
    }
}
