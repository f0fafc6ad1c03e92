using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace InsiderDashboard.Core.Sources.DataSets;

/// <summary>
/// The rows of a data set on their way to being joined. The SEC's tables are sorted neither alike nor by filing, so
/// all rows of a filing are together only after the last member was read. Rows stay in memory while they fit; else they
/// are spread by accession over temporary files (a "grace hash join"), and each file is joined alone.
/// Frame: table (1 byte), line (8), accession (8), length (4), then the record as it stood in the file.
/// </summary>
internal sealed class RowSpool(SourceLimits limits, long expectedBytes) : IDisposable
{
    public const int HeaderBytes = 21;

    private byte[]? memory = GC.AllocateUninitializedArray<byte>((int)Math.Clamp(expectedBytes, 1 << 16, limits.InMemoryBytes));
    private int used;
    private readonly Dictionary<long, int> rowsOf = [];
    private string? folder;
    private FileStream[] files = [];

    /// <summary>True when the set was too large for memory.</summary>
    public bool IsPartitioned => folder is not null;

    /// <summary>Rows met of an accession, those beyond <see cref="SourceLimits.FilingRows"/> included, which are not kept.</summary>
    public int RowsOf(long accession) => rowsOf.GetValueOrDefault(accession);

    /// <exception cref="DamagedInputException">A partition is full: far too many rows of one accession.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Append(DataSetTable table, long line, long accession, ReadOnlySpan<byte> record)
    {
        if (++CollectionsMarshal.GetValueRefOrAddDefault(rowsOf, accession, out _) > limits.FilingRows)
            return;
        Span<byte> header = stackalloc byte[HeaderBytes];
        header[0] = (byte)table;
        BinaryPrimitives.WriteInt64LittleEndian(header[1..], line);
        BinaryPrimitives.WriteInt64LittleEndian(header[9..], accession);
        BinaryPrimitives.WriteInt32LittleEndian(header[17..], record.Length);
        if (memory is not null && !TryReserve(HeaderBytes + record.Length))
            Spread();
        if (memory is null)
        {
            Write(accession, header, record);
            return;
        }

        header.CopyTo(memory.AsSpan(used));
        record.CopyTo(memory.AsSpan(used + HeaderBytes));
        used += HeaderBytes + record.Length;
    }

    /// <summary>
    /// The rows, one partition after the other, in the order in which they were appended. A partition is valid until
    /// the next is asked for.
    /// </summary>
    public IEnumerable<ArraySegment<byte>> Partitions()
    {
        if (memory is not null)
        {
            yield return new ArraySegment<byte>(memory, 0, used);
            yield break;
        }

        var buffer = Array.Empty<byte>();
        foreach (var file in files)
        {
            var length = (int)file.Length;
            if (buffer.Length < length)
                buffer = GC.AllocateUninitializedArray<byte>(length);
            file.Position = 0;
            file.ReadExactly(buffer, 0, length);
            file.Dispose();
            yield return new ArraySegment<byte>(buffer, 0, length);
        }
    }

    public void Dispose()
    {
        memory = null;
        foreach (var file in files)
            file.Dispose();
        if (folder is not null && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryReserve(int bytes)
    {
        var needed = (long)used + bytes;
        if (needed > limits.InMemoryBytes)
            return false;
        if (needed > memory!.Length)
            Array.Resize(ref memory, (int)Math.Min(Math.Max(needed, memory.Length * 2L), limits.InMemoryBytes));
        return true;
    }

    private void Spread()
    {
        folder = Directory.CreateTempSubdirectory("insider-set-").FullName;
        files = new FileStream[limits.Partitions];
        for (var i = 0; i < files.Length; i++)
            files[i] = new FileStream(Path.Combine(folder, $"{i}.rows"),
                FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        var rows = memory.AsSpan(0, used);
        memory = null;
        while (!rows.IsEmpty)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(rows[17..]);
            Write(BinaryPrimitives.ReadInt64LittleEndian(rows[9..]), rows[..HeaderBytes], rows.Slice(HeaderBytes, length));
            rows = rows[(HeaderBytes + length)..];
        }
    }

    private void Write(long accession, ReadOnlySpan<byte> header, ReadOnlySpan<byte> record)
    {
        // The last digits of an accession count up within one filing agent: multiply, so that all digits have a say.
        var partition = ((ulong)accession * 0x9E3779B97F4A7C15 >> 32) % (ulong)files.Length;
        var file = files[partition];
        if (file.Position + header.Length + record.Length > limits.PartitionBytes)
            throw new DamagedInputException(
                $"more than {ReadingRun.Number(limits.PartitionBytes)} bytes of rows belong to the same few filings", brokeOff: false);
        file.Write(header);
        file.Write(record);
    }
}
