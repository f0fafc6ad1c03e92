namespace InsiderDashboard.Core.Analytics;

/// <summary>What a ticker means: one issuer, several, or none.</summary>
public abstract record TickerAnswer
{
    private TickerAnswer() { }

    /// <param name="Issuer">Index into the market's issuers.</param>
    public sealed record Found(int Issuer) : TickerAnswer;

    /// <summary>Several CIKs claim the ticker: ask again with one of them as <c>cik:0000123456</c>.</summary>
    public sealed record Ambiguous(string Text, IReadOnlyList<TickerCandidate> Candidates) : TickerAnswer;
    public sealed record Unknown(string Text) : TickerAnswer;
}
