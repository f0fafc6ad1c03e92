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

    /// <summary>Capped USD of both sides of the issuer that has most.</summary>
    public double LargestIssuer;

    public int Trades => BuyTrades + SellTrades;
    public double Capped => BuyDollars + SellDollars;

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
/// <param name="Covered">True when imports cover every day of the window. Without it no figure is to be shown.</param>
internal sealed record SectorDay(int Day, SideCaps Caps, bool Covered, SectorTotals[] Sectors, SectorTotals All)
{
    public SectorTotals Of(Sector? sector) => sector is { } one ? Sectors[(int)one] : All;

    /// <summary>Net ratio of a sector, or of all; NaN without trades, and for a window that is not covered.</summary>
    public double Net(Sector? sector, SectorMeasure measure) => Covered ? Of(sector).Net(measure) : double.NaN;
}

/// <summary>USD at which each trade of a side is capped; NaN where too few trades set it.</summary>
internal readonly record struct SideCaps(double Buys, double Sells)
{
    public CapUsed Used => new(Values.OrNull(Buys), Values.OrNull(Sells));
}
