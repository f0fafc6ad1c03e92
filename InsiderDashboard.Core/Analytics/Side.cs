namespace InsiderDashboard.Core.Analytics;

public enum Side { Buy, Sell }
