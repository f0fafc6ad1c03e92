using InsiderDashboard.Core.Signals.Sectors;


namespace InsiderDashboard.Core.Analytics.Sectors;

/// <summary>What one group of issuers bought and sold in the window that ends on a day, in the world of that day.</summary>
internal sealed class SectorTotals
{
    public double BuyDollars;
    public double SellDollars;
    public int BuyTrades;
    public int SellTrades;
    public int BuyPersons;
    public int SellPersons;
    public int Issuers;

    /// <summary>Uncapped USD of both sides, and of the largest trade.</summary>
    public double Uncapped;
    public double Largest;

    public int Trades => BuyTrades + SellTrades;

    public (double Buys, double Sells) By(SectorMeasure measure) => measure switch
    {
        SectorMeasure.Dollars => (BuyDollars, SellDollars),
        SectorMeasure.Trades => (BuyTrades, SellTrades),
        SectorMeasure.Persons => (BuyPersons, SellPersons),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, null),
    };

    /// <summary>(B − S) / (B + S); NaN without trades.</summary>
    public double Net(SectorMeasure measure) => By(measure) is var (buys, sells) && buys + sells > 0 ? (buys - sells) / (buys + sells) : double.NaN;
}

/// <summary>All groups at one day.</summary>
/// <param name="Cap">USD at which each trade was capped; NaN when too few trades set it.</param>
/// <param name="Covered">True when imports cover every month of the window.</param>
internal sealed record SectorDay(int Day, double Cap, bool Covered, SectorTotals[] Sectors, SectorTotals All)
{
    public SectorTotals Of(Sector? sector) => sector is { } one ? Sectors[(int)one] : All;
}
