namespace InsiderDashboard.Core.Signals.Rules;

/// <param name="Lot">The acquisition by code M, X, O or C.</param>
/// <param name="Shares">Shares of it that the sale used.</param>
public sealed record ExerciseMatch(TradeLine Lot, double Shares);
