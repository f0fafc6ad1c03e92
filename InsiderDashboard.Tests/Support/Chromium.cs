namespace InsiderDashboard.Tests.Support;

/// <summary>The installed browser that browser tests drive.</summary>
internal static class Chromium
{
    public static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    /// <summary>Path of the executable; null when there is none.</summary>
    public static string? Executable { get; } =
        Places.Prepend(Environment.GetEnvironmentVariable("CHROMIUM_PATH")).FirstOrDefault(path => !string.IsNullOrEmpty(path) && File.Exists(path));
}

/// <summary>
/// A test in a real browser. Without one it is skipped and says so; on a build server, where CI is "true", it runs and
/// fails, so that a missing browser cannot pass for a tested page.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserSkip.Reason;
}

/// <inheritdoc cref="BrowserFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserSkip.Reason;
}

internal static class BrowserSkip
{
    public static string? Reason { get; } = Chromium.Executable is not null || Environment.GetEnvironmentVariable("CI") == "true"
        ? null
        : "No Chromium was found: install it, or name one in CHROMIUM_PATH.";
}
