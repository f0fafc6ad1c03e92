namespace InsiderDashboard.Core.Analytics.Data;

/// <summary>Whole months, first day to last day.</summary>
public sealed record CoveredSpan(DateOnly From, DateOnly To);
