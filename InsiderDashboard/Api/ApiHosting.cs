using InsiderDashboard.Core.Market.Build;

namespace InsiderDashboard.Api;

/// <summary>Puts the API into the host: <c>/api/…</c>, <c>/api/….csv</c> and the OpenAPI document.</summary>
public static class ApiHosting
{
    private const string Root = "/api";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            ApiJson.Configure(options.SerializerOptions);
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Compact);
        });
        services.AddOpenApi(OpenApiWords.Configure);
        return services;
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi();
        foreach (var endpoint in Endpoints.All)
        {
            Map(routes, endpoint, "", (context, live) => ApiAnswer.Json(context, endpoint, live));
            Map(routes, endpoint, ".csv", (context, live) => ApiAnswer.Csv(context, endpoint, live));
        }
        routes.Map(Root + "/{**rest}", Nowhere).ExcludeFromDescription();
    }

    private static void Map(IEndpointRouteBuilder routes, ApiEndpoint endpoint, string extension, Func<HttpContext, LiveMarket, Task> answer)
    {
        var address = $"{Root}/{endpoint.Address}{extension}";
        var isCsv = extension.Length > 0;
        var get = routes.MapGet(address, answer).WithMetadata(new ApiDoor(endpoint, isCsv)).Produces(StatusCodes.Status304NotModified);
        get.Produces(StatusCodes.Status200OK, isCsv ? typeof(string) : endpoint.ResultType, isCsv ? "text/csv" : "application/json");
        foreach (var status in endpoint.ProblemStatuses)
            get.Produces(status, typeof(Problem), Problem.ContentType);
        routes.MapMethods(address, [HttpMethods.Head], answer).ExcludeFromDescription();
    }

    private static Task Nowhere(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            return ApiAnswer.Write(context, Problem.NotFound(
                $"There is nothing at {Problem.Shortened(context.Request.Path)}. "
                + $"There are: {string.Join(", ", Endpoints.All.Select(e => $"{Root}/{e.Address}"))}; each with .csv for the same as CSV."));
        context.Response.Headers.Allow = "GET, HEAD";
        return ApiAnswer.Write(context, new Problem
        {
            Title = "Read only", Status = StatusCodes.Status405MethodNotAllowed, Detail = "This address can be read, with GET or HEAD.",
        });
    }
}

/// <summary>Marks a route with the endpoint behind it, for the OpenAPI document.</summary>
internal sealed record ApiDoor(ApiEndpoint Endpoint, bool IsCsv);
