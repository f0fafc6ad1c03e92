using System.Diagnostics;
using Microsoft.Playwright;

namespace InsiderDashboard.Tests.Support;

/// <summary>
/// The built application as its own process on a free port with a store of its own, and one browser. Tests of the
/// collection share both; each opens its own page.
/// </summary>
public class BrowserFixture : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string folder = Directory.CreateTempSubdirectory("insider-browser-").FullName;
    private readonly List<string> output = [];
    private Process? application;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where the application answers, without a slash at the end.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The store that the application was started with.</summary>
    public string DatabasePath => Path.Combine(folder, "insider.db");

    public async Task InitializeAsync()
    {
        if (Chromium.Executable is null)
            return; // skipped, or failing in OpenAsync
        await Task.Run(FillStore);
        Url = await StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Executable, Args = Chromium.Flags });
    }

    /// <summary>Fills <see cref="DatabasePath"/> before the application starts.</summary>
    protected virtual void FillStore()
    {
    }

    /// <summary>A new page of a reader who was never here, gone to a path, with its circuit connected.</summary>
    public async Task<BrowserPage> OpenAsync(string path, int width = 1280, ColorScheme theme = ColorScheme.Light)
    {
        if (browser is null)
            throw new InvalidOperationException("No Chromium was found, and on a build server browser tests may not be skipped.");
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = theme });
        var page = new BrowserPage(context, await context.NewPageAsync());
        await page.GoAsync(Url + path);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (application is { HasExited: false })
        {
            application.Kill(entireProcessTree: true);
            await application.WaitForExitAsync();
        }
        application?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<string> StartAsync()
    {
        const string listening = "Now listening on: ";
        var url = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        application = Application.Start(["--urls", "http://127.0.0.1:0", "--db", DatabasePath, "--import-root", folder,
            .. RealData.IsThere ? ["--import-root", RealData.Folder] : Array.Empty<string>()]);
        application.OutputDataReceived += (_, line) =>
        {
            Note(line.Data);
            if (line.Data?.IndexOf(listening, StringComparison.Ordinal) is int place and >= 0)
                url.TrySetResult(line.Data[(place + listening.Length)..].Trim());
        };
        application.ErrorDataReceived += (_, line) => Note(line.Data);
        application.Exited += (_, _) => url.TrySetException(new InvalidOperationException("The application ended:\n" + Output()));
        application.EnableRaisingEvents = true;
        application.BeginOutputReadLine();
        application.BeginErrorReadLine();
        try
        {
            return await url.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException("The application did not say where it listens:\n" + Output());
        }
    }

    private void Note(string? line)
    {
        lock (output)
            output.Add(line ?? "");
    }

    private string Output()
    {
        lock (output)
            return string.Join('\n', output);
    }
}

/// <summary>Browser tests run one after another, against one application.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
