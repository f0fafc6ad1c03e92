using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources;

namespace InsiderDashboard.Core.Import;

/// <summary>What an import did, file by file.</summary>
public sealed record ImportReport
{
    public required IReadOnlyList<FileReport> Files { get; init; }

    /// <summary>True when the user stopped it; everything in the report is stored, the same command does the rest.</summary>
    public required bool Cancelled { get; init; }

    /// <summary>True when the fictional dataset made room for real filings.</summary>
    public required bool DemoRemoved { get; init; }

    /// <summary>True when the store is not what it was before.</summary>
    public required bool Changed { get; init; }
    public required double Seconds { get; init; }

    public long Filings => Files.Sum(f => f.Filings);
    public long New => Files.Sum(f => f.New);
    public long AlreadyThere => Files.Sum(f => f.AlreadyThere);
    public long Merged => Files.Sum(f => f.Merged);
    public long Updated => Files.Sum(f => f.Updated);
    public long Rows => Files.Sum(f => f.RowsByTable.Values.Sum());

    /// <summary>Things that were left out; notes are not among them.</summary>
    public bool HasRejectedParts => Files.Any(f => f.Rejected.Any(r => r.Level != RejectionLevel.Note));
}

/// <summary>What became of one file.</summary>
public sealed record FileReport
{
    public required string File { get; init; }

    /// <summary>In words, as the reader calls it: "SEC data set", "ownership XML" …</summary>
    public required string Kind { get; init; }
    public required long Filings { get; init; }

    /// <summary>Rows read, by table of the file.</summary>
    public required IReadOnlyDictionary<string, long> RowsByTable { get; init; }
    public required long New { get; init; }

    /// <summary>Filings that the store had with just this content.</summary>
    public required long AlreadyThere { get; init; }

    /// <summary>Filings that the store had from the other kind of source, now one.</summary>
    public required long Merged { get; init; }

    /// <summary>Filings that the store had from this kind of source with other content.</summary>
    public required long Updated { get; init; }

    /// <summary>Facts that are no filings and were added or changed, by kind; kinds without any are absent.</summary>
    public required IReadOnlyDictionary<FactKind, long> NewFacts { get; init; }

    /// <summary>Daily closes that were not stored before.</summary>
    public long NewPrices => NewFacts.GetValueOrDefault(FactKind.Prices);

    /// <summary>Companies added or changed.</summary>
    public long NewCompanies => NewFacts.GetValueOrDefault(FactKind.Companies);
    public required IReadOnlyList<Rejection> Rejected { get; init; }

    /// <summary>False when the file could not be read to its end, or the user stopped before it.</summary>
    public required bool IsComplete { get; init; }
    public required long Bytes { get; init; }
    public required double Seconds { get; init; }
}

/// <summary>Where an import stands.</summary>
/// <param name="File">File being read.</param>
/// <param name="Rows">Rows read so far, of all files.</param>
/// <param name="BytesRead">Of the files as they lie on disk.</param>
/// <param name="TimeLeft">Null until there is something to judge by.</param>
public sealed record ImportProgress(string File, long Rows, double RowsPerSecond, long BytesRead, long BytesTotal, TimeSpan? TimeLeft);
