using InsiderDashboard.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddInsiderDashboard();

var app = builder.Build();
app.UseInsiderDashboard();
app.Run();

/// <summary>Named so that tests can start the application.</summary>
public partial class Program;
