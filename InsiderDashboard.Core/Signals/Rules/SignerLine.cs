namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>An owner who signed a filing.</summary>
/// <param name="Seat">The (issuer, owner) pair.</param>
public readonly record struct SignerLine(int Seat, bool IsEntity, bool IsOfficerOrDirector, bool IsTenPercentOwner);
