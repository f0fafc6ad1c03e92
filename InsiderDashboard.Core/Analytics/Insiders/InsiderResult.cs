using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Analytics.Insiders;

/// <summary>One reporting owner.</summary>
public sealed record InsiderQuery
{
    [QueryKey("cik", "CIK of the owner")]
    [Bounds(1, 9_999_999_999)]
    public long? Cik { get; init; }

    [QueryKey("routine",
        "a year's label, sticky: a month with trades in three years in a row anywhere in the history known then; strict: in the three years before",
        Label = "Routine by")]
    [OneOf("sticky: Whole history", "strict: Last three years")]
    public string Routine { get; init; } = "sticky";

    [QueryKey("asof", "the world of this day: nothing filed later is known", Label = "As of")]
    public DateOnly? AsOf { get; init; }
}

/// <summary>All that the filings an owner signed, lead or not, say by the as-of day.</summary>
public sealed record InsiderResult
{
    public required DateOnly? AsOf { get; init; }
    public required string Cik { get; init; }
    public required string Name { get; init; }
    public required bool IsEntity { get; init; }
    public required IReadOnlyList<InsiderIssuer> Issuers { get; init; }

    /// <summary>Months with a counted purchase or sale, ascending by year, month and issuer.</summary>
    public required IReadOnlyList<InsiderMonth> Months { get; init; }

    /// <summary>One per issuer and year with a trade.</summary>
    public required IReadOnlyList<InsiderYear> Years { get; init; }

    /// <summary>Counted discretionary purchases, newest first.</summary>
    public required IReadOnlyList<TradeRow> Purchases { get; init; }
    public required IReadOnlyList<ReturnSummary> PurchaseReturns { get; init; }
}

public sealed record InsiderIssuer
{
    public required string IssuerCik { get; init; }
    public required string? Ticker { get; init; }
    public required string Company { get; init; }

    /// <summary>The owner's own roles on those filings, highest first.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>Titles as filed, newest first.</summary>
    public required IReadOnlyList<string> Titles { get; init; }
    public required int Filings { get; init; }
    public required DateOnly FirstFiled { get; init; }
    public required DateOnly LastFiled { get; init; }
    public required int Purchases { get; init; }
    public required double PurchaseValue { get; init; }
    public required int Sales { get; init; }
    public required double SaleValue { get; init; }

    /// <summary>Dollars sold by class; empty without sales.</summary>
    public required IReadOnlyList<ClassTotal> SaleClasses { get; init; }

    /// <summary>The person's CIKs at this issuer: more than one where owners filed together.</summary>
    public required IReadOnlyList<string> PersonOwners { get; init; }
}

/// <summary>Counted P and S trades of one calendar month of trade dates at one issuer. Values in USD.</summary>
public sealed record InsiderMonth(string IssuerCik, int Year, int Month, int Purchases, double PurchaseValue, int Sales, double SaleValue);

/// <summary>The routine label of an owner at an issuer for one calendar year, and why.</summary>
public sealed record InsiderYear(string IssuerCik, int Year, RoutineLabel Label, string Reason, int Purchases, int Sales);

/// <summary>Returns of a horizon over finished events. Fractions; null without finished events.</summary>
public sealed record ReturnSummary(int Sessions, int Finished, int Unfinished, int Unpriced, double? Mean, double? Median, double? ShareAboveZero);
