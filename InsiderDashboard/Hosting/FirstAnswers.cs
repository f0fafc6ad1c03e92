using System.Text.Json;
using InsiderDashboard.Api;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Hosting;

/// <summary>
/// Asks every list once of a new snapshot, so that no visitor waits for what a first question prepares: orders of rows and
/// machine code. On a thread that steps back for everything else.
/// </summary>
internal static class FirstAnswers
{
    private static readonly KeyValuePair<string, string?>[] Sells = [KeyValuePair.Create("side", (string?)"sell")];

    public static void Prepare(LiveMarket live, ILogger log) =>
        new Thread(() => Ask(live, log)) { IsBackground = true, Priority = ThreadPriority.Lowest, Name = "First answers" }.Start();

    private static void Ask(LiveMarket live, ILogger log)
    {
        var source = new Source(live);
        foreach (var endpoint in Endpoints.All.Where(e => e.PathKey is null))
            try
            {
                Ask(endpoint, source, []);
                if (endpoint.Parameters.Any(p => p.Key == "side"))
                    Ask(endpoint, source, Sells);
            }
            catch (Exception error)
            {
                // Nobody asked yet: whoever does gets the same error as an answer.
                log.LogWarning(error, "{Address} could not be prepared", endpoint.Address);
            }
    }

    private static void Ask(ApiEndpoint endpoint, Source source, IEnumerable<KeyValuePair<string, string?>> pairs)
    {
        if (endpoint.Read(null, pairs).Ask(source) is { } answer)
            JsonSerializer.Serialize(Stream.Null, answer.Result, ApiJson.Of(endpoint.ResultType));
    }
}
