using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals;

public enum Signal : byte
{
    [Words("Bullish", "A discretionary purchase that is not routine")] Bullish = 1,
    [Words("Weak bullish", "A purchase under a plan, or a routine one")] WeakBullish = 2,
    [Words("Review", "A discretionary sale that is not routine: worth a look. There are many reasons to sell")] Review = 3,
    [Words("Routine sale", "A discretionary sale by someone who trades in the same month every year")] RoutineSale = 4,
    [Words("Mechanical", "Carries no direction: shown, never scored")] Mechanical = 0,
}
