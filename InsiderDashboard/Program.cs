using InsiderDashboard.Cli;
using InsiderDashboard.Hosting;

return CommandLine.Invoke(args, request =>
{
    var builder = WebApplication.CreateBuilder(request.Args);
    builder.AddInsiderDashboard(request);

    var app = builder.Build();
    app.UseInsiderDashboard();
    app.Run();
    return ExitCode.Done;
});

/// <summary>Named so that tests can start the application.</summary>
public partial class Program;
