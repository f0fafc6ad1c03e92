namespace InsiderDashboard.Core.Analytics;

/// <summary>How the price stood at an event, from one series. Fractions; null where the series does not reach far enough back.</summary>
public sealed record PriceContext
{
    /// <summary>Return of the 63 sessions up to the event.</summary>
    public required double? Prior63 { get; init; }

    /// <summary>Close against the highest of the last 252 sessions, its own among them: 0 at the high, −0.2 a fifth below.</summary>
    public required double? FromHigh252 { get; init; }

    /// <summary>Close / mean of the last 200 sessions − 1.</summary>
    public required double? AgainstMean200 { get; init; }

    /// <summary>Deepest fall from a peak since the event to the newest stored session, 0 or less.</summary>
    public required double? DrawdownSince { get; init; }
}
