using System.Runtime.CompilerServices;
using System.Text;
using InsiderDashboard.Core.Sources.Input;

namespace InsiderDashboard.Core.Sources.DataSets;

/// <summary>
/// Reads a delimited text record by record through a buffer that grows only as far as one record needs.
/// A broken record costs one physical line: reading goes on with the next, so that a stray quote can't swallow
/// the rest of a file.
/// </summary>
internal sealed class RecordScanner(Stream stream, byte delimiter, int longestRecord)
{
    private readonly FieldSplitter fields = new(delimiter);
    private byte[] buffer = new byte[1 << 18];
    private int next;
    private int end;
    private bool last;
    private bool begun;

    /// <summary>Number of fields every record must have; 0 while the header is read.</summary>
    public int Expected { get; set; }

    public FieldSplitter Fields => fields;

    /// <summary>1-based physical line on which the record begins.</summary>
    public long Line { get; private set; }
    private long nextLine = 1;

    /// <summary>Why the record can't be taken; null when it can. <see cref="Record"/> is then its first line.</summary>
    public string? Fault { get; private set; }

    /// <summary>The record without its line end; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> Record => new(buffer, start, recordEnd - start);
    private int start;
    private int recordEnd;

    public string RecordText => Encoding.UTF8.GetString(Record[..Math.Min(Record.Length, 400)]);

    /// <summary>Moves to the next record that isn't empty; false at the end of the data.</summary>
    /// <exception cref="IOException">The stream failed or is damaged; records already read are sound.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Read()
    {
        if (!begun)
            Begin();
        for (; ; )
        {
            while (next == end && !last)
                Fill();
            if (next == end)
                return false;
            (start, Line, Fault) = (next, nextLine, null);
            var outcome = SplitHere();
            if (outcome == SplitOutcome.Record && fields.End == start)
            {
                next = fields.Next;
                nextLine++;
                continue;
            }

            if (outcome == SplitOutcome.Record && (Expected == 0 || fields.Count == Expected))
                Take();
            else
                SkipLine(outcome);
            return true;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private SplitOutcome SplitHere()
    {
        for (; ; )
        {
            var outcome = fields.Split(buffer, start, end, last);
            if (outcome != SplitOutcome.NeedMore || end - start > longestRecord)
                return outcome;
            Fill();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Take()
    {
        recordEnd = fields.End;
        next = fields.Next;
        nextLine += 1 + fields.InnerLines;
    }

    private void SkipLine(SplitOutcome outcome)
    {
        Fault = outcome switch
        {
            SplitOutcome.Broken => fields.Fault,
            SplitOutcome.NeedMore => $"it is longer than {ReadingRun.Number(longestRecord)} bytes, or a quote is opened and never closed",
            SplitOutcome.Record => $"it has {fields.Count} fields where the header has {Expected}",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
        };
        nextLine++;
        var length = new ReadOnlySpan<byte>(buffer, start, end - start).IndexOf((byte)'\n');
        recordEnd = length < 0 ? end : start + length;
        next = length < 0 ? end : recordEnd + 1;
        if (recordEnd > start && buffer[recordEnd - 1] == '\r')
            recordEnd--;
        if (length < 0)
            skipping = !last;
    }

    private bool skipping;

    private void Begin()
    {
        begun = true;
        FillMark();
        if (Utf16Text.AsUtf8(buffer.AsSpan(0, end), stream) is { } text)
        {
            (stream, end, last) = (text, 0, false);
            FillMark();
        }
        if (end >= 3 && buffer is [0xEF, 0xBB, 0xBF, ..])
            next = start = 3;
    }

    /// <summary>Reads until a byte order mark would be in the buffer.</summary>
    private void FillMark()
    {
        while (end < 3 && !last)
            Fill();
    }

    /// <summary>Reads more behind what is kept from <see cref="next"/> on.</summary>
    private void Fill()
    {
        do
        {
            var kept = end - next;
            if (next > 0)
            {
                buffer.AsSpan(next, kept).CopyTo(buffer);
                (start, next, end) = (0, 0, kept);
            }
            else if (end == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = stream.Read(buffer, end, buffer.Length - end);
            last = read == 0;
            end += read;
        }
        while (skipping && !SkippedRest());
    }

    /// <summary>Drops the rest of a line that was already rejected for its length; false when it goes on.</summary>
    private bool SkippedRest()
    {
        var length = new ReadOnlySpan<byte>(buffer, next, end - next).IndexOf((byte)'\n');
        skipping = length < 0 && !last;
        next = length < 0 ? end : next + length + 1;
        return !skipping;
    }
}
