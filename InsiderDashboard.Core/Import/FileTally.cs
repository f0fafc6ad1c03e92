using System.Diagnostics;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Core.Import;

/// <summary>Counts what becomes of one file while it is imported.</summary>
internal sealed class FileTally(SourceItem.Opened opened)
{
    private const string DocumentRows = "transactions and holdings";

    private readonly long started = Stopwatch.GetTimestamp();
    private readonly SortedDictionary<string, long> rows = new(StringComparer.Ordinal);
    private readonly SortedDictionary<FactKind, long> newFacts = [];

    public string File => opened.File;
    public long Filings { get; set; }
    public long New { get; set; }
    public long AlreadyThere { get; set; }
    public long Merged { get; set; }
    public long Updated { get; set; }
    public long Rows => rows.Values.Sum();

    /// <summary>True once the reader said that it could not read the file, or not to its end.</summary>
    public bool BrokeOff { get; private set; }
    public List<SourceItem.Covered> Covered { get; } = [];
    public List<Rejection> Rejected { get; } = [];

    /// <summary>The user stopped reading here.</summary>
    public void BreakOff() => BrokeOff = true;

    public void Count(SourceItem.Counted counted) => rows[counted.Table] = counted.Rows;

    /// <summary>Counts the rows of a document, whose reader yields whole filings and counts no tables.</summary>
    public void CountDocument(long documentRows) => rows[DocumentRows] = rows.GetValueOrDefault(DocumentRows) + documentRows;

    /// <summary>Counts facts that are no filings and were not stored before.</summary>
    public void Add(FactKind kind, long count)
    {
        if (count > 0)
            newFacts[kind] = newFacts.GetValueOrDefault(kind) + count;
    }

    public void Reject(Rejection rejection)
    {
        Rejected.Add(rejection);
        BrokeOff |= rejection.Level == RejectionLevel.File;
    }

    public FileReport Report() => new()
    {
        File = opened.File,
        Kind = opened.Kind,
        Filings = Filings,
        RowsByTable = rows,
        New = New,
        AlreadyThere = AlreadyThere,
        Merged = Merged,
        Updated = Updated,
        NewFacts = newFacts,
        Rejected = Rejected,
        IsComplete = !BrokeOff,
        Bytes = System.IO.File.Exists(opened.File) ? new FileInfo(opened.File).Length : 0,
        Seconds = Stopwatch.GetElapsedTime(started).TotalSeconds,
    };

    public static LoggedFile Logged(FileReport r) => new(
        r.File, r.Kind, r.Filings, r.New, r.AlreadyThere, r.Merged, r.Updated, r.NewFacts, r.Rejected.Count, r.Bytes, r.Seconds, r.RowsByTable);
}
