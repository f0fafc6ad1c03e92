using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Core.Sources.Input;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Hosting;

/// <summary>
/// The import that runs in the dashboard: one at a time, seen by every open page, stopped at the next whole filing, and
/// finished by starting it again.
/// </summary>
public sealed class ImportJobs(LiveMarket live, ImportRoots roots)
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

    /// <summary>Starts an import of a file or folder of this machine.</summary>
    /// <returns>Null when it started, else why not.</returns>
    public string? Start(string path)
    {
        if (roots.Refusal(path) is { } refusal)
            return refusal;
        if (FileKinds.Of(path) == FileKind.Missing)
            return $"There is no file or folder {path} on the machine that runs the dashboard.";
        return Start(path, roots.Folders, uploaded: false);
    }

    /// <summary>Starts an import of files that a browser sent. Their folder is deleted afterwards, or when it does not start.</summary>
    /// <returns>Null when it started, else why not.</returns>
    public string? StartUploaded(string folder)
    {
        var refusal = Start(folder, [folder], uploaded: true);
        if (refusal is not null)
            Directory.Delete(folder, recursive: true);
        return refusal;
    }

    private string? Start(string path, IReadOnlyList<string> within, bool uploaded)
    {
        lock (gate)
        {
            if (IsRunning)
                return "An import is running. Wait for its end, or stop it.";
            IsRunning = true;
            (Progress, Report, Failure) = (null, null, null);
            stopping = new CancellationTokenSource();
        }
        var importer = new Importer(live.Database, FilingReadings.Stored) { Limits = SourceLimits.Default with { Roots = within } };
        _ = Task.Run(() => Run(importer, path, uploaded, stopping.Token));
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

    private void Run(Importer importer, string path, bool uploaded, CancellationToken stop)
    {
        try
        {
            Report = importer.Run([path], Advance, stop);
            live.Refresh();
        }
        catch (Exception error) when (error is StorageException or IOException or UnauthorizedAccessException)
        {
            Failure = error.Message;
        }
        finally
        {
            if (uploaded)
                Directory.Delete(path, recursive: true);
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
