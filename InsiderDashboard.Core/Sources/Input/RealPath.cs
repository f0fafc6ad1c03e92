namespace InsiderDashboard.Core.Sources.Input;

/// <summary>Where a path leads when every link on its way is followed.</summary>
public static class RealPath
{
    /// <summary>The full path without links; a part that is not there stays as it is written.</summary>
    /// <exception cref="IOException">A link can't be followed, or leads in a circle.</exception>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full)!;
        var at = root;
        foreach (var part in full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = new FileInfo(Path.Combine(at, part));
            at = next.LinkTarget is null ? next.FullName : Of(next.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
        }
        return at;
    }

    /// <summary>True when a path, links followed, is one of the folders or lies below one.</summary>
    public static bool IsWithin(string path, IEnumerable<string> folders)
    {
        var real = Of(path);
        return folders.Select(Of).Any(folder => real == folder
            || real.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }
}
