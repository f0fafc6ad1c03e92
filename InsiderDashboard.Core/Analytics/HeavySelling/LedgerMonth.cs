namespace InsiderDashboard.Core.Analytics.HeavySelling;

/// <summary>One calendar month of an issuer with its label. Days are day numbers.</summary>
/// <param name="First">First day of the month.</param>
/// <param name="Close">Point in time: second business day after month end. As published: month end.</param>
/// <param name="NetBp">Net sales in basis points of the shares outstanding; NaN without such a figure.</param>
/// <param name="Threshold">In the measure asked for; NaN when too few positive months set it.</param>
/// <param name="Heavy">Null unless the month is labelled.</param>
internal sealed record LedgerMonth(int First, int Close, MonthState State, double Buys, double Sells, double NetBp, int Trades,
    int TooLate, int AmendedLate, double Threshold, int PositiveMonths, bool? Heavy)
{
    public double Net => Sells - Buys;
    public bool Covered => State != MonthState.NotCovered;
    public bool Active => Covered && Trades > 0;

    /// <summary>A month without figures.</summary>
    public static LedgerMonth NotCovered(int first, int close, int positive) =>
        new(first, close, MonthState.NotCovered, double.NaN, double.NaN, double.NaN, 0, 0, 0, double.NaN, positive, null);
}
