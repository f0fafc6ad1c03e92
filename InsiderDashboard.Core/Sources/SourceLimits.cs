namespace InsiderDashboard.Core.Sources;

/// <summary>
/// How much one input may make the reader hold or produce. Sizes written in a zip are claims of whoever made it,
/// so every limit is applied to bytes that were really read. All sizes in bytes.
/// </summary>
public sealed record SourceLimits
{
    public static readonly SourceLimits Default = new();

    /// <summary>Folders below which files may be read, links followed; null: anywhere.</summary>
    public IReadOnlyList<string>? Roots { get; init; }

    /// <summary>Rows that one accession may have. Real filings end at some hundred: a form holds 30.</summary>
    public int FilingRows { get; init; } = 20_000;

    /// <summary>Rows of a data set held in memory at once; a larger set is joined partition by partition from temporary files.</summary>
    public long InMemoryBytes { get; init; } = 128L << 20;

    /// <summary>Number of partitions of a large set. Each is held in memory alone.</summary>
    public int Partitions { get; init; } = 64;

    /// <summary>The most that one partition may hold: rows that all carry the same accession can't be spread.</summary>
    public long PartitionBytes { get; init; } = 512L << 20;

    /// <summary>The most that one compressed member or file may unpack to.</summary>
    public long MemberBytes { get; init; } = 4L << 30;

    /// <summary>Unpacked over packed size above which a member is taken for a bomb; the real tables reach about 10.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Unpacked size from which <see cref="Ratio"/> is looked at: small texts of one letter are harmless.</summary>
    public long RatioFrom { get; init; } = 64L << 20;

    /// <summary>Size of one document or submission text. Exhibits make texts long.</summary>
    public int DocumentBytes { get; init; } = 64 << 20;

    /// <summary>Elements of one ownership document; a filing of 100 rows has about 3,000.</summary>
    public int XmlElements { get; init; } = 250_000;

    /// <summary>Nesting of elements; ownership documents have 6 levels, and deep ones take the tree builder hours.</summary>
    public int XmlDepth { get; init; } = 64;

    /// <summary>Longest record of a delimited text, embedded line breaks included. Remarks and footnotes end at 4,000 characters.</summary>
    public int RecordBytes { get; init; } = 256 << 10;

    /// <summary>Rows of prices held before they are handed on, so that a file sorted by day still gives long runs.</summary>
    public int PriceRows { get; init; } = 1_000_000;
}
