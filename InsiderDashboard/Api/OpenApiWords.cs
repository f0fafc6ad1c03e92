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
        options.AddSchemaTransformer(Complete);
    }

    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiDoor>().FirstOrDefault() is not { } door)
            return Task.CompletedTask;
        var endpoint = door.Endpoint;
        operation.Summary = endpoint.Words;
        operation.OperationId = endpoint.Verb + (door.IsCsv ? ".csv" : "");
        operation.Parameters = [.. endpoint.Parameters.Select(p => Parameter(p, endpoint.PathKey == p.Key))];
        if (door.IsCsv)
            operation.Parameters.Add(Provenance());
        foreach (var (status, response) in operation.Responses ?? [])
            response.Description = Outcome(status, door.IsCsv);
        return Task.CompletedTask;
    }

    private static string Outcome(string status, bool isCsv) => status switch
    {
        "200" => isCsv ? "The same rows as CSV (RFC 4180) with a header row." : "The answer.",
        "304" => "Unchanged since the answer whose ETag was sent as If-None-Match.",
        "400" => "A value was not understood; errors names each with what is allowed.",
        "404" => "There is no such thing in the store by that day.",
        "409" => "The ticker belongs to several companies; candidates names them.",
        "503" => "The filings are still being loaded; Retry-After says when to ask again.",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Adds the types that our own converters hide from the generator.</summary>
    private static Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var orNull = type == context.JsonTypeInfo.Type ? 0 : JsonSchemaType.Null;
        if (type == typeof(double))
            schema.Type = JsonSchemaType.Number | orNull;
        else if (type.IsEnum)
            CompleteEnum(schema, type, orNull);
        return Task.CompletedTask;
    }

    private static void CompleteEnum(OpenApiSchema schema, Type type, JsonSchemaType orNull)
    {
        var words = Enum.GetValues(type).Cast<Enum>().Select(EnumWords.Of).ToList();
        schema.Type = JsonSchemaType.String | (words.Contains("") ? JsonSchemaType.Null : orNull);
        schema.Enum = [.. words.Where(word => word.Length > 0).Select(word => (JsonNode)word)];
        if (schema.Type.Value.HasFlag(JsonSchemaType.Null))
            schema.Enum.Add(JsonNullSentinel.JsonNull);
    }

    private static OpenApiParameter Parameter(QueryParameter parameter, bool inPath) => new()
    {
        Name = parameter.Key,
        In = inPath ? ParameterLocation.Path : ParameterLocation.Query,
        Required = inPath,
        Description = parameter.Words,
        // A list is one value with commas.
        Style = parameter.Type == typeof(QueryList) ? ParameterStyle.Form : null,
        Explode = !inPath && parameter.Type != typeof(QueryList),
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
            Minimum = parameter.Bounds?.Min.ToString("R", CultureInfo.InvariantCulture),
            Maximum = parameter.Bounds?.Max.ToString("F0", CultureInfo.InvariantCulture),
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
        int or long or double or bool =>
            JsonSerializer.SerializeToNode(parameter.Default, parameter.Default.GetType(), JsonSerializerOptions.Default),
        var value => QueryBinder.Format(value),
    };

    private static OpenApiParameter Provenance() => new()
    {
        Name = ApiAnswer.ProvenanceKey,
        In = ParameterLocation.Query,
        Description = "Adds a first line, a # comment: product, as-of day, dataset, version of the method, the question.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false },
    };
}
