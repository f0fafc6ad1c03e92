using System.Diagnostics;
using System.Reflection;

namespace InsiderDashboard.Tests.Support;

/// <summary>Runs the built program as a user does: in a process of its own.</summary>
internal static class Application
{
    /// <summary>The top of the repository.</summary>
    public static string Repository { get; } = Metadata("RepositoryFolder");

    private static string Program { get; } = Path.Combine(Metadata("ApplicationFolder"), "InsiderDashboard.dll");

    public static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var process = Start(args);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    public static Process Start(params string[] args) => StartIn("", args);

    /// <param name="folder">The current folder of the process; empty for ours.</param>
    public static Process StartIn(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = folder
        };
        return Process.Start(start)!;
    }

    // Written by the test project's file.
    private static string Metadata(string key) => typeof(Application).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
