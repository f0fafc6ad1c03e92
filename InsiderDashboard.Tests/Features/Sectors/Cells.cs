using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Signals.Sectors;

namespace InsiderDashboard.Tests.Features.Sectors;

/// <summary>Cells of the sectors page, in months from June 2025.</summary>
internal static class Cells
{
    public static readonly DateOnly June = new(2025, 6, 30);

    public static DateOnly MonthEnd(int months) => new DateOnly(June.Year, June.Month, 1).AddMonths(months + 1).AddDays(-1);

    public static SectorCell Of(Sector sector, int months, double buys = 0, double sells = 0) => new()
    {
        Sector = sector, Month = MonthEnd(months), Partial = false, Buys = buys, Sells = sells, Ratio = sells > 0 ? buys / sells : null,
        NoSells = sells == 0 && buys > 0, Net = buys + sells > 0 ? (buys - sells) / (buys + sells) : null, Percentile = null, Z = null, History = 0,
        CapUsed = null, Issuers = 1, Trades = (int)(buys + sells), Marks = [],
    };
}
