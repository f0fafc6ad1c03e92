namespace InsiderDashboard.Hosting;

/// <summary>
/// Keeps pages of other sites from talking to the circuit or posting here with the reader's browser: a browser says in
/// <c>Origin</c> where a request comes from.
/// </summary>
internal static class OriginGuard
{
    public static IApplicationBuilder UseOriginGuard(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!IsGuarded(context.Request) || IsOwn(context.Request))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    private static bool IsGuarded(HttpRequest request) =>
        request.Path.StartsWithSegments("/_blazor") || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));

    // Programs send no origin, and browsers none with a plain navigation.
    private static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value,
                StringComparison.OrdinalIgnoreCase));
    }
}
