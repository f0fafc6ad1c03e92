namespace InsiderDashboard.Core.Analytics;

/// <summary>A question named a ticker that is not one issuer; <see cref="Answer"/> says what is wrong (404 or 409).</summary>
public sealed class TickerException(TickerAnswer answer) : Exception(Say(answer))
{
    public TickerAnswer Answer => answer;

    private static string Say(TickerAnswer answer) => answer switch
    {
        TickerAnswer.Ambiguous a => $"{a.Text} is the ticker of several companies: " +
            string.Join(", ", a.Candidates.Select(c => $"cik:{c.Cik} {c.Company}")) + ".",
        TickerAnswer.Unknown u => $"No company of the store has the ticker or CIK {u.Text}.",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };
}
