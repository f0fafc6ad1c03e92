using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Sources;

/// <summary>
/// What reading a file yields, in the order of reading. Readers are pulled, one item at a time, and hold no more
/// than a bounded part of their input; a part that cannot be read is an item too (<see cref="Rejected"/>), and the
/// rest goes on.
/// </summary>
public abstract record SourceItem
{
    private SourceItem() { }

    /// <summary>A new physical file (or zip) begins.</summary>
    /// <param name="File">Path as given by the user.</param>
    /// <param name="Kind">In words: "SEC data set", "ownership XML", "submission text", "prices", "companies".</param>
    public sealed record Opened(string File, string Kind) : SourceItem;

    /// <summary>A whole filing.</summary>
    public sealed record Filed(Filing Filing) : SourceItem;

    /// <summary>A fact that is no filing. A long series of closes may come in several pieces.</summary>
    public sealed record Stated(DatedFact Fact) : SourceItem;

    /// <summary>Rows read so far from one table of the current file (absolute, not a delta).</summary>
    public sealed record Counted(string Table, long Rows) : SourceItem;

    /// <summary>Days that a quarterly set covers, both ends in.</summary>
    public sealed record Covered(DateOnly From, DateOnly To) : SourceItem;

    /// <summary>Something that could not be taken, or a thing the user must know (a missing table).</summary>
    public sealed record Rejected(Rejection Rejection) : SourceItem;

    /// <summary>Where reading stands, for a progress bar.</summary>
    public sealed record Advanced(long BytesRead, long BytesTotal) : SourceItem;

    /// <summary>The current file is read to its end, or as far as it could be.</summary>
    public sealed record Closed(string File) : SourceItem;
}

public enum RejectionLevel
{
    /// <summary>For the user to know; nothing of the input was left out.</summary>
    [Words("Note")] Note,
    /// <summary>A value, row or filing was left out; the rest of the file went in.</summary>
    [Words("Left out")] Part,
    /// <summary>The file could not be read, or not to its end.</summary>
    [Words("File not read")] File,
}

/// <summary>What was not taken: where, which value, why, and what to do.</summary>
/// <param name="File">Path of the file, with a member after <c>!</c>: <c>2024q3.zip!SUBMISSION.tsv</c>.</param>
/// <param name="Place">Line, row key or element path; null when it is the whole file.</param>
/// <param name="Value">The offending text, cut to 200 characters.</param>
public sealed record Rejection(RejectionLevel Level, string File, string? Place, string? Value, string Reason, string Remedy);
