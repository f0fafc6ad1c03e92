using System.Diagnostics;

namespace InsiderDashboard.Tests.Support;

/// <summary>Runs the program as a user does: in a process of its own.</summary>
internal static class Application
{
    public static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var process = Start(args);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path(), .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(start)!;
    }

    // …/InsiderDashboard.Tests/bin/Debug/net10.0 → …/InsiderDashboard/bin/Debug/net10.0
    private static string Path()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/', '\\'));
        var repository = here.Parent!.Parent!.Parent!.Parent!.FullName;
        return System.IO.Path.Combine(repository, "InsiderDashboard", "bin", here.Parent!.Name, here.Name, "InsiderDashboard.dll");
    }
}
