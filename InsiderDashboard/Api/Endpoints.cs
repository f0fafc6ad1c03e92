using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Companies;
using InsiderDashboard.Core.Analytics.Data;
using InsiderDashboard.Core.Analytics.Filings;
using InsiderDashboard.Core.Analytics.HeavySelling;
using InsiderDashboard.Core.Analytics.Insiders;
using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Api;

/// <summary>Every list and object that can be asked for.</summary>
public static class Endpoints
{
    public static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        Object<StatusQuery, StatusResult>("status", "status", "What the store holds.",
            Status.Of, result => result.AsOf),
        new ApiEndpoint<DefinitionsQuery, DefinitionsResult, Setting>
        {
            Address = "definitions", Verb = "definitions",
            Words = "Every setting in force, the SIC table, the footnote patterns, transaction codes and role phrases. CSV: the settings.",
            Asked = Definitions.Of, Rows = result => result.Settings, AsOf = result => result.AsOf,
        },
        List<ReconciliationQuery, ReconciliationRow>("reconciliation", "Rows parsed = rows counted + rows excluded by reason.", Reconciliation.Of),
        List<TradeQuery, TradeRow>("trades", "Table I transactions with their meaning, newest filing first.", TradeSearch.Find,
            "filedOn", "tradedOn", "ticker", "insider", "role", "code", "price", "shares", "value", "change", "plan", "signal", "exclusion"),
        new ApiEndpoint<FilingQuery, FilingResult, FilingResultRow>
        {
            Address = "filings/{accession}", Verb = "filing",
            Words = "One filing: all that was filed, and what the rules made of each row. CSV: the rows of both tables.",
            Asked = FilingProfile.Of, Rows = result => result.Rows, AsOf = result => result.AsOf,
            TableColumns =
            [
                "table", "holding", "row", "tradedOn", "code", "acquiredDisposed", "shares", "price",
                "value", "sharesAfter", "plan", "signal", "exclusion",
            ],
        },
        new ApiEndpoint<ClusterQuery, ClusterListing, ClusterRow>
        {
            Address = "clusters", Verb = "clusters", Words = "Several insiders of one issuer trading the same way within days.",
            Asked = ClusterSearch.Find,
            Rows = list => list.Rows, AsOf = list => list.AsOf, Total = list => list.Total,
            TableColumns = ["completedOn", "side", "ticker", "company", "start", "end",
                "active", "persons", "value", "averagePrice", "selling", "marks", "return21"],
        },
        List<SectorQuery, SectorCell>("sectors", "Buying against selling of each sector at month-ends.", SectorSearch.Heatmap,
            "month", "sector", "buys", "sells", "ratio", "net", "percentile", "z", "history", "issuers", "trades", "marks"),
        List<MarketQuery, GaugePoint>("market", "The net ratio of buying and selling over all issuers.", MarketGauge.Points),
        Object<CompanyQuery, CompanyResult>("companies/{ticker}", "company", "One issuer: identity, active clusters, people, classes of its trades.",
            CompanyProfile.Of, result => result.AsOf),
        new ApiEndpoint<MonthQuery, MonthsResult, MonthRow>
        {
            Address = "companies/{ticker}/months", Verb = "months",
            Words = "Net selling of one issuer month by month, its heavy months and what followed.",
            Asked = HeavySellingSearch.Months, Rows = result => result.Rows, AsOf = result => result.AsOf, Total = result => result.Total,
            TableColumns = ["month", "state", "covered", "buys", "sells", "net", "netBp", "threshold",
                "heavy", "entryOn", "forward21", "forward63", "forward126", "excessSpy63", "excessSector63"],
        },
        new ApiEndpoint<HeavySellingQuery, HeavySellingResult, HeavySellingRow>
        {
            Address = "heavy-selling", Verb = "heavy-selling",
            Words = "Returns after heavy-selling months against other active months, issuer by issuer and pooled. CSV: the issuers.",
            Asked = HeavySellingSearch.Compare, Rows = result => result.Rows, AsOf = result => result.AsOf, Total = result => result.Total,
            TableColumns = ["ticker", "net", "heavyMonths", "otherMonths", "heavyMean", "otherMean", "spread", "low", "high", "p", "pHolm"],
        },
        Object<InsiderQuery, InsiderResult>("insiders/{cik}", "insider",
            "One reporting owner: issuers, roles, trades by month, routine labels, returns after purchases.",
            InsiderProfile.Of, result => result.AsOf),
    ];

    private static ApiEndpoint<TQuery, Listing<TRow>, TRow> List<TQuery, TRow>(
        string name, string words, Func<MarketSnapshot, TQuery, Listing<TRow>> ask, params string[] tableColumns)
        where TQuery : class, new()
        where TRow : class => new()
        {
            Address = name, Verb = name, Words = words, TableColumns = tableColumns,
            Asked = ask, Rows = list => list.Rows, AsOf = list => list.AsOf, Total = list => list.Total,
        };

    private static ApiEndpoint<TQuery, TResult, TResult> Object<TQuery, TResult>(
        string address, string verb, string words, Func<MarketSnapshot, TQuery, TResult?> ask, Func<TResult, DateOnly?> asOf)
        where TQuery : class, new()
        where TResult : class => new()
        {
            Address = address, Verb = verb, Words = words, Asked = ask, Rows = result => [result], AsOf = asOf,
        };
}
