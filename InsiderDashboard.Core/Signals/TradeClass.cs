namespace InsiderDashboard.Core.Signals;

/// <summary>What every dollar of a trade is. A trade has one class, or ExerciseSale for a part and one for the rest.</summary>
public enum TradeClass : byte
{
    /// <summary>Not a purchase or sale: shown, never scored.</summary>
    None = 0,
    PlanSale = 1, TaxSale = 2, OfferingSale = 3, ExerciseSale = 4, DiscretionarySale = 5,
    PlanBuy = 11, NonMarketBuy = 12, DiscretionaryBuy = 13,
}
