using InsiderDashboard.Core.Sources.DataSets;

namespace InsiderDashboard.Core.Sources.Input;

/// <summary>Turns what the user named into files.</summary>
internal static class PathList
{
    /// <summary>The files of <paramref name="paths"/> in a fixed order; what isn't there was said.</summary>
    public static List<string> Expand(IReadOnlyList<string> paths, ReadingRun run)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            run.Check();
            if (FileKinds.Of(path) == FileKind.Folder)
                Walk(path, files, run);
            else
                Add(path, files, run);
        }

        return files;
    }

    private static void Add(string path, List<string> files, ReadingRun run)
    {
        if (Refusal(path, run) is var (reason, remedy))
            run.Reject(RejectionLevel.File, path, null, null, reason, remedy);
        else
            files.Add(path);
    }

    /// <summary>Why a file is not even opened; null when it is.</summary>
    internal static (string Reason, string Remedy)? Refusal(string path, ReadingRun run) => FileKinds.Of(path) switch
    {
        FileKind.Missing when path.Contains('\uFFFD', StringComparison.Ordinal) => ("its name is not UTF-8, so that it can't be opened by it",
            "Rename the file."),
        FileKind.Missing when new FileInfo(path).LinkTarget is not null => ("it is a link to something that is not there",
            "Mend or remove the link."),
        FileKind.Missing => ("there is no such file or folder", "Check the path and its permissions."),
        FileKind.Special => ("it is a device, pipe or socket, not a file", "Name a file or a folder."),
        FileKind.Folder => ("it is a link to a folder, and such links are not followed: they can lead back up", "Name the folder itself."),
        FileKind.Regular when IsWithin(path, SystemFolders) => ("it is made by the system while it is read, and has no end or no beginning",
            "Name a file on a disk."),
        FileKind.Regular when run.Limits.Roots is { } roots && !IsWithin(path, roots) => ("it lies outside the folders that may be read",
            "Move the file into one of them."),
        FileKind.Regular => null,
        var kind => throw new InvalidOperationException($"no such kind of file: {kind}"),
    };

    private static readonly string[] SystemFolders = OperatingSystem.IsLinux() ? ["/proc", "/sys", "/dev"] : [];

    private static bool IsWithin(string path, IReadOnlyList<string> roots)
    {
        try
        {
            return RealPath.IsWithin(path, roots);
        }
        catch (IOException)
        {
            // A circle of links leads nowhere, so not into a folder that may be read.
            return false;
        }
    }

    /// <summary>Links to folders are not followed: they can lead back up.</summary>
    private static void Walk(string folder, List<string> files, ReadingRun run)
    {
        run.Check();
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
                Add(file, files, run);
            foreach (var inner in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
                if (new DirectoryInfo(inner).LinkTarget is null)
                    Walk(inner, files, run);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            run.Reject(RejectionLevel.File, folder, null, null, $"the folder can't be read: {error.Message.TrimEnd('.')}", "Check its permissions.");
        }
    }
}

/// <summary>
/// Loose tables of one folder that belong together. A table given alone brings its sisters along: alone it says
/// nothing about issuer or owner.
/// </summary>
internal sealed class LooseSet
{
    /// <param name="first">The first table met.</param>
    /// <param name="files">All files of the call.</param>
    /// <param name="done">Files already read; the tables found here are added.</param>
    /// <param name="run">Where rejections go.</param>
    public LooseSet(string first, List<string> files, HashSet<string> done, ReadingRun run)
    {
        Path = System.IO.Path.GetDirectoryName(first) is { Length: > 0 } folder ? folder : ".";
        var named = files.Where(f => SameFolder(f, first));
        var sisters = Sisters().Where(f => DataSetColumns.TryByName(f, out _)).Order(StringComparer.Ordinal)
            .Select(f => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(first) ?? "", System.IO.Path.GetFileName(f)));
        foreach (var file in named.Concat(sisters).Distinct())
            Add(file, first, isNamed: files.Contains(file), done, run);
    }

    /// <summary>The folder.</summary>
    public string Path { get; }
    public Dictionary<DataSetTable, InputFile> Tables { get; } = [];
    public long Bytes { get; private set; }

    /// <summary>All files of the folder; none when it may be searched but not listed.</summary>
    private string[] Sisters()
    {
        try
        {
            return Directory.GetFiles(Path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private void Add(string file, string first, bool isNamed, HashSet<string> done, ReadingRun run)
    {
        if (file != first && done.Contains(file))
            return;
        if (PathList.Refusal(file, run) is var (reason, remedy))
        {
            done.Add(file);
            run.Reject(RejectionLevel.File, file, null, null, reason, remedy);
            return;
        }
        if (SourceReader.OnDisk(file, run) is not { } input)
            return;
        if (SourceReader.Sniff(input, run) is not { Kind: ContentKind.DataSetTable } content)
            return;
        done.Add(file);
        Bytes += input.ClaimedBytes;
        if (!isNamed)
            run.BytesTotal += input.ClaimedBytes;
        if (!Tables.TryAdd(content.Table, input))
            run.Reject(RejectionLevel.File, file, null, null,
                $"the folder has a second {DataSetColumns.Name(content.Table)}; {Tables[content.Table].Name} was taken",
                "Keep the tables of each quarter in a folder of their own.");
    }

    private static bool SameFolder(string a, string b) => System.IO.Path.GetDirectoryName(a) == System.IO.Path.GetDirectoryName(b);
}
