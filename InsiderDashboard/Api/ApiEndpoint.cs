using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Api;

/// <summary>
/// One list or object of the API. Its JSON, its CSV and its command are made from this one description, so that they can't
/// disagree.
/// </summary>
public abstract class ApiEndpoint
{
    /// <summary>Address below <c>/api/</c>, with its key in braces where one stands in the path: <c>companies/{ticker}</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Name of the command.</summary>
    public required string Verb { get; init; }

    /// <summary>The list that an object is one of, taken as a name of its command too: <c>companies</c>; null for lists.</summary>
    public string? ListName => Address.IndexOf("/{", StringComparison.Ordinal) is > 0 and var end && Address.EndsWith('}') ? Address[..end] : null;

    /// <summary>What it answers, in a sentence.</summary>
    public required string Words { get; init; }

    /// <summary>Columns of the command's table, by their CSV names: a terminal is narrower than a row.</summary>
    public IReadOnlyList<string> TableColumns { get; init; } = [];

    /// <summary>The parameter that stands in the path; null when there is none.</summary>
    public string? PathKey => Address.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open
        ? Address[(open + 1)..Address.IndexOf('}', StringComparison.Ordinal)] : null;

    public abstract IReadOnlyList<QueryParameter> Parameters { get; }
    public abstract Type ResultType { get; }

    /// <summary>Type of a CSV row.</summary>
    public abstract Type RowType { get; }

    /// <summary>True when the JSON is an object with <c>rows</c> and the CSV holds just these.</summary>
    public bool IsList => ResultType != RowType;

    /// <summary>Statuses of the problems that it can answer with.</summary>
    public IEnumerable<int> ProblemStatuses
    {
        get
        {
            var asksForTickers = Parameters.Any(p => p.Key is "ticker" or "tickers");
            yield return StatusCodes.Status400BadRequest;
            if (PathKey is not null || asksForTickers)
                yield return StatusCodes.Status404NotFound;
            if (asksForTickers)
                yield return StatusCodes.Status409Conflict;
            yield return StatusCodes.Status503ServiceUnavailable;
        }
    }

    /// <summary>Reads a question; problems name every value that was not taken.</summary>
    /// <param name="path">Value of <see cref="PathKey"/>.</param>
    /// <param name="pairs">Keys and values of the address or the options of the command.</param>
    public abstract Question Read(string? path, IEnumerable<KeyValuePair<string, string?>> pairs);
}

/// <summary>A question that was read: ask it of a market.</summary>
/// <param name="Problems">Values that were not taken; such a question is not to be asked.</param>
/// <param name="Pairs">The question as keys and values, in one order, defaults left out.</param>
/// <param name="AsOf">The as-of day that it asks for; null when it asks for none.</param>
/// <param name="Ask">Answers, or throws a <see cref="TickerException"/>; null when there is no such thing.</param>
public sealed record Question(
    ApiEndpoint Endpoint, IReadOnlyList<QueryProblem> Problems, IReadOnlyList<KeyValuePair<string, string>> Pairs, DateOnly? AsOf,
    Func<MarketSnapshot, Answer?> Ask)
{
    /// <summary>The as-of day lies outside of what the store can be asked for; null when it does not.</summary>
    public QueryProblem? DayProblem(MarketSnapshot market, TimeProvider time) =>
        AsOfRange.Problem(market, AsOf, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    /// <summary>What is said when there is no such thing.</summary>
    public string Missing =>
        $"The store has no {Endpoint.Verb} {Problem.Shortened(Pairs.FirstOrDefault(p => p.Key == Endpoint.PathKey).Value ?? "")} by that day.";
}

/// <summary>An answer in both shapes.</summary>
/// <param name="Result">The JSON object.</param>
/// <param name="Rows">The rows of its CSV.</param>
/// <param name="AsOf">Nothing filed later is in the answer; null when the store is empty.</param>
/// <param name="Total">Rows on all pages; null for an object.</param>
public sealed record Answer(object Result, IReadOnlyList<object> Rows, DateOnly? AsOf, long? Total);

/// <inheritdoc/>
internal sealed class ApiEndpoint<TQuery, TResult, TRow> : ApiEndpoint
    where TQuery : class, new()
    where TResult : class
    where TRow : class
{
    /// <summary>Answers the question; null when there is no such thing.</summary>
    public required Func<MarketSnapshot, TQuery, TResult?> Asked { get; init; }
    public required Func<TResult, IReadOnlyList<TRow>> Rows { get; init; }
    public required Func<TResult, DateOnly?> AsOf { get; init; }
    public Func<TResult, long?> Total { get; init; } = _ => null;

    public override IReadOnlyList<QueryParameter> Parameters => QueryParameter.Of<TQuery>();
    public override Type ResultType => typeof(TResult);
    public override Type RowType => typeof(TRow);

    public override Question Read(string? path, IEnumerable<KeyValuePair<string, string?>> pairs)
    {
        var given = pairs.ToList();
        var twice = given.Where(p => p.Key.Equals(PathKey, StringComparison.OrdinalIgnoreCase)).ToList();
        if (PathKey is { } key)
            given = [.. given.Except(twice), KeyValuePair.Create(key, path)];
        var bound = QueryBinder.Bind<TQuery>(given);
        return new Question(
            this,
            [.. bound.Problems, .. twice.Select(p => new QueryProblem(p.Key, p.Value ?? "", "given in the path and nowhere else"))],
            QueryBinder.Pairs(bound.Query),
            AsOfRange.Of(bound.Query),
            market => Answer(market, bound.Query));
    }

    private Answer? Answer(MarketSnapshot market, TQuery query) =>
        Asked(market, query) is { } result ? new Answer(result, Rows(result), AsOf(result), Total(result)) : null;
}
