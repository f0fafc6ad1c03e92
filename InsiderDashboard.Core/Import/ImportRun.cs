using System.Diagnostics;
using System.Globalization;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Core.Import;

/// <summary>Hands the items of an import to the writer and keeps count, file by file.</summary>
internal sealed class ImportRun(ImportWriter writer, Action<ImportProgress>? progress)
{
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromMilliseconds(100);

    private readonly long started = Stopwatch.GetTimestamp();
    private readonly List<FileReport> files = [];
    private FileTally? file;
    private long rowsBefore;
    private long lastProgress;
    private (long Read, long Total) bytes;

    public IReadOnlyList<FileReport> Files => files;

    /// <summary>True when every file was read to its end.</summary>
    public bool IsComplete { get; private set; }

    public void Take(Parsed parsed)
    {
        switch (parsed.Item)
        {
            case SourceItem.Filed { Filing: var filing }:
                Take(filing, parsed);
                break;
            case SourceItem.Counted counted:
                Current().Count(counted);
                break;
            case SourceItem.Stated { Fact: var fact }:
                writer.Take(fact, Current());
                break;
            case SourceItem.Covered covered:
                Current().Covered.Add(covered);
                break;
            case SourceItem.Rejected { Rejection: var rejection }:
                Take(rejection);
                break;
            case SourceItem.Opened opened:
                Close();
                file = new FileTally(opened);
                break;
            case SourceItem.Closed:
                Close();
                break;
            case SourceItem.Advanced advanced:
                bytes = (advanced.BytesRead, advanced.BytesTotal);
                break;
        }
        Report();
    }

    /// <summary>No more items come. A file that the user stopped is closed as far as it was read.</summary>
    public void End(bool cut)
    {
        IsComplete = !cut;
        if (cut)
            file?.BreakOff();
        Close();
        writer.Finish(IsComplete ? "done" : "cancelled");
    }

    private void Take(Filing filing, Parsed parsed)
    {
        if (filing.Source == SourceKind.Xml)
            Current().CountDocument(filing.Rows.Count);
        var max = Math.Max(Math.Max(filing.Rows.Count, filing.Footnotes.Count), Math.Max(filing.Owners.Count, filing.Defects.Count));
        if (max < FilingRows.MaxPlaces)
            writer.Take(filing, parsed, Current());
        else
            Current().Reject(new Rejection(RejectionLevel.Part, Current().File,
                filing.Accession.ToString(), max.ToString(CultureInfo.InvariantCulture),
                "A filing with more than 65,535 rows, owners or footnotes can't be a real one.", "Look at the source; if it is real, report it."));
    }

    // What is only known after the last file (documents without a number) stands in the report of that file.
    private void Take(Rejection rejection)
    {
        if (file is null && files.Count > 0)
            files[^1] = writer.Add(files[^1], rejection);
        else
            Current(rejection.File).Reject(rejection);
    }

    private FileTally Current(string path = "") => file ??= new FileTally(new SourceItem.Opened(path, "unknown"));

    private void Close()
    {
        if (file is null)
            return;
        rowsBefore += file.Rows;
        files.Add(writer.Close(file));
        file = null;
    }

    private void Report()
    {
        if (progress is null || (lastProgress != 0 && Stopwatch.GetElapsedTime(lastProgress) < ProgressEvery))
            return;
        lastProgress = Stopwatch.GetTimestamp();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var rows = rowsBefore + (file?.Rows ?? 0);
        TimeSpan? left = bytes.Read > 0 && seconds > 0.5 ? TimeSpan.FromSeconds(seconds * (bytes.Total - bytes.Read) / bytes.Read) : null;
        progress(new ImportProgress(file?.File ?? "", rows, rows / Math.Max(seconds, 1e-3), bytes.Read, bytes.Total, left));
    }
}
