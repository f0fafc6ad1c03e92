using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.HeavySelling;

namespace InsiderDashboard.Tests.Features.Companies;

/// <summary>Months of a company, counted from April 2025, and the answer that they stand in.</summary>
internal static class Months
{
    private static readonly DateOnly April = new(2025, 4, 1);

    public static MonthsResult Result(MonthRow[] rows) => new()
    {
        AsOf = new DateOnly(2025, 9, 30), IssuerCik = "0000000007", Ticker = "X", Company = "X Corp", PricedBy = "X", SectorEtf = "XLK",
        Mode = MonthMode.PointInTime, Scope = TradeScope.Discretionary, Measure = SellingMeasure.Dollars,
        SharesOutstanding = null, OutstandingOn = null, Total = rows.Length, Rows = rows, Notes = [],
    };

    public static MonthRow Row(int months, double net, bool? heavy, double? threshold = null, double? forward = null, int trades = 1) => new()
    {
        Month = April.AddMonths(months), ClosedOn = April.AddMonths(months + 1).AddDays(1),
        State = heavy is null ? MonthState.Warming : MonthState.Labelled,
        Covered = true, Buys = 0, Sells = net, Net = net, NetBp = net / 10, Active = trades > 0, Trades = trades, TooLate = 0, AmendedLate = 0,
        Threshold = threshold, PositiveMonths = 1, Heavy = heavy,
        EntryOn = new DateOnly(2025, 5, 5), Forward21 = null, Forward63 = forward, Forward126 = null,
        ExcessSpy21 = null, ExcessSpy63 = null, ExcessSpy126 = null, ExcessSector21 = null,
        ExcessSector63 = null, ExcessSector126 = null, Unadjusted = false, Context = null,
    };
}
