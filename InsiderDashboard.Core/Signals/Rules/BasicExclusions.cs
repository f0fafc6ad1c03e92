namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>BadDate, WrongSide, NoShares, NoPrice and ForeignCurrency: what one row tells on its own.</summary>
public static class BasicExclusions
{
    private static readonly int Earliest = new DateOnly(1990, 1, 1).DayNumber;

    public static Exclusion Of(TradeLine row)
    {
        if (row.TradedOn < Earliest || row.TradedOn > row.Filing.FiledOn)
            return Exclusion.BadDate;
        if (!row.IsPurchaseOrSale)
            return Exclusion.None;
        if ((row.Code, row.AcquiredDisposed) is ('P', 'D') or ('S', 'A'))
            return Exclusion.WrongSide;
        // Written so that a missing number (NaN) falls on the excluded side.
        if (!(row.Shares > 0))
            return Exclusion.NoShares;
        if (!(row.Price > 0))
            return Exclusion.NoPrice;
        return row.ForeignCurrency ? Exclusion.ForeignCurrency : Exclusion.None;
    }
}
