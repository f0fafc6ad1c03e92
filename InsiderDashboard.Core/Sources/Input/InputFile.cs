using System.IO.Compression;

namespace InsiderDashboard.Core.Sources.Input;

/// <summary>Something with bytes: a file on disk or a member of a zip.</summary>
/// <param name="File">For messages: the path as given, with the member after <c>!</c>.</param>
/// <param name="Name">File name without folder.</param>
/// <param name="Folder">Name of the folder it stands in, without the folders above; EDGAR names it after the accession.</param>
/// <param name="IsMember">True inside a zip: a failure leaves the rest of the zip readable.</param>
/// <param name="ClaimedBytes">Unpacked size as the archive or the disk says. A hint, never a limit.</param>
internal sealed record InputFile(string File, string Name, string Folder, bool IsMember, long ClaimedBytes, Func<Stream> Open)
{
    /// <summary>A file on disk. Gzip is unpacked on the way, recognised by its first two bytes.</summary>
    public static InputFile OnDisk(string path, ReadingRun run)
    {
        var length = new FileInfo(path) is { Exists: true } info ? info.Length : throw new FileNotFoundException($"{path} is no longer there");
        return new InputFile(path, Path.GetFileName(path), Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? "", false, length,
            () => Unzipped(path, new CountedFile(path, run), length, run.Limits));
    }

    public static InputFile InZip(string zip, ZipArchiveEntry entry, long zipBytes, ReadingRun run)
    {
        var folder = entry.FullName[..Math.Max(0, entry.FullName.Length - entry.Name.Length)].TrimEnd('/', '\\');
        return new InputFile($"{zip}!{entry.FullName}", entry.Name, folder[(folder.LastIndexOfAny(['/', '\\']) + 1)..], true, entry.Length,
            () => OpenEntry(entry, zipBytes, run.Limits));
    }

    /// <summary>RejectionLevel of a failure that costs this whole input.</summary>
    public RejectionLevel WholeLevel => IsMember ? RejectionLevel.Part : RejectionLevel.File;

    private static UnpackedStream OpenEntry(ZipArchiveEntry entry, long zipBytes, SourceLimits limits)
    {
        Stream inner;
        try
        {
            inner = entry.Open();
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException)
        {
            throw new DamagedInputException($"the zip member can't be opened ({error.Message.TrimEnd('.')})", brokeOff: false);
        }

        return new UnpackedStream(inner, Math.Min(entry.CompressedLength, zipBytes), limits) { Claimed = (entry.Crc32, entry.Length) };
    }

    private static Stream Unzipped(string path, CountedFile file, long length, SourceLimits limits)
    {
        Span<byte> magic = stackalloc byte[2];
        var isGzip = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic is [0x1F, 0x8B];
        file.Position = 0;
        if (!isGzip)
            return file;
        var claimed = GzipEnd.Read(file);
        return new UnpackedStream(new GZipStream(file, CompressionMode.Decompress), length, limits)
        {
            Claimed = claimed, IsOfPart = () => GzipEnd.HasParts(path),
        };
    }
}
