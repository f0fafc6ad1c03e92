using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals;

/// <summary>What every dollar of a trade is. A trade has one class, or TaxSale and ExerciseSale for parts of a sale and one for the rest.</summary>
public enum TradeClass : byte
{
    [Words("Plan sale", "Sold under a Rule 10b5-1 plan")] PlanSale = 1,
    [Words("Tax sale", "Sold to cover tax")] TaxSale = 2,
    [Words("Offering or private sale", "Sold in an offering, privately, to the company, or in a merger or tender offer")] OfferingSale = 3,
    [Words("Exercise-and-sell", "Shares from an exercise or conversion within 2 business days, sold on")] ExerciseSale = 4,
    [Words("Discretionary sale", "No plan, tax, offering or exercise behind it that the filings show")] DiscretionarySale = 5,
    [Words("Plan purchase", "Bought under a Rule 10b5-1 plan")] PlanBuy = 11,
    [Words("Off-market purchase", "Bought in an offering, a placement or a company program")] NonMarketBuy = 12,
    [Words("Discretionary purchase", "No plan and no company program behind it that the filing shows")] DiscretionaryBuy = 13,

    /// <summary>Shown, never scored.</summary>
    [Words("Neither purchase nor sale", "Shown, never scored: only purchases (P) and sales (S) carry a direction")] None = 0,
}
