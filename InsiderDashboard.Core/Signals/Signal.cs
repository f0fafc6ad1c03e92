namespace InsiderDashboard.Core.Signals;

public enum Signal : byte { Mechanical = 0, Bullish = 1, WeakBullish = 2, Review = 3, RoutineSale = 4 }
