using InsiderDashboard.Cli;
using InsiderDashboard.Hosting;

return CommandLine.Invoke(args, request =>
{
    var builder = DashboardHosting.CreateBuilder(request);
    builder.AddInsiderDashboard(request);

    using var app = builder.Build();
    app.UseInsiderDashboard();
    DashboardHosting.Serve(app);
    return ExitCode.Done;
});

/// <summary>Named so that tests can start the application.</summary>
public partial class Program;
