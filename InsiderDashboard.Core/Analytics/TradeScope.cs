namespace InsiderDashboard.Core.Analytics;

/// <summary>Which trades a flow is made of: discretionary ones, or all P and S.</summary>
public enum TradeScope { Discretionary, All }
