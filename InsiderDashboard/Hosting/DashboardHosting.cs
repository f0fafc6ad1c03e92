using InsiderDashboard.Api;
using InsiderDashboard.Cli;
using InsiderDashboard.Components;
using InsiderDashboard.Components.Layout;
using InsiderDashboard.Components.Navigation;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using MudBlazor.Services;

namespace InsiderDashboard.Hosting;

/// <summary>Puts the dashboard together: its services, and its pipeline.</summary>
public static class DashboardHosting
{
    public const string DefaultUrl = "http://127.0.0.1:5080";
    private const string LoopbackHosts = "localhost;127.0.0.1;[::1]";

    public static WebApplicationBuilder AddInsiderDashboard(this WebApplicationBuilder builder, ServeRequest request)
    {
        ListenOnLoopbackUnlessTold(builder);

        // Outside Development the host does not read the build's asset manifest by itself; after a publish there is none to read.
        builder.WebHost.UseStaticWebAssets();

        // A build is taken for one that is being worked on: its files would be packed anew for each answer, without making them
        // smaller, and marked as Brotli where they are none.
        if (!builder.Environment.IsDevelopment())
            builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= bool.FalseString;

        // The console tells of the dashboard, not of every request; where keys of a circuit are kept is no news to a reader.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices(kit => kit.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomRight);
        builder.Services.AddSingleton<CurrentDataset>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<RecentAnswers>();
        builder.Services.AddMarket(request);
        builder.Services.AddApi();
        builder.Services.AddCompressedAnswers();
        return builder;
    }

    public static WebApplication UseInsiderDashboard(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapApi();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options =>
            options.ContentSecurityFrameAncestorsPolicy = null); // SecurityHeaders says it for every answer.
        return app;
    }

    /// <summary>
    /// Without an address of the operator's choice only this machine can reach the dashboard, and only under its own
    /// names, so that a web page elsewhere cannot read it through a name that it points here.
    /// </summary>
    private static void ListenOnLoopbackUnlessTold(WebApplicationBuilder builder)
    {
        var told = builder.Configuration["urls"] ?? builder.Configuration["http_ports"] ?? builder.Configuration["https_ports"];
        if (!string.IsNullOrEmpty(told) || builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            return;
        builder.WebHost.UseUrls(DefaultUrl);
        builder.Configuration["AllowedHosts"] ??= LoopbackHosts;
    }
}
