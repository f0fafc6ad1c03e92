using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>The class of a purchase or sale; the first rule that fits. Exercise matching then takes its part of the rest.</summary>
public static class Classes
{
    public static TradeClass Of(char code, PlanFlag plan, TextClass text) => (code, plan, text) switch
    {
        ('S', PlanFlag.Yes, _) => TradeClass.PlanSale,
        ('S', _, TextClass.TaxSale) => TradeClass.TaxSale,
        ('S', _, TextClass.OfferingSale) => TradeClass.OfferingSale,
        ('S', _, _) => TradeClass.DiscretionarySale,
        ('P', PlanFlag.Yes, _) => TradeClass.PlanBuy,
        ('P', _, TextClass.NonMarketBuy) => TradeClass.NonMarketBuy,
        ('P', _, _) => TradeClass.DiscretionaryBuy,
        _ => TradeClass.None,
    };
}
