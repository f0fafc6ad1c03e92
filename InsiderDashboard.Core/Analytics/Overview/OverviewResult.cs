using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Signals.Sectors;

namespace InsiderDashboard.Core.Analytics.Overview;

/// <summary>The home page.</summary>
public sealed record OverviewQuery
{
    [QueryKey("asof", "the world of this day: nothing filed later is known", Label = "As of")]
    public DateOnly? AsOf { get; init; }
}

public sealed record OverviewResult
{
    public required DateOnly? AsOf { get; init; }

    /// <summary>Completed in the last 30 days, newest first, at most 10; with the number of all.</summary>
    public required ClusterListing BuyClusters { get; init; }
    public required ClusterListing SellClusters { get; init; }

    /// <summary>Discretionary buys filed in the last 7 days, largest first, at most 10; with the number of all.</summary>
    public required Listing<TradeRow> LargestBuys { get; init; }
    public required Listing<TradeRow> LargestSells { get; init; }

    /// <summary>Sectors without a mark by how far their net ratio of dollars moved in three months, at most 6.</summary>
    public required IReadOnlyList<SectorMove> SectorMoves { get; init; }

    /// <summary>Sectors that moved but carry a mark now or three months before: not in <see cref="SectorMoves"/>.</summary>
    public required IReadOnlyList<SectorMove> SectorMovesLeftOut { get; init; }

    /// <summary>Day of the newer of the two net ratios: the as-of day or the last covered one before it; null when none is covered.</summary>
    public required DateOnly? SectorMovesOn { get; init; }

    /// <summary>The last 30 days, ascending, days without filings among them.</summary>
    public required IReadOnlyList<FilingDay> Activity { get; init; }

    /// <summary>Null when no day is covered.</summary>
    public required GaugePoint? Gauge { get; init; }
}

/// <param name="Net">Net ratio at the newer day.</param>
/// <param name="Before">Net ratio at the month-end three months before.</param>
/// <param name="Change">Net − before.</param>
public sealed record SectorMove(Sector Sector, double Net, double Before, double Change, IReadOnlyList<SectorMark> Marks);

/// <param name="Filings">Forms 3, 4, 5 and their amendments filed that day.</param>
/// <param name="Trades">Their Table I transactions.</param>
/// <param name="Buys">Counted discretionary purchases.</param>
/// <param name="Sells">Counted discretionary sales.</param>
public sealed record FilingDay(DateOnly Day, int Filings, int Trades, int Buys, int Sells);
