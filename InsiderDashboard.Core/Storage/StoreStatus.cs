using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Storage;

/// <summary>What the store holds, counted in the store itself.</summary>
public sealed record StoreStatus
{
    private const string CountsSql = """
        SELECT (SELECT count(*) FROM filing) AS Filings, (SELECT count(*) FROM trade) AS Trades,
               (SELECT count(*) FROM derivative_trade) AS DerivativeTrades,
               (SELECT count(DISTINCT issuer_cik) FROM filing) AS Issuers, (SELECT count(DISTINCT cik) FROM owner) AS Owners,
               (SELECT min(filed_on) FROM filing) AS FirstFiled, (SELECT max(filed_on) FROM filing) AS LastFiled,
               (SELECT count(DISTINCT ticker) FROM price_series) AS PricedTickers, (SELECT max(last_day) FROM price_series) AS LastPrice,
               (SELECT count(*) FROM rejection) AS Rejected
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
        var counts = connection.Rows<Counts>(CountsSql).Single();
        return new StoreStatus
        {
            Dataset = StoreMeta.Dataset(connection).ToString().ToLowerInvariant(),
            Filings = counts.Filings,
            Trades = counts.Trades,
            DerivativeTrades = counts.DerivativeTrades,
            Issuers = counts.Issuers,
            Owners = counts.Owners,
            FirstFiled = Day(counts.FirstFiled),
            LastFiled = Day(counts.LastFiled),
            PricedTickers = counts.PricedTickers,
            LastPrice = Day(counts.LastPrice),
            Rejected = counts.Rejected,
            Coverage = CoveredSpan.Of(connection.Rows<int>(MonthsSql).ConvertAll(DateOnly.FromDayNumber), MarketFactsReader.Spans(connection)),
        };
    }

    private static DateOnly? Day(long? number) => number is { } n ? DateOnly.FromDayNumber((int)n) : null;

    private sealed record Counts
    {
        public required long Filings { get; init; }
        public required long Trades { get; init; }
        public required long DerivativeTrades { get; init; }
        public required long Issuers { get; init; }
        public required long Owners { get; init; }
        public required long? FirstFiled { get; init; }
        public required long? LastFiled { get; init; }
        public required long PricedTickers { get; init; }
        public required long? LastPrice { get; init; }
        public required long Rejected { get; init; }
    }
}
