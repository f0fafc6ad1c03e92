namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>A value that a parameter may hold.</summary>
/// <param name="Key">As in the address; empty for "not given".</param>
/// <param name="Words">As on a page.</param>
public sealed record Choice(string Key, string Words);
