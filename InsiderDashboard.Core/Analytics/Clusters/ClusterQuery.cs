using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Signals.Sectors;

namespace InsiderDashboard.Core.Analytics.Clusters;

/// <summary>Several insiders of one issuer trading the same way within days.</summary>
public sealed record ClusterQuery
{
    [QueryKey("side", "buying or selling")]
    public Side Side { get; init; } = Side.Buy;

    [QueryKey("window", "days of a window, both ends in")]
    [Bounds(1, 365)]
    public int Window { get; init; } = Defaults.ClusterWindow;

    [QueryKey("persons", "least number of persons")]
    [Bounds(2, 50)]
    public int Persons { get; init; } = Defaults.ClusterPersons;

    [QueryKey("min-each", "least USD of each person in a window; by default 5,000 for buys and 100,000 for sells")]
    [Bounds(0, 1e12)]
    public double? MinEach { get; init; }

    [QueryKey("min-total", "least USD of all counted persons in a window; by default 100,000 for buys and 1,000,000 for sells")]
    [Bounds(0, 1e13)]
    public double? MinTotal { get; init; }

    [QueryKey("roles", "whose trades are eligible, by the lead owner's role on that filing; owners are 10% owners")]
    [OneOf("officers", "directors", "owners")]
    public QueryList Roles { get; init; } = new(["officers", "directors"]);

    [QueryKey("plan", "whether trades under a Rule 10b5-1 plan are eligible too")]
    [OneOf("exclude", "include")]
    public string Plan { get; init; } = "exclude";

    [QueryKey("selling", "opposite trades at the same time (for sells: buying): any, none at all, or none discretionary")]
    [OneOf("any", "clean", "mechanical")]
    public string Selling { get; init; } = "any";

    [QueryKey("marks", "any: with all marks; none: without any mark; else marks whose clusters are left out")]
    [OneOf("any", "none", "same-price", "one-person-dominates", "vest-driven")]
    public QueryList Marks { get; init; } = new(["any"]);

    [QueryKey("active", "only those whose last day is within a window of the as-of day, or only the others")]
    public bool? Active { get; init; }

    [QueryKey("sector", "sector of the issuer")]
    public Sector? Sector { get; init; }

    [QueryKey("ticker", "tickers or cik:0000123456, comma-separated")]
    public QueryList Ticker { get; init; } = QueryList.None;

    [QueryKey("cik", "CIK of the issuer")]
    [Bounds(1, 9_999_999_999)]
    public long? Cik { get; init; }

    [QueryKey("from", "first day of completion: the filing date at which the cluster could first be seen")]
    public DateOnly? From { get; init; }

    [QueryKey("to", "last day of completion")]
    public DateOnly? To { get; init; }

    [QueryKey("sort", "field, with - for descending; unknown values stand last")]
    [OneOf("completedOn", "-completedOn", "start", "-start", "end", "-end", "value", "-value", "persons", "-persons", "ticker", "-ticker",
        "company", "-company", "averagePrice", "-averagePrice", "return21", "-return21", "return63", "-return63",
        "issuerCik", "-issuerCik", "sector", "-sector", "active", "-active", "others", "-others", "selling", "-selling",
        "sellingDiscretionary", "-sellingDiscretionary", "sellingMechanical", "-sellingMechanical")]
    public string Sort { get; init; } = "-completedOn";

    [QueryKey("page", "page, from 1")]
    [Bounds(1, 1_000_000)]
    public int Page { get; init; } = 1;

    [QueryKey("size", "rows a page")]
    [Bounds(1, 1000)]
    public int Size { get; init; } = 100;

    [QueryKey("asof", "the world of this day: nothing filed later is known")]
    public DateOnly? AsOf { get; init; }
}
