using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using InsiderDashboard.Core.Analytics.Queries;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace InsiderDashboard.Api;

/// <summary>Describes the API in the OpenAPI document: every address, key, default, bound and answer, from the same table.</summary>
internal static class OpenApiWords
{
    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "InsiderDashboard",
                Version = Core.Analytics.Defaults.MethodVersion,
                Description = "SEC insider filings: what was filed, how unusual that is, and what followed. Nothing here is investment advice.",
            };
            // The address depends on how the reader got here; without servers it is that of the document.
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(Describe);
    }

    private static async Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiDoor>().FirstOrDefault() is not { } door)
            return;
        var endpoint = door.Endpoint;
        operation.Summary = endpoint.Words;
        operation.OperationId = endpoint.Verb + (door.IsCsv ? ".csv" : "");
        operation.Parameters = [.. endpoint.Parameters.Select(p => Parameter(p, endpoint.PathKey == p.Key))];
        if (door.IsCsv)
            operation.Parameters.Add(Provenance());
        operation.Responses = new OpenApiResponses
        {
            ["200"] = door.IsCsv
                ? Response("The same rows as CSV, with a header row.", "text/csv", new OpenApiSchema { Type = JsonSchemaType.String })
                : Response("The answer.", "application/json", await Component(endpoint.ResultType, context, cancel)),
            ["304"] = new OpenApiResponse { Description = "Unchanged since the answer whose ETag was sent as If-None-Match." },
        };
        await AddProblems(operation.Responses, endpoint, context, cancel);
    }

    private static async Task AddProblems(OpenApiResponses responses, ApiEndpoint endpoint, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var problem = await Component(typeof(Problem), context, cancel);
        responses["400"] = Response("A value was not understood; errors names each with what is allowed.", Problem.ContentType, problem);
        if (endpoint.PathKey is not null || endpoint.Parameters.Any(p => p.Key.StartsWith("ticker", StringComparison.Ordinal)))
            responses["404"] = Response("There is no such thing in the store by that day.", Problem.ContentType, problem);
        if (endpoint.Parameters.Any(p => p.Key.StartsWith("ticker", StringComparison.Ordinal)))
            responses["409"] = Response("The ticker belongs to several companies; candidates names them.", Problem.ContentType, problem);
        responses["503"] = Response("The filings are still being loaded.", Problem.ContentType, problem);
    }

    /// <summary>A schema that the document holds once and refers to.</summary>
    private static async Task<IOpenApiSchema> Component(Type type, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var name = type.IsGenericType ? type.GetGenericArguments()[0].Name + "s" : type.Name;
        var schema = await context.GetOrCreateSchemaAsync(type, null, cancel);
        context.Document!.AddComponent(name, schema);
        return new OpenApiSchemaReference(name, context.Document);
    }

    private static OpenApiParameter Parameter(QueryParameter parameter, bool inPath) => new()
    {
        Name = parameter.Key,
        In = inPath ? ParameterLocation.Path : ParameterLocation.Query,
        Required = inPath,
        Description = parameter.Words,
        // A list is one value with commas.
        Style = parameter.Type == typeof(QueryList) ? ParameterStyle.Form : null,
        Explode = parameter.Type != typeof(QueryList),
        Schema = Schema(parameter),
    };

    private static OpenApiSchema Schema(QueryParameter parameter)
    {
        var isList = parameter.Type == typeof(QueryList);
        var one = new OpenApiSchema
        {
            Type = TypeOf(parameter.Type),
            Format = parameter.Type == typeof(DateOnly) ? "date" : null,
            Enum = Words(parameter) is { } words ? [.. words.Select(w => (JsonNode)w)] : null,
            Minimum = parameter.Bounds?.Least.ToString("R", CultureInfo.InvariantCulture),
            Maximum = parameter.Bounds?.Most.ToString("F0", CultureInfo.InvariantCulture),
        };
        var schema = isList ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one;
        schema.Default = Default(parameter);
        return schema;
    }

    private static JsonSchemaType TypeOf(Type type) =>
        type == typeof(int) || type == typeof(long) ? JsonSchemaType.Integer
        : type == typeof(double) ? JsonSchemaType.Number
        : type == typeof(bool) ? JsonSchemaType.Boolean
        : JsonSchemaType.String;

    private static IEnumerable<string>? Words(QueryParameter parameter) => parameter.OneOf
        ?? (parameter.Type.IsEnum ? Enum.GetValues(parameter.Type).Cast<Enum>().Select(e => QueryBinder.Format(e)) : null);

    private static JsonNode? Default(QueryParameter parameter) => parameter.Default switch
    {
        null or "" or QueryList { Count: 0 } => null,
        QueryList list => new JsonArray([.. list.Select(w => (JsonNode)w)]),
        int or long or double or bool => JsonSerializer.SerializeToNode(parameter.Default, parameter.Default.GetType(), JsonSerializerOptions.Default),
        var value => QueryBinder.Format(value),
    };

    private static OpenApiParameter Provenance() => new()
    {
        Name = ApiAnswer.ProvenanceKey,
        In = ParameterLocation.Query,
        Description = "Adds a first line, a # comment: product, as-of day, dataset, version of the method, the question.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false },
    };

    private static OpenApiResponse Response(string words, string contentType, IOpenApiSchema schema) => new()
    {
        Description = words,
        Content = new Dictionary<string, OpenApiMediaType> { [contentType] = new() { Schema = schema } },
    };
}
