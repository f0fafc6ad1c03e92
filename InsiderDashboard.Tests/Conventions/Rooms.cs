using System.Text.RegularExpressions;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Conventions;

/// <summary>A source file of the product, read as text.</summary>
/// <param name="Path">From the top of the repository, with forward slashes.</param>
/// <param name="Namespaces">All namespaces that it names: its <c>using</c> lines, and full names in its text.</param>
internal sealed record SourceFile(string Path, string Text, IReadOnlyList<string> Namespaces)
{
    /// <summary>Whether it names a namespace or one inside it.</summary>
    public bool Uses(string space) => Namespaces.Any(used => used == space || used.StartsWith(space + ".", StringComparison.Ordinal));
}

/// <summary>The product's source files, by room: the folders that DESIGN's one-way street is made of.</summary>
internal static partial class Rooms
{
    private static readonly string[] Extensions = [".cs", ".razor"];

    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. new[] { "InsiderDashboard", "InsiderDashboard.Core" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Application.Repository, project), "*", SearchOption.AllDirectories))
            .Where(path => Extensions.Contains(Path.GetExtension(path)))
            .Select(path => (Full: path, Relative: Path.GetRelativePath(Application.Repository, path).Replace('\\', '/')))
            .Where(path => !path.Relative.Contains("/obj/", StringComparison.Ordinal) && !path.Relative.Contains("/bin/", StringComparison.Ordinal))
            .Select(path => Read(path.Full, path.Relative)),
    ];

    /// <summary>Files below a folder such as <c>InsiderDashboard.Core/Storage</c>.</summary>
    public static IEnumerable<SourceFile> In(params string[] folders) =>
        All.Where(file => folders.Any(folder => file.Path.StartsWith(folder + "/", StringComparison.Ordinal)));

    public static IEnumerable<SourceFile> NotIn(params string[] folders) => All.Except(In(folders));

    private static SourceFile Read(string full, string relative)
    {
        var text = File.ReadAllText(full);
        return new SourceFile(relative, text,
            [.. Used().Matches(text).Select(match => match.Groups[1].Value), .. FullNames().Matches(text).Select(match => match.Value)]);
    }

    [GeneratedRegex(@"^\s*@?(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Used();

    // A type may be named in full, without a using line.
    [GeneratedRegex(@"\b(?:MudBlazor|Plotly\.Blazor|Microsoft\.Data\.Sqlite|SQLitePCL|Dapper"
        + @"|InsiderDashboard\.(?:Core\.\w+|Features\.\w+|Components|Charting|Api|Cli|Hosting))\b")]
    private static partial Regex FullNames();
}
