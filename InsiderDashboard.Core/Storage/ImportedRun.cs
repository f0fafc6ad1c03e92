using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Storage;

/// <summary>One import, and the sums over its files.</summary>
public sealed record ImportedRun
{
    public required long Id { get; init; }

    /// <summary>UTC, <c>2026-01-31T12:00:00Z</c>.</summary>
    public required string Started { get; init; }

    /// <summary>Null while it runs, or when the process ended before it did.</summary>
    public required string? Finished { get; init; }

    /// <summary>done, cancelled, failed or unfinished.</summary>
    public required string Outcome { get; init; }

    /// <summary>The files and folders that were named.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Number of files that were read.</summary>
    public required long Files { get; init; }
    public required long Filings { get; init; }
    public required long New { get; init; }
    public required long AlreadyThere { get; init; }

    /// <summary>Filings that met their other shape: data set and XML.</summary>
    public required long Merged { get; init; }
    public required long Updated { get; init; }

    /// <summary>Facts that are no filings and were added or changed, by kind; kinds without any are absent.</summary>
    public required IReadOnlyDictionary<FactKind, long> NewFacts { get; init; }

    /// <summary>Daily closes that were not stored before.</summary>
    public long NewPrices => NewFacts.GetValueOrDefault(FactKind.Prices);

    /// <summary>Rows of all tables of all files.</summary>
    public required long Rows { get; init; }
    public required long Rejected { get; init; }
    public required double Seconds { get; init; }
}

/// <summary>What became of one file of one import.</summary>
public sealed record ImportedFile(
    string File, string Kind, long Filings, long New, long AlreadyThere, long Merged, long Updated, IReadOnlyDictionary<FactKind, long> NewFacts,
    long Rejected, long Bytes, double Seconds, long Rows)
{
    /// <summary>Daily closes that were not stored before.</summary>
    public long NewPrices => NewFacts.GetValueOrDefault(FactKind.Prices);
}
