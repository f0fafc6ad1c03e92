using System.Text.Json;
using InsiderDashboard.Api;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Api;

/// <summary>The OpenAPI document says what the API does.</summary>
public sealed class OpenApiTests : IAsyncLifetime
{
    private readonly ApiSite site = ApiSite.With([]);
    private JsonElement document;

    public async Task InitializeAsync() => document = (await site.Ask("/openapi/v1.json")).Body;

    public Task DisposeAsync()
    {
        site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Paths_AreEveryEndpointInBothShapesAndNothingElse()
    {
        var expected = Endpoints.All.SelectMany(e => new[] { $"/api/{e.Address}", $"/api/{e.Address}.csv" }).Order();

        Assert.StartsWith("3.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(expected, document.GetProperty("paths").EnumerateObject().Select(p => p.Name).Order());
    }

    [Fact]
    public void Parameters_OfEveryPath_AreThoseThatAreRead()
    {
        foreach (var endpoint in Endpoints.All)
        {
            var parameters = Operation($"/api/{endpoint.Address}").GetProperty("parameters")
                .EnumerateArray().ToDictionary(p => p.GetProperty("name").GetString()!);
            Assert.Equal(endpoint.Parameters.Select(p => p.Key), parameters.Keys);
            foreach (var (key, parameter) in parameters)
            {
                Assert.Equal(key == endpoint.PathKey ? "path" : "query", parameter.GetProperty("in").GetString());
                Assert.NotEqual("", parameter.GetProperty("description").GetString());
                Assert.True(parameter.GetProperty("schema").TryGetProperty("type", out _), $"{endpoint.Address} {key}");
            }
        }
        Assert.Contains(Operation("/api/trades.csv").GetProperty("parameters").EnumerateArray(),
            p => p.GetProperty("name").GetString() == "provenance");
    }

    [Fact]
    public void Parameters_SayDefaultsBoundsAndWords()
    {
        var size = Schema("/api/trades", "size");
        Assert.Equal((100, 1, 1000),
            (size.GetProperty("default").GetInt32(), size.GetProperty("minimum").GetInt32(), size.GetProperty("maximum").GetInt32()));
        Assert.Equal("date", Schema("/api/trades", "asof").GetProperty("format").GetString());
        Assert.Equal(["buy", "sell"], Words(Schema("/api/clusters", "side")));
        Assert.Equal("buy", Schema("/api/clusters", "side").GetProperty("default").GetString());
        Assert.Equal(["officers", "directors", "owners"], Words(Schema("/api/clusters", "roles").GetProperty("items")));
        Assert.Equal(["published", "point-in-time"], Words(Schema("/api/companies/{ticker}/months", "mode")));
    }

    [Fact]
    public void Responses_OfEveryPath_AreDescribed()
    {
        foreach (var endpoint in Endpoints.All)
        {
            var responses = Operation($"/api/{endpoint.Address}").GetProperty("responses");
            Assert.True(Resolved(Content(responses.GetProperty("200"), "application/json")).TryGetProperty("properties", out var fields),
                endpoint.Address);
            Assert.True(fields.TryGetProperty("asOf", out _), endpoint.Address);
            Assert.True(Resolved(Content(responses.GetProperty("400"), "application/problem+json"))
                .GetProperty("properties").TryGetProperty("errors", out _));
            Assert.Equal(endpoint.PathKey is not null || endpoint.Parameters.Any(p => p.Key is "ticker" or "tickers"),
                responses.TryGetProperty("404", out _));
            Assert.Equal("string",
                Content(Operation($"/api/{endpoint.Address}.csv").GetProperty("responses").GetProperty("200"), "text/csv")
                    .GetProperty("type").GetString());
        }
    }

    [Fact]
    public void Schemas_OfValues_SayTypesAndWords()
    {
        var row = Resolved(Resolved(Content(Operation("/api/trades").GetProperty("responses").GetProperty("200"), "application/json"))
            .GetProperty("properties").GetProperty("rows").GetProperty("items"));
        var fields = row.GetProperty("properties");

        Assert.Contains("number", Resolved(fields.GetProperty("value")).GetProperty("type").ToString(), StringComparison.Ordinal);
        Assert.Contains("Bullish", Words(Resolved(fields.GetProperty("signal"))));
        Assert.Contains("unknown", Words(Resolved(fields.GetProperty("changeKind"))));
        Assert.Equal("date", fields.GetProperty("filedOn").GetProperty("format").GetString());
        Assert.Contains("accession", row.GetProperty("required").EnumerateArray().Select(r => r.GetString()));
    }

    [Fact]
    public void References_AllLeadSomewhere()
    {
        foreach (var target in References(document))
            Assert.Equal(JsonValueKind.Object, Follow(target).ValueKind);
    }

    private JsonElement Operation(string path) => document.GetProperty("paths").GetProperty(path).GetProperty("get");

    private JsonElement Schema(string path, string key) =>
        Operation(path).GetProperty("parameters").EnumerateArray().Single(p => p.GetProperty("name").GetString() == key).GetProperty("schema");

    private static IEnumerable<string> Words(JsonElement schema) => schema.GetProperty("enum").EnumerateArray().Select(w => w.ToString());

    private static JsonElement Content(JsonElement response, string type) => response.GetProperty("content").GetProperty(type).GetProperty("schema");

    /// <summary>The schema itself; of one that may also be null, the other.</summary>
    private JsonElement Resolved(JsonElement schema)
    {
        if (schema.TryGetProperty("oneOf", out var either))
            schema = either.EnumerateArray().First(s => s.TryGetProperty("$ref", out _));
        return schema.TryGetProperty("$ref", out var target) ? Follow(target.GetString()!) : schema;
    }

    private JsonElement Follow(string target) =>
        target.TrimStart('#', '/').Split('/').Aggregate(document, (at, name) => at.GetProperty(name.Replace("~1", "/", StringComparison.Ordinal)));

    private static IEnumerable<string> References(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.Object => at.EnumerateObject().SelectMany(p => p.Name == "$ref" ? [p.Value.GetString()!] : References(p.Value)),
        JsonValueKind.Array => at.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
