using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Sources;

/// <summary>
/// What the readers of one call share: items waiting to be handed out, the progress, the limits.
/// Readers do their work in steps that may fail, put what they have to say here, and the iterator above them
/// hands it out between two steps (C# forbids to yield inside a try with a catch).
/// </summary>
internal sealed class ReadingRun(SourceLimits limits, CancellationToken cancellation)
{
    private const long AdvanceEvery = 1 << 20;
    private const int ValueLength = 200;

    private readonly Queue<SourceItem> waiting = new();
    private readonly Dictionary<(string File, string Kind), Tally> tallies = [];
    private long reported;
    private long finished;
    private long inFile;
    private long fileLength;

    public SourceLimits Limits => limits;
    public long BytesTotal { get; set; }

    /// <summary>Documents that had to be keyed by their content, and the first of them.</summary>
    public long WithoutAccession { get; set; }
    public string? FirstWithoutAccession { get; set; }

    public void Check() => cancellation.ThrowIfCancellationRequested();

    public void Emit(SourceItem item) => waiting.Enqueue(item);

    public bool TryTake([NotNullWhen(true)] out SourceItem? item) => waiting.TryDequeue(out item);

    public void Reject(RejectionLevel level, string file, string? place, string? value, string reason, string remedy) =>
        Emit(new SourceItem.Rejected(new Rejection(level, file, place, Cut(value), reason, remedy)));

    /// <summary>
    /// As <see cref="Reject"/>, for things that can be wrong a million times: the first <paramref name="examples"/>
    /// of a kind are items, the rest is one total when the file ends.
    /// </summary>
    public void RejectCounted(string kind, int examples, string file, string? place, string? value, string reason, string remedy)
    {
        if (!tallies.TryGetValue((file, kind), out var tally))
            tallies[(file, kind)] = tally = new Tally { Examples = examples, Remedy = remedy };
        if (++tally.Count <= examples)
            Reject(RejectionLevel.Part, file, place, value, reason, remedy);
    }

    /// <summary>Lists the values of a filing that could not be read: the filing goes in without them, and keeps their text.</summary>
    public void RejectDefects(Filing filing, string file)
    {
        foreach (var defect in filing.Defects)
            RejectCounted("values that can't be read", 20, file, $"{filing.Accession}, {defect.Place}", defect.Value,
                $"{defect.Reason}; the filing was taken without it", "See the filing on sec.gov; an amendment may have corrected it.");
    }

    /// <summary>Hands out the totals of what was only shown by example.</summary>
    public void CloseTallies()
    {
        foreach (var ((file, kind), tally) in tallies)
            if (tally.Count > tally.Examples)
                Reject(RejectionLevel.Part, file, null, null,
                    $"{Number(tally.Count)} in all: {kind}; the first {tally.Examples} are listed", tally.Remedy);
        tallies.Clear();
    }

    public void BeginFile(long length) => (inFile, fileLength) = (0, length);

    /// <summary>Counts bytes of the file itself (packed, where it is packed) and reports every megabyte.</summary>
    public void Advance(int bytes)
    {
        inFile += bytes;
        // A zip's directory is read besides its members: never claim more than the file has.
        var read = finished + Math.Min(inFile, fileLength);
        if (read - reported < AdvanceEvery)
            return;
        reported = read;
        Emit(new SourceItem.Advanced(read, BytesTotal));
    }

    public void EndFile()
    {
        finished += fileLength;
        (inFile, fileLength) = (0, 0);
        if (finished - reported < AdvanceEvery && finished < BytesTotal)
            return;
        reported = finished;
        Emit(new SourceItem.Advanced(finished, BytesTotal));
    }

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string? Cut(string? value) => value is { Length: > ValueLength } ? value[..ValueLength] : value;

    private sealed class Tally
    {
        public long Count;
        public required int Examples { get; init; }
        public required string Remedy { get; init; }
    }
}
