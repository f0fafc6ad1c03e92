using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Signals.Sectors;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Analytics.Companies;

/// <summary>One issuer.</summary>
public sealed record CompanyQuery
{
    [QueryKey("ticker", "ticker or cik:0000123456")]
    public string Ticker { get; init; } = "";

    [QueryKey("from", "first filing date of the sums")]
    public DateOnly? From { get; init; }

    [QueryKey("to", "last filing date of the sums")]
    public DateOnly? To { get; init; }

    [QueryKey("asof", "the world of this day: nothing filed later is known", Label = "As of")]
    public DateOnly? AsOf { get; init; }
}

public sealed record CompanyResult
{
    public required DateOnly? AsOf { get; init; }
    public required string IssuerCik { get; init; }
    public required string Company { get; init; }
    public required string? Ticker { get; init; }

    /// <summary>All tickers ever filed, newest first.</summary>
    public required IReadOnlyList<string> Tickers { get; init; }

    /// <summary>Tickers of the issuer that other CIKs claim too: they price nobody.</summary>
    public required IReadOnlyList<string> AmbiguousTickers { get; init; }

    /// <summary>The ticker whose closes are used; null when unpriced.</summary>
    public required string? PricedBy { get; init; }

    /// <summary>Null when unknown.</summary>
    public required int? Sic { get; init; }
    public required Sector Sector { get; init; }

    /// <summary>Undated figure of the company file; null when unknown.</summary>
    public required double? SharesOutstanding { get; init; }
    public required int Filings { get; init; }
    public required DateOnly? FirstFiled { get; init; }
    public required DateOnly? LastFiled { get; init; }

    /// <summary>Active clusters of both sides at default settings.</summary>
    public required IReadOnlyList<ClusterRow> ActiveClusters { get; init; }

    /// <summary>Active clusters left out at default settings, for the mark of one price.</summary>
    public required int ActiveClustersLeftOut { get; init; }

    /// <summary>Counted P and S by class, in the order of the classes; classes without trades left out.</summary>
    public required IReadOnlyList<ClassTotal> Classes { get; init; }

    /// <summary>Shares of the counted sales' dollars by plan flag; null without sales.</summary>
    public required PlanShare? SalePlanShare { get; init; }

    /// <summary>Persons by dollars traded.</summary>
    public required IReadOnlyList<CompanyPerson> People { get; init; }

    /// <summary>Counted trades by leading code, in alphabetical order.</summary>
    public required IReadOnlyList<CodeTotal> Codes { get; init; }
}

/// <param name="Shares">Shares, not dollars: most of these have no price.</param>
public sealed record CodeTotal(string Code, int Trades, double Shares);

/// <summary>Fractions that sum to 1.</summary>
public sealed record PlanShare(double Yes, double No, double Unknown);

public sealed record CompanyPerson
{
    public required string PersonId { get; init; }

    /// <summary>Name of the owner of highest role, tie: lowest CIK.</summary>
    public required string Insider { get; init; }
    public required string OwnerCik { get; init; }

    /// <summary>Highest role on the filings counted.</summary>
    public required Role Role { get; init; }

    /// <summary>Title on the newest filing that gives one.</summary>
    public required string? Title { get; init; }

    /// <summary>CIKs of all owners that are this person at the issuer.</summary>
    public required IReadOnlyList<string> Owners { get; init; }
    public required int Purchases { get; init; }
    public required double PurchaseValue { get; init; }
    public required int Sales { get; init; }
    public required double SaleValue { get; init; }
    public required double DiscretionaryBuyValue { get; init; }
    public required double DiscretionarySaleValue { get; init; }

    /// <summary>Dollars sold by class; empty without sales.</summary>
    public required IReadOnlyList<ClassTotal> SaleClasses { get; init; }
    public required DateOnly? LastTradedOn { get; init; }
    public required DateOnly LastFiledOn { get; init; }

    /// <summary>Shares owned after on the newest filed row that says so, of that row's line only.</summary>
    public required double? SharesAfter { get; init; }
}

/// <summary>A line of the search box.</summary>
public sealed record CompanyHit(string IssuerCik, string? Ticker, string Company, Sector Sector, int Trades);
