using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Queries;

namespace InsiderDashboard.Api;

/// <summary>Why there is no answer (RFC 9457, application/problem+json).</summary>
public sealed record Problem
{
    public const string ContentType = "application/problem+json";
    private const int LongestValue = 200;

    public string Type { get; init; } = "about:blank";
    public required string Title { get; init; }
    public required int Status { get; init; }
    public required string Detail { get; init; }

    /// <summary>Every value that was not taken; empty unless the status is 400.</summary>
    public IReadOnlyList<QueryProblem> Errors { get; init; } = [];

    /// <summary>What a ticker of several companies may mean; empty unless the status is 409.</summary>
    public IReadOnlyList<TickerCandidate> Candidates { get; init; } = [];

    public static Problem BadValues(IReadOnlyList<QueryProblem> problems)
    {
        var errors = problems.Select(p => p with { Key = Shortened(p.Key), Value = Shortened(p.Value) }).ToList();
        return new Problem
        {
            Title = "A value was not understood",
            Status = StatusCodes.Status400BadRequest,
            Detail = string.Join(" ", errors.Select(e => $"{e.Key} = '{e.Value}' was not taken: {e.Allowed}.")),
            Errors = errors,
        };
    }

    public static Problem NotFound(string detail) => new() { Title = "Not found", Status = StatusCodes.Status404NotFound, Detail = detail };

    public static Problem Of(TickerException problem) => problem.Answer is TickerAnswer.Ambiguous ambiguous
        ? new Problem
        {
            Title = "A ticker of several companies",
            Status = StatusCodes.Status409Conflict,
            Detail = problem.Message + " Ask again with one of these.",
            Candidates = ambiguous.Candidates,
        }
        : NotFound(Shortened(problem.Message));

    public static Problem NotReady(string detail) => new() { Title = "Not ready", Status = StatusCodes.Status503ServiceUnavailable, Detail = detail };

    /// <summary>An error of ours: the log says more than a stranger needs to know.</summary>
    public static Problem Failed { get; } = new()
    {
        Title = "The answer failed", Status = StatusCodes.Status500InternalServerError, Detail = "An error in the program; its log says more.",
    };

    // A problem names what it is about; it does not hand back pages of it.
    internal static string Shortened(string text) => text.Length <= LongestValue ? text : text[..LongestValue] + "…";
}
