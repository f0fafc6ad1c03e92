namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>A line of a filing: the shares of one security, held in one way. The owner is the filing's.</summary>
public readonly record struct HoldingLine(int SecurityText, char DirectIndirect, int NatureText);
