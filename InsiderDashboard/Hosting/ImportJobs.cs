using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Hosting;

/// <summary>
/// The import that runs in the dashboard: one at a time, seen by every open page, stopped at the next whole filing, and
/// finished by starting it again.
/// </summary>
public sealed class ImportJobs(Importer importer, LiveMarket live)
{
    private readonly Lock gate = new();
    private CancellationTokenSource? stopping;

    /// <summary>Raised on each step; on the importing thread.</summary>
    public event Action? Changed;

    public bool IsRunning { get; private set; }
    public bool IsStopping => stopping?.IsCancellationRequested ?? false;

    /// <summary>Where the running import stands; null before its first word.</summary>
    public ImportProgress? Progress { get; private set; }

    /// <summary>The report of the last import of this run of the program.</summary>
    public ImportReport? Report { get; private set; }

    /// <summary>Why the last import failed, in words for the user.</summary>
    public string? Failure { get; private set; }

    /// <summary>Starts an import of files and folders of this machine.</summary>
    /// <returns>Null when it started, else why not.</returns>
    public string? Start(IReadOnlyList<string> paths)
    {
        var missing = paths.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path));
        if (missing is not null)
            return $"There is no file or folder {missing} on the machine that runs the dashboard.";
        lock (gate)
        {
            if (IsRunning)
                return "An import is running. Wait for its end, or stop it.";
            IsRunning = true;
            (Progress, Report, Failure) = (null, null, null);
            stopping = new CancellationTokenSource();
        }
        _ = Task.Run(() => Run(paths, stopping.Token));
        Changed?.Invoke();
        return null;
    }

    /// <summary>Ends the running import after the filings at hand; what was read until then stays.</summary>
    public void Stop()
    {
        stopping?.Cancel();
        Changed?.Invoke();
    }

    /// <summary>What was imported before, newest first.</summary>
    public IReadOnlyList<ImportedRun> Runs(int max) => ImportHistory.Runs(live.Database, max);

    /// <summary>The files of one import, those that brought most first.</summary>
    public IReadOnlyList<ImportedFile> Files(long run, int max, int skip) => ImportHistory.Files(live.Database, run, max, skip);

    /// <summary>What was not taken, worst first.</summary>
    public IReadOnlyList<Rejection> Rejections(int max, int skip) => ImportHistory.Rejections(live.Database, max, skip);

    private void Run(IReadOnlyList<string> paths, CancellationToken stop)
    {
        try
        {
            Report = importer.Run(paths, Advance, stop);
            live.Refresh();
        }
        catch (Exception error) when (error is StorageException or IOException or UnauthorizedAccessException)
        {
            Failure = error.Message;
        }
        finally
        {
            IsRunning = false;
            Changed?.Invoke();
        }
    }

    private void Advance(ImportProgress progress)
    {
        Progress = progress;
        Changed?.Invoke();
    }
}
