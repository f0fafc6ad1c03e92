using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Signals.Sectors;

namespace InsiderDashboard.Core.Analytics.Clusters;

/// <summary>Several insiders of one issuer trading the same way within days.</summary>
public sealed record ClusterQuery
{
    [QueryKey("side", "buying or selling", Label = "Side")]
    public Side Side { get; init; } = Side.Buy;

    [QueryKey("window", "days of a window, both ends in", Label = "Window", Unit = Unit.Days)]
    [Bounds(1, 365)]
    public int Window { get; init; } = Defaults.ClusterWindow;

    [QueryKey("persons", "least number of persons; owners that file together are one", Label = "Persons from")]
    [Bounds(2, 50)]
    public int Persons { get; init; } = Defaults.ClusterPersons;

    [QueryKey("min-each", "least USD of each person in a window; by default 5,000 for buys and 100,000 for sells",
        Label = "Each from", Unit = Unit.Usd, InForce = nameof(EachInForce))]
    [Bounds(0, 1e12)]
    public double? MinEach { get; init; }

    [QueryKey("min-total", "least USD of all counted persons in a window; by default 100,000 for buys and 1,000,000 for sells",
        Label = "Together from", Unit = Unit.Usd, InForce = nameof(TotalInForce))]
    [Bounds(0, 1e13)]
    public double? MinTotal { get; init; }

    [QueryKey("roles", "whose trades are eligible, by the lead owner's role on that filing; owners are 10% owners",
        Label = "Roles", Group = FilterGroup.More)]
    [OneOf("officers: Officers", "directors: Directors", "owners: 10% owners")]
    public QueryList Roles { get; init; } = new(["officers", "directors"]);

    [QueryKey("plan", "whether trades under a Rule 10b5-1 plan are eligible too", Label = "10b5-1 plan trades", Group = FilterGroup.More)]
    [OneOf("exclude: Left out", "include: Counted too")]
    public string Plan { get; init; } = "exclude";

    [QueryKey("selling", "opposite trades at the same time (for sells: buying): any, none at all, or none discretionary",
        Label = "Opposite trades", Group = FilterGroup.More)]
    [OneOf("any: Any", "clean: None at all", "mechanical: None discretionary")]
    public string Selling { get; init; } = "any";

    [QueryKey("marks", "any: with all marks; none: without any mark; else marks whose clusters are left out; "
        + "by default same-price for buys and any for sells",
        Label = "Leave out by mark", Unset = "None left out", Group = FilterGroup.More, InForce = nameof(MarksInForce))]
    [NamesOf<ClusterMark>("none: Any mark", "any: Nothing")]
    public QueryList Marks { get; init; } = QueryList.None;

    [QueryKey("active", "only those whose last day is within a window of the as-of day, or only the others",
        Label = "State", Unset = "Active and over")]
    [Offer("true: Active", "false: Over")]
    public bool? Active { get; init; }

    [QueryKey("sector", "sector of the issuer, from its SIC code; not GICS", Label = "Sector")]
    public Sector? Sector { get; init; }

    [QueryKey("ticker", "tickers or cik:0000123456, comma-separated", Label = "Ticker", Example = "AAPL")]
    public QueryList Ticker { get; init; } = QueryList.None;

    [QueryKey("cik", "CIK of the issuer", Label = "Issuer CIK", Group = FilterGroup.More)]
    [Bounds(1, 9_999_999_999)]
    public long? Cik { get; init; }

    [QueryKey("from", "first day of completion: the filing date at which the cluster could first be seen",
        Label = "Completed from", Until = "to", Group = FilterGroup.More)]
    public DateOnly? From { get; init; }

    [QueryKey("to", "last day of completion", Label = "Completed to", Group = FilterGroup.More)]
    public DateOnly? To { get; init; }

    [QueryKey("sort", "field, with - for descending; unknown values stand last", Label = "Order", Group = FilterGroup.More)]
    [SortBy<ClusterSorts>]
    public string Sort { get; init; } = "-completedOn";

    [QueryKey("page", "page, from 1")]
    [Bounds(1, 1_000_000)]
    public int Page { get; init; } = 1;

    [QueryKey("size", "rows a page", Label = "Rows a page", Group = FilterGroup.More)]
    [Offer("25", "50", "100", "250", "1000")]
    [Bounds(1, 1000)]
    public int Size { get; init; } = 100;

    [QueryKey("asof", "the world of this day: nothing filed later is known", Label = "As of", Group = FilterGroup.More)]
    public DateOnly? AsOf { get; init; }

    /// <summary>USD.</summary>
    public double EachInForce => MinEach ?? Defaults.Each(Side);

    /// <summary>USD.</summary>
    public double TotalInForce => MinTotal ?? Defaults.Total(Side);

    /// <summary>An offering at one price is no conviction of several buyers: half of the dollars of buy clusters were such lots.</summary>
    public QueryList MarksInForce =>
        Marks.Count > 0 ? Marks : new([Side == Side.Buy && Defaults.SamePriceLeftOut == 1 ? "same-price" : "any"]);
}
