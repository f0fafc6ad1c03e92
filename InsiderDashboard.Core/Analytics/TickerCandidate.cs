namespace InsiderDashboard.Core.Analytics;

/// <summary>An issuer that a ticker may mean.</summary>
public sealed record TickerCandidate(string Cik, string Company, string? Ticker);
