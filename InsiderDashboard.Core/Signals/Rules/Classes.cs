using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>The class of a purchase or sale; the first rule that fits. Exercise matching then takes its part of the rest.</summary>
public static class Classes
{
    /// <summary>Every code but P and S carries no direction, and so no class.</summary>
    public static TradeClass Of(char code, PlanFlag plan, TextClass text) => code switch
    {
        'S' => OfSale(plan, text),
        'P' => OfPurchase(plan, text),
        _ => TradeClass.None,
    };

    private static TradeClass OfSale(PlanFlag plan, TextClass text) => (plan, text) switch
    {
        (PlanFlag.Yes, _) => TradeClass.PlanSale,
        (PlanFlag.No or PlanFlag.Unknown, TextClass.TaxSale) => TradeClass.TaxSale,
        (PlanFlag.No or PlanFlag.Unknown, TextClass.OfferingSale) => TradeClass.OfferingSale,
        (PlanFlag.No or PlanFlag.Unknown, TextClass.None or TextClass.NonMarketBuy) => TradeClass.DiscretionarySale,
        _ => throw new ArgumentOutOfRangeException(nameof(text), (plan, text), null),
    };

    private static TradeClass OfPurchase(PlanFlag plan, TextClass text) => (plan, text) switch
    {
        (PlanFlag.Yes, _) => TradeClass.PlanBuy,
        (PlanFlag.No or PlanFlag.Unknown, TextClass.NonMarketBuy) => TradeClass.NonMarketBuy,
        (PlanFlag.No or PlanFlag.Unknown, TextClass.None or TextClass.TaxSale or TextClass.OfferingSale) => TradeClass.DiscretionaryBuy,
        _ => throw new ArgumentOutOfRangeException(nameof(text), (plan, text), null),
    };
}
