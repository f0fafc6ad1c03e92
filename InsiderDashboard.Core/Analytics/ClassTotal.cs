using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Analytics;

/// <param name="Value">USD.</param>
/// <param name="Share">Fraction of all dollars of that side.</param>
public sealed record ClassTotal(TradeClass Class, int Trades, double Value, double Share);
