using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Sectors;

namespace InsiderDashboard.Core.Analytics.Sectors;

public enum SectorMark
{
    /// <summary>Fewer than 5 issuers or 10 trades in the window.</summary>
    [Words("Thin")] Thin,
    /// <summary>One trade has more than half of the uncapped dollars.</summary>
    [Words("One trade dominates")] OneTradeDominates,
    /// <summary>A day of the window is not covered by an import: buys and sells may be missing, so that there is no figure.</summary>
    [Words("Not covered")] NotCovered,
    /// <summary>One issuer has more than half of the capped dollars of both sides, whatever the measure.</summary>
    [Words("One company dominates")] OneIssuerDominates,
}

/// <summary>One sector at one month-end, in the world of that day.</summary>
public sealed record SectorCell
{
    public required Sector Sector { get; init; }

    /// <summary>The day of the cell: a month-end, or the as-of day where its month is not over.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>True when <see cref="Month"/> is the as-of day within its month.</summary>
    public required bool Partial { get; init; }

    /// <summary>USD (each trade capped), trades or persons, by the measure asked for; null where the window is not covered.</summary>
    public required double? Buys { get; init; }
    public required double? Sells { get; init; }

    /// <summary>Buys / sells; null without sells, see <see cref="NoSells"/>.</summary>
    public required double? Ratio { get; init; }

    /// <summary>True when there are buys and no sells.</summary>
    public required bool NoSells { get; init; }

    /// <summary>(buys − sells) / (buys + sells), −1 to 1; null without trades.</summary>
    public required double? Net { get; init; }

    /// <summary>Place of the net ratio among the sector's own prior 60 month-ends, 0 to 1; null when fewer than 24 have a value.</summary>
    public required double? Percentile { get; init; }
    public required double? Z { get; init; }

    /// <summary>Prior month-ends with a value whose window is covered.</summary>
    public required int History { get; init; }

    /// <summary>USD at which trades were capped; null for other measures, and where the window is not covered.</summary>
    public required CapUsed? CapUsed { get; init; }

    /// <summary>Issuers with a trade in the window; null where it is not covered.</summary>
    public required int? Issuers { get; init; }

    /// <summary>Trades of both sides in the window; null where it is not covered.</summary>
    public required int? Trades { get; init; }
    public required IReadOnlyList<SectorMark> Marks { get; init; }
}

/// <param name="Buys">USD a purchase; null when fewer than 200 purchases set it.</param>
/// <param name="Sells">USD a sale; null when fewer than 200 sales set it.</param>
public sealed record CapUsed(double? Buys, double? Sells);

public enum GaugeExtreme { None, Low, High }

/// <summary>The net ratio over all issuers at one day, in the world of that day.</summary>
public sealed record GaugePoint
{
    public required DateOnly Date { get; init; }

    /// <summary>Null where the window is not covered.</summary>
    public required double? Buys { get; init; }
    public required double? Sells { get; init; }
    public required double? Net { get; init; }
    public required double? Percentile { get; init; }
    public required double? Z { get; init; }
    public required int History { get; init; }

    /// <summary>Low at percentile &lt;= 0.05, High at &gt;= 0.95; null without a percentile of at least 48 month-ends.</summary>
    public required GaugeExtreme? Extreme { get; init; }
    public required IReadOnlyList<SectorMark> Marks { get; init; }
}
