using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Conventions;

/// <summary>
/// No line is over 150 columns outside data tables. A table begins at a comment that holds <c>Data table:</c> and ends at the
/// first blank line after which the text goes on no further in than that comment, so that the groups of a long table may
/// stand apart.
/// </summary>
public sealed class LineWidthTests
{
    private const int Widest = 150;
    private const string Opening = "Data table:";

    private static readonly string[] Extensions = [".cs", ".razor", ".css", ".js", ".mjs", ".sh", ".py", ".props", ".targets"];

    /// <summary>What git and the build keep for themselves.</summary>
    private static readonly string[] Aside = [".git", ".vs", ".idea", "bin", "obj", "artifacts", "TestResults", "node_modules"];

    private static readonly string[] CommentMarks = ["//", "/*", "*", "#", "@*", "<!--"];

    private static readonly IReadOnlyList<string> Files = [.. FilesIn(Application.Repository)];

    [Fact]
    public void Files_OfEveryKind_AreThere()
    {
        Assert.True(Files.Count > 300, $"only {Files.Count} files were found");
        Assert.Empty(Extensions.Except(Files.Select(path => Path.GetExtension(path))).Except([".mjs"]));
    }

    [Fact]
    public void Lines_OutsideDataTables_FitIn150Columns()
    {
        var wide = Files.SelectMany(path => TooWide(File.ReadAllLines(path))
            .Select(line => $"{Path.GetRelativePath(Application.Repository, path).Replace('\\', '/')}:{line}"));

        Assert.Equal("", string.Join('\n', wide.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void TooWide_LineOfATable_IsLeftOut() =>
        Assert.Empty(TooWide(["    // " + Opening + " a row is a rule.", Wide(4), "    [", Wide(8), "", Wide(8)]));

    [Fact]
    public void TooWide_LineAfterTheTable_IsNamed() =>
        Assert.Equal([4, 5], TooWide(["    // " + Opening + " a row is a rule.", Wide(4), "", Wide(4), Wide(8)]));

    [Fact]
    public void TooWide_TextThatNamesATableInNoComment_OpensNone() => Assert.Equal([2], TooWide(["var name = \"" + Opening + "\";", Wide(0)]));

    [Fact]
    public void TooWide_LineOf150Columns_Fits() => Assert.Empty(TooWide([new string('x', Widest)]));

    private static string Wide(int indent) => new string(' ', indent) + new string('x', Widest + 1 - indent);

    /// <summary>Numbers of the lines that are too wide, from 1.</summary>
    private static IEnumerable<int> TooWide(string[] lines)
    {
        int? table = null; // how far in the comment of the table stands that the line is in
        for (var i = 0; i < lines.Length; i++)
        {
            if (Opens(lines[i]))
                table = Indent(lines[i]);
            else if (i > 0 && IsBlank(lines[i - 1]) && !IsBlank(lines[i]) && Indent(lines[i]) <= table)
                table = null;
            if (table is null && lines[i].Length > Widest)
                yield return i + 1;
        }
    }

    private static bool Opens(string line) =>
        line.Contains(Opening, StringComparison.Ordinal)
        && Array.Exists(CommentMarks, mark => line.TrimStart().StartsWith(mark, StringComparison.Ordinal));

    private static bool IsBlank(string line) => string.IsNullOrWhiteSpace(line);

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder).Where(path => Extensions.Contains(Path.GetExtension(path)))
            .Concat(Directory.EnumerateDirectories(folder).Where(inner => !Aside.Contains(Path.GetFileName(inner))).SelectMany(FilesIn));
}
