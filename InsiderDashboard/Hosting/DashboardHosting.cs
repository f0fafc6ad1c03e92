using System.Net.Sockets;
using InsiderDashboard.Api;
using InsiderDashboard.Cli;
using InsiderDashboard.Components;
using InsiderDashboard.Components.Layout;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using MudBlazor.Services;

namespace InsiderDashboard.Hosting;

/// <summary>Puts the dashboard together: its services, and its pipeline.</summary>
public static class DashboardHosting
{
    public const string DefaultUrl = "http://127.0.0.1:5080";
    private const string LoopbackHosts = "localhost;127.0.0.1;[::1]";

    /// <summary>Files of the site and settings come from the folder of the program, wherever it is started from.</summary>
    public static WebApplicationBuilder CreateBuilder(ServeRequest request) =>
        WebApplication.CreateBuilder(new WebApplicationOptions { Args = request.Args, ContentRootPath = AppContext.BaseDirectory });

    /// <summary>Serves until the process is told to end.</summary>
    /// <exception cref="ServeException">An address is taken or can't be listened on, or the store turns out to be damaged.</exception>
    public static void Serve(WebApplication app)
    {
        // A store that can't be used is told before anything listens.
        app.Services.GetRequiredService<Database>();
        var trouble = app.Services.GetRequiredService<StartTrouble>();
        try
        {
            app.Start();
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            throw new ServeException($"{error.Message.TrimEnd('.')}. Another program listens there, perhaps this one: end it, or choose "
                + "another place with --urls.");
        }
        catch (SocketException error)
        {
            throw new ServeException($"The address can't be listened on: {error.Message}. Choose another one with --urls.");
        }
        catch (OperationCanceledException) when (trouble.Reason is not null)
        {
            // Found while the rest was still starting.
            throw new ServeException(trouble.Reason);
        }
        app.Services.GetRequiredService<HostStart>().IsDone = true;
        app.WaitForShutdown();
        if (trouble.Reason is { } reason)
            throw new ServeException(reason);
    }

    /// <summary>What the host says of a failed start, with all its calls, is said by <see cref="Serve"/> in a line.</summary>
    private sealed class HostStart
    {
        public bool IsDone { get; set; }
    }

    public static WebApplicationBuilder AddInsiderDashboard(this WebApplicationBuilder builder, ServeRequest request)
    {
        Listen(builder, request);

        // Outside Development the host does not read the build's asset manifest by itself; after a publish there is none to read.
        builder.WebHost.UseStaticWebAssets();

        // A build is taken for one that is being worked on: its files would be packed anew for each answer, without making them
        // smaller, and marked as Brotli where they are none.
        if (!builder.Environment.IsDevelopment())
            builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= bool.FalseString;

        // The console tells of the dashboard, not of every request; where keys of a circuit are kept is no news to a reader.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        var start = new HostStart();
        builder.Services.AddSingleton(start);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= LogLevel.Information && (start.IsDone
            || level < LogLevel.Error));
        // Whoever asks for the health gets the answer; the log need not repeat it.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Critical);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices(kit => kit.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomRight);
        builder.Services.AddSingleton<CurrentDataset>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<RecentAnswers>();
        builder.Services.AddMarket(request);
        if (request.Token is { } token)
            builder.Services.AddAccessToken(token);
        if (request.BehindProxy)
            builder.Services.Configure<ForwardedHeadersOptions>(TrustProxy);
        builder.Services.AddHealthChecks().AddCheck<MarketHealth>("market");
        builder.Services.AddApi();
        builder.Services.AddCompressedAnswers();
        return builder;
    }

    public static WebApplication UseInsiderDashboard(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error", CreateScopeForErrors = true,
                StatusCodeSelector = StoreTrouble.StatusOf,
            });
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseOriginGuard();
        app.UseAccessToken();
        app.UseResponseCompression();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapApi();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options =>
            options.ContentSecurityFrameAncestorsPolicy = null); // SecurityHeaders says it for every answer.
        return app;
    }

    /// <summary>The proxy is another machine or process of the operator's; what it says of scheme, host and client is believed.</summary>
    private static void TrustProxy(ForwardedHeadersOptions options)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
    }

    /// <summary>
    /// Without an address of the operator's choice only this machine can reach the dashboard; and then only under its own names,
    /// so that a web page elsewhere can't read it through a name that it points here. Whoever opens it wider says who may look.
    /// </summary>
    private static void Listen(WebApplicationBuilder builder, ServeRequest request)
    {
        var told = ListenAddresses.Told(builder.Configuration);
        if (told.Count == 0)
            builder.WebHost.UseUrls(DefaultUrl);
        var beyond = told.FirstOrDefault(address => !ListenAddresses.IsLoopback(address));
        if (beyond is not null && request is { Token: null, BehindProxy: false })
            throw new ServeException($"{beyond} can be reached from other machines, and anybody there could read the store and start imports. "
                + $"Give a token of {AccessToken.MinLength} characters or more (INSIDER_TOKEN or --token), or say --behind-proxy when a "
                    + "reverse proxy asks who it is.");
        if (request.Token is { Length: < AccessToken.MinLength })
            throw new ServeException($"The token has {request.Token.Length} characters; it needs {AccessToken.MinLength} or more.");
        if (beyond is null && !request.BehindProxy)
            builder.Configuration["AllowedHosts"] = LoopbackHosts;
    }
}
