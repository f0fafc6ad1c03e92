using System.Buffers.Binary;

namespace InsiderDashboard.Core.Sources.Input;

/// <summary>
/// The last eight bytes of a gzip file: checksum and length of what it unpacks to. The framework's reader ends in
/// silence where a file was cut off, so that only they tell half a file from a whole one.
/// </summary>
internal static class GzipEnd
{
    private const int HeaderBytes = 10;

    public static (uint Crc, long Length) Read(Stream file)
    {
        Span<byte> end = stackalloc byte[8];
        file.Position = Math.Max(0, file.Length - end.Length);
        file.ReadAtLeast(end, end.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return (BinaryPrimitives.ReadUInt32LittleEndian(end), BinaryPrimitives.ReadUInt32LittleEndian(end[4..]));
    }

    /// <summary>
    /// True when a second gzip header stands inside the file, as after <c>cat a.gz b.gz</c>: the end then speaks of the
    /// last part alone.
    /// </summary>
    public static bool HasParts(string path)
    {
        using var file = File.OpenRead(path);
        var buffer = new byte[1 << 16];
        var kept = 0;
        var isFirst = true;
        for (int read; (read = file.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var bytes = buffer.AsSpan(0, kept + read);
            for (var at = isFirst ? 1 : 0; at + HeaderBytes <= bytes.Length; at++)
                if (IsHeader(bytes[at..]))
                    return true;
            (isFirst, kept) = (false, Math.Min(HeaderBytes - 1, bytes.Length));
            bytes[^kept..].CopyTo(buffer);
        }

        return false;
    }

    // Magic, method 8, flags with at most a file name, a time, extra flags 0, 2 or 4, a known system.
    private static bool IsHeader(ReadOnlySpan<byte> bytes) =>
        bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8 && bytes[3] is 0 or 8 && bytes[8] is 0 or 2 or 4 && bytes[9] is <= 13 or 255;
}
