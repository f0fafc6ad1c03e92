namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>What makes two rows tell the same trade: equal in all of these. A number that is missing equals another that is.</summary>
public readonly record struct TradeTerms(int TradedOn, char Code, char AcquiredDisposed, double Shares, double Price);
