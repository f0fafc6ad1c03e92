using System.Diagnostics;
using System.Text.Json;
using InsiderDashboard.Api;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Market.Build;

namespace InsiderDashboard.Hosting;

/// <summary>
/// Asks every list of a new snapshot, so that no visitor waits for what a first question prepares: orders of rows and machine
/// code. What is still slow is asked again, because the runtime makes its best code only of what ran before and paused.
/// On a thread that steps back for everything else.
/// </summary>
internal static class FirstAnswers
{
    private const int Rounds = 8;
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private static readonly KeyValuePair<string, string?>[] Sells = [KeyValuePair.Create("side", (string?)"sell")];

    public static void Prepare(LiveMarket live, ILogger log) =>
        new Thread(() => Ask(live, log)) { IsBackground = true, Priority = ThreadPriority.Lowest, Name = "First answers" }.Start();

    private static void Ask(LiveMarket live, ILogger log)
    {
        var market = live.Current;
        List<(ApiEndpoint Endpoint, KeyValuePair<string, string?>[] Pairs)> slow =
        [
            .. from endpoint in Endpoints.All
               where endpoint.PathKey is null
               from pairs in endpoint.Parameters.Any(p => p.Key == "side") ? new[] { [], Sells } : [[]]
               select (endpoint, pairs),
        ];
        for (var round = 0; round < Rounds && slow.Count > 0; round++)
        {
            if (round > 0)
                Thread.Sleep(Pause);
            slow.RemoveAll(question => IsQuick(question.Endpoint, market, question.Pairs, log));
        }
    }

    private static bool IsQuick(ApiEndpoint endpoint, MarketSnapshot market, KeyValuePair<string, string?>[] pairs, ILogger log)
    {
        var asked = Stopwatch.GetTimestamp();
        try
        {
            if (endpoint.Read(null, pairs).Ask(market) is { } answer)
                JsonSerializer.Serialize(Stream.Null, answer.Result, ApiJson.Of(endpoint.ResultType));
        }
        catch (Exception error)
        {
            // Nobody asked yet: whoever does gets the same error as an answer.
            log.LogWarning(error, "{Address} could not be prepared", endpoint.Address);
            return true;
        }
        return Stopwatch.GetElapsedTime(asked) < Quick;
    }
}
