using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Analytics;

/// <summary>Which trades a flow is made of: discretionary ones, or all P and S.</summary>
public enum TradeScope
{
    [Words("Discretionary", "discretionary purchases and sales")] Discretionary,
    [Words("All P and S", "all purchases and sales")] All,
}
