namespace InsiderDashboard.Core.Analytics.Data;

/// <summary>A definition that differs from the version before, and what it touches in the loaded data.</summary>
/// <param name="Key">Short name, lower case with hyphens.</param>
/// <param name="Now">What the definition says now.</param>
/// <param name="Counted">What <paramref name="Rows"/> counts.</param>
/// <param name="Dollars">USD of those rows, or of the part that the definition moves; null where dollars say nothing.</param>
public sealed record MethodChange(string Key, string Now, string Counted, long Rows, double? Dollars);
