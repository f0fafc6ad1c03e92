using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals.Sectors;

namespace InsiderDashboard.Core.Analytics.HeavySelling;

/// <summary>What followed a month: returns of the issuer, and against SPY and the sector ETF over the same sessions.</summary>
internal sealed class MonthReturns(World world, MonthMode mode, int issuer)
{
    private readonly PriceBook prices = world.Market.Prices;

    public string? SectorEtf { get; } = SectorTable.Info(world.Market.Issuers.Sector[issuer]).Etf;

    /// <summary>
    /// Index of the session of entry. As published: the last session on or before month end; point in time: the first after the
    /// close. −1 or the number of sessions where there is none.
    /// </summary>
    public int Entry(LedgerMonth month) =>
        mode == MonthMode.Published ? prices.LastSessionBy(month.Close) : prices.FirstSessionAfter(month.Close);

    /// <summary>The ticker that prices every month, also those before the issuer took it; null when unpriced.</summary>
    private readonly string? ticker = world.Market.PricingTicker(issuer, world.Day);

    public Return After(LedgerMonth month, int sessions, ForwardMeasure measure)
    {
        var entry = Entry(month);
        if (entry < 0 || ticker is null)
            return new Return(double.NaN, ReturnState.Unpriced, false);
        var own = world.Market.PricesOf(issuer, world.Day).Between(entry, entry + sessions);
        var against = measure switch
        {
            ForwardMeasure.Raw => "",
            ForwardMeasure.OverSpy => PriceBook.CalendarTicker,
            ForwardMeasure.OverSector => SectorEtf,
            _ => throw new InvalidOperationException($"Measure {measure} is not known."),
        };
        if (measure == ForwardMeasure.Raw || own.State != ReturnState.Finished)
            return own;
        var other = against is null ? new Return(double.NaN, ReturnState.Unpriced, false) : prices.ReturnBetween(against, entry, entry + sessions);
        return other.State == ReturnState.Finished ? own with { Value = own.Value - other.Value } : other;
    }

    public MonthRow Row(LedgerMonth month)
    {
        var entry = Entry(month);
        double? Over(int sessions, ForwardMeasure measure) => Values.OrNull(After(month, sessions, measure).Value);
        return new MonthRow
        {
            Month = Values.Day(month.First),
            ClosedOn = Values.Day(month.Close),
            State = month.State,
            Covered = month.Covered,
            Buys = Values.OrNull(month.Buys),
            Sells = Values.OrNull(month.Sells),
            Net = Values.OrNull(month.Net),
            NetBp = Values.OrNull(month.NetBp),
            Active = month.Covered ? month.Active : null,
            Trades = month.Covered ? month.Trades : null,
            TooLate = month.Covered ? month.TooLate : null,
            AmendedLate = month.Covered ? month.AmendedLate : null,
            Threshold = Values.OrNull(month.Threshold),
            PositiveMonths = month.PositiveMonths,
            Heavy = month.Heavy,
            EntryOn = entry >= 0 && entry < prices.Sessions.Length ? Values.Day(prices.Sessions[entry]) : null,
            Forward21 = Over(21, ForwardMeasure.Raw),
            Forward63 = Over(63, ForwardMeasure.Raw),
            Forward126 = Over(126, ForwardMeasure.Raw),
            ExcessSpy21 = Over(21, ForwardMeasure.OverSpy),
            ExcessSpy63 = Over(63, ForwardMeasure.OverSpy),
            ExcessSpy126 = Over(126, ForwardMeasure.OverSpy),
            ExcessSector21 = Over(21, ForwardMeasure.OverSector),
            ExcessSector63 = Over(63, ForwardMeasure.OverSector),
            ExcessSector126 = Over(126, ForwardMeasure.OverSector),
            Unadjusted = After(month, 21, ForwardMeasure.Raw).Unadjusted,
            Context = Context(month),
        };
    }

    /// <summary>The price at the last session of the close; null when prices do not reach it, for then it would be an older one.</summary>
    private PriceContext? Context(LedgerMonth month) =>
        month.State == MonthState.Open || prices.Sessions.Length == 0 || prices.Sessions[^1] < month.Close
            ? null : PriceHistory.At(prices, ticker, prices.LastSessionBy(month.Close));
}
