using System.Diagnostics;
using System.Globalization;
using InsiderDashboard.Api;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Tests.Support;
using Xunit.Abstractions;

namespace InsiderDashboard.Tests.Fuzz;

/// <summary>
/// Questions of every address with keys and values of every kind, good and bad: none is answered with an error of ours, slowly
/// or without end. <c>INSIDER_FUZZ_SEED</c> asks others.
/// </summary>
public sealed class ApiFuzzTests(ITestOutputHelper output) : IDisposable
{
    private const int Questions = 2_000;
    private const int LongestAnswer = 5_000_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    // Data table: values that are no good for most keys.
    private static readonly string[] Odd =
    [
        "", " ", "0", "-1", "1", "2", "63", "1e308", "NaN", "99999999999999999999", "-2147483648", "2147483647", "0.5", "true", "no", "null", "*",
            "%", "'; drop table trade;--", "<script>",
        "../../etc/passwd", "\u0000", "\u202e", "é", "a,b,c", ",", "all", "none", "x", "A", "ZQCCB", "cik:0", "cik:1", "0000000001", "9999999999",
            "0009999301-26-000014", "noacc-0123456789abcdef",
        "2026-06-30", "2024-02-29", "2025-02-30", "2025-13-01", "1993-01-01", "2020-07-10", "2026-7-1", "today", "-filedOn", "filedOn", "-value",
    ];

    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task Answer_ToAnyQuestion_IsNoErrorOfOurs_AndComesSoonAndBounded()
    {
        using var site = new ApiSite(store.Path);
        var client = site.CreateClient();
        // The application fills an empty store with the demo.
        using (var first = await client.GetAsync("/api/status"))
            first.EnsureSuccessStatusCode();
        var seed = Environment.GetEnvironmentVariable("INSIDER_FUZZ_SEED") is { Length: > 0 } given ? int.Parse(given,
            CultureInfo.InvariantCulture) : 1;
        var random = new Random(seed);
        var wrong = new List<string>();
        var statuses = new SortedDictionary<int, int>();
        var (slowest, largest) = (TimeSpan.Zero, 0L);
        for (var i = 0; i < Questions; i++)
        {
            var address = Address(random);
            var (status, length, taken) = await Ask(client, address);
            // Once more: the first of its kind also pays for machine code, and other tests may hold the processors.
            if (taken > LongestWait)
                (status, length, taken) = await Ask(client, address);
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            (slowest, largest) = (taken > slowest ? taken : slowest, Math.Max(largest, length));
            if (status is >= 500 or < 200 || taken > LongestWait || length > LongestAnswer)
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{status}, {taken.TotalSeconds:0.0} s, {length:N0} bytes: {address}"));
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"seed {seed}: {string.Join(", ", statuses.Select(s => $"{s.Value} x {s.Key}"))}; slowest {slowest.TotalMilliseconds:0} ms, "
                + $"largest {largest:N0} bytes"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(statuses.GetValueOrDefault(200) > Questions / 10, "Hardly a question was understood: the values are too odd to test anything.");
    }

    private static async Task<(int Status, long Length, TimeSpan Taken)> Ask(HttpClient client, string address)
    {
        var begun = Stopwatch.GetTimestamp();
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[1 << 16];
        var length = 0L;
        for (int read; length <= LongestAnswer && (read = await body.ReadAsync(buffer)) > 0;)
            length += read;
        return ((int)response.StatusCode, length, Stopwatch.GetElapsedTime(begun));
    }

    private static string Address(Random random)
    {
        var endpoint = Pick(random, Endpoints.All);
        var path = endpoint.Address;
        foreach (var parameter in endpoint.Parameters.Where(p => p.Key == endpoint.PathKey))
            path = path.Replace($"{{{parameter.Key}}}", Uri.EscapeDataString(PathValue(random, parameter)), StringComparison.Ordinal);
        var keys = Enumerable.Range(0, random.Next(5)).Select(_ => Pick(random, endpoint.Parameters)).Where(p => p.Key != endpoint.PathKey)
            .Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(Value(random, parameter))}").ToList();
        if (random.Next(20) == 0)
            keys.Add($"{Uri.EscapeDataString(Pick(random, Odd))}={Uri.EscapeDataString(Pick(random, Odd))}");
        return $"/api/{path}{(random.Next(3) == 0 ? ".csv" : "")}?{string.Join('&', keys)}";
    }

    // A path can't hold nothing, nor a NUL, which no server takes.
    private static string PathValue(Random random, QueryParameter parameter) =>
        Value(random, parameter).Replace("\0", "", StringComparison.Ordinal) is { Length: > 0 } value ? value : "x";

    private static string Value(Random random, QueryParameter parameter)
    {
        if (random.Next(5) == 0)
            return Pick(random, Odd);
        if (parameter.OneOf is { Count: > 0 } words)
            return Pick(random, words);
        if (parameter.Choices is { Count: > 0 } choices)
            return Pick(random, choices).Key;
        return parameter.Type switch
        {
            var type when type == typeof(DateOnly) => DateOnly.FromDayNumber(new DateOnly(2020, 7, 10).DayNumber
                + random.Next(2_180)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            var type when type == typeof(int) || type == typeof(long) || type == typeof(double) =>
                random.Next(4) switch
                {
                    0 => "0",
                    1 => "1",
                    2 => random.Next(1_000).ToString(CultureInfo.InvariantCulture),
                    _ =>
                    random.Next().ToString(CultureInfo.InvariantCulture)
                },
            _ => Pick(random, Odd),
        };
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> among) => among[random.Next(among.Count)];
}
