namespace InsiderDashboard.Core.Analytics;

/// <summary>What a ticker means: one issuer, several, or none.</summary>
public abstract record TickerAnswer
{
    private TickerAnswer() { }

    /// <param name="Issuer">Index into the market's issuers.</param>
    /// <param name="Others">Other companies that filed under the ticker, or that the company file lists under it; to be named in a note.</param>
    public sealed record Found(int Issuer, IReadOnlyList<TickerCandidate> Others) : TickerAnswer
    {
        /// <summary>Null when the ticker was never another's.</summary>
        public string? Note(string ticker) => Others.Count == 0 ? null
            : $"{ticker} is read as the company that filed under it last; others claim it: "
                + string.Join(", ", Others.Select(o => $"cik:{o.Cik} {o.Company}")) + ".";
    }

    /// <summary>
    /// Nobody filed under the ticker and the company file lists it for several CIKs: ask again with one of them as <c>cik:0000123456</c>.
    /// </summary>
    public sealed record Ambiguous(string Text, IReadOnlyList<TickerCandidate> Candidates) : TickerAnswer;
    public sealed record Unknown(string Text) : TickerAnswer;
}
