using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace InsiderDashboard.Api;

/// <summary>Answers a request for JSON or CSV.</summary>
internal static class ApiAnswer
{
    public const string ProvenanceKey = "provenance";
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);
    private static readonly string Build = typeof(ApiAnswer).Module.ModuleVersionId.ToString("N");

    public static Task Json(HttpContext context, ApiEndpoint endpoint, LiveMarket live) =>
        Respond(context, endpoint, live, Pairs(context), "application/json; charset=utf-8", [], async (_, answer) =>
        {
            var response = context.Response;
            await JsonSerializer.SerializeAsync(response.Body, answer.Result, ApiJson.Of(endpoint.ResultType), context.RequestAborted);
        });

    public static Task Csv(HttpContext context, ApiEndpoint endpoint, LiveMarket live)
    {
        var pairs = Pairs(context);
        var (provenance, problems) = TakeProvenance(pairs);
        return Respond(context, endpoint, live, pairs, CsvText.ContentType, problems, async (market, answer) =>
        {
            var question = endpoint.Read(PathValue(context, endpoint), pairs);
            // The writer of CSV does not wait; what it writes goes to a file where it is long, and from there to the reader.
            await using var buffer = new FileBufferingWriteStream();
            await using (var text = new StreamWriter(buffer, leaveOpen: true))
                CsvText.Write(text, endpoint, answer, provenance ? CsvText.Provenance(market, question, answer) : null);
            await buffer.DrainBufferAsync(context.Response.Body, context.RequestAborted);
        });
    }

    public static Task Write(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = Problem.ContentType;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = "2";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask
            : JsonSerializer.SerializeAsync(context.Response.Body, problem, ApiJson.Compact.Problem, context.RequestAborted);
    }

    private static async Task Respond(HttpContext context, ApiEndpoint endpoint, LiveMarket live, List<KeyValuePair<string, string?>> pairs,
        string contentType, IReadOnlyList<QueryProblem> problems, Func<MarketSnapshot, Answer, Task> write)
    {
        var question = endpoint.Read(PathValue(context, endpoint), pairs);
        if (question.Problems.Count + problems.Count > 0)
        {
            await Write(context, Problem.BadValues([.. question.Problems, .. problems]));
            return;
        }
        if (!await IsReady(context, live))
        {
            await Write(context, Problem.NotReady("The filings are still being loaded. Ask again in a moment."));
            return;
        }
        var market = live.Current;
        if (question.DayProblem(market, context.RequestServices.GetRequiredService<TimeProvider>()) is { } day)
        {
            await Write(context, Problem.BadValues([day]));
            return;
        }
        var tag = new EntityTagHeaderValue($"\"{Tag(context, market, question)}\"", isWeak: true);
        SetCaching(context.Response, tag);
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(given => given.Compare(tag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        if (TryAnswer(context, question, market, out var problem) is not { } answer)
        {
            context.Response.Headers.ETag = default;
            await Write(context, problem!);
            return;
        }
        context.Response.ContentType = contentType;
        if (!HttpMethods.IsHead(context.Request.Method))
            await write(market, answer);
    }

    private static Answer? TryAnswer(HttpContext context, Question question, MarketSnapshot market, out Problem? problem)
    {
        problem = null;
        try
        {
            var answer = question.Ask(market);
            problem = answer is null ? Problem.NotFound(question.Missing) : null;
            return answer;
        }
        catch (TickerException ticker)
        {
            problem = Problem.Of(ticker);
        }
        catch (StorageException error)
        {
            problem = Problem.NotReady(error.Message);
        }
        catch (Exception error)
        {
            Log(context).LogError(error, "{Path} failed", context.Request.Path);
            problem = Problem.Failed;
        }
        return null;
    }

    private static ILogger Log(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiAnswer).FullName!);

    /// <summary>A start takes a second or two, which a client can wait; a store that cannot be read must not hold it for ever.</summary>
    private static async Task<bool> IsReady(HttpContext context, LiveMarket live)
    {
        try
        {
            await live.Ready.WaitAsync(LongestWait, context.RequestAborted);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>The same program gives the same answer to the same question as long as the store has not changed.</summary>
    private static string Tag(HttpContext context, MarketSnapshot market, Question question)
    {
        var words = new StringBuilder(Build).Append('|').Append(context.Request.Path.Value).Append(context.Request.Query.ContainsKey(ProvenanceKey));
        foreach (var (key, value) in question.Pairs)
            words.Append('|').Append(key).Append('=').Append(value);
        words.Append(CultureInfo.InvariantCulture, $"|{market.LastFiled}|{market.Trades.Count}|{market.Dataset}");
        return string.Create(CultureInfo.InvariantCulture,
            $"{market.Generation:x}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())).AsSpan(0, 8))}");
    }

    // Kept by the client, but never used without asking: an import may have changed the answer.
    private static void SetCaching(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.GetTypedHeaders().ETag = tag;
        response.Headers.CacheControl = "no-cache";
    }

    private static string? PathValue(HttpContext context, ApiEndpoint endpoint) =>
        endpoint.PathKey is { } key ? context.Request.RouteValues[key]?.ToString() : null;

    private static List<KeyValuePair<string, string?>> Pairs(HttpContext context) =>
        [.. context.Request.Query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)))];

    /// <summary>Takes the one key that belongs to the file and not to the question out of the pairs.</summary>
    private static (bool Wanted, IReadOnlyList<QueryProblem> Problems) TakeProvenance(List<KeyValuePair<string, string?>> pairs)
    {
        var given = pairs.FindAll(p => p.Key.Equals(ProvenanceKey, StringComparison.OrdinalIgnoreCase));
        pairs.RemoveAll(given.Contains);
        return given.LastOrDefault().Value?.ToLowerInvariant() switch
        {
            null or "" or "false" or "0" or "no" => (false, []),
            "true" or "1" or "yes" => (true, []),
            var other => (false, [new QueryProblem(ProvenanceKey, other, "true or false")]),
        };
    }
}
