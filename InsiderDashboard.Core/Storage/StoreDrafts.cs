using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using InsiderDashboard.Core.Sources.Input;

namespace InsiderDashboard.Core.Storage;

/// <summary>
/// Earlier versions set a new store up beside its place, as <c>insider.db.new-PROCESS-THREAD</c>; a start that was killed left that
/// file behind. It is removed once its process has ended, and only if it is one of ours.
/// </summary>
internal static partial class StoreDrafts
{
    /// <summary>Where SQLite keeps the application's number in the first page.</summary>
    private const int ApplicationIdOffset = 68;
    private static readonly string[] SideFiles = ["", "-wal", "-shm", "-journal"];

    /// <summary>Removes what killed starts left beside the place of a store.</summary>
    /// <exception cref="IOException">A file can't be read or removed.</exception>
    public static void Remove(string path)
    {
        // A folder may be writable and yet not be listed.
        var all = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };
        foreach (var draft in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "*", all))
            if (draft.StartsWith(path, StringComparison.Ordinal) && Name().Match(draft[path.Length..]) is { Success: true } name
                && !IsRunning(name.Groups[1].Value) && IsOurs(draft))
                foreach (var ending in SideFiles)
                    File.Delete(draft + ending);
    }

    private static bool IsRunning(string process) => Directory.Exists("/proc")
        ? Directory.Exists($"/proc/{process}")
        : Process.GetProcesses().Any(p => p.Id.ToString(CultureInfo.InvariantCulture) == process);

    /// <summary>Nothing was written yet, or it is a database that says whose it is.</summary>
    private static bool IsOurs(string draft)
    {
        if (FileKinds.Of(draft) != FileKind.Regular)
            return false;
        using var file = File.OpenRead(draft);
        Span<byte> head = stackalloc byte[ApplicationIdOffset + sizeof(int)];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return read == 0 || (read == head.Length && head.StartsWith("SQLite format 3\0"u8)
            && BinaryPrimitives.ReadInt32BigEndian(head[ApplicationIdOffset..]) == SchemaScripts.ApplicationId);
    }

    [GeneratedRegex(@"^\.new-(\d+)-\d+$")]
    private static partial Regex Name();
}
