using System.Text.RegularExpressions;

namespace InsiderDashboard.Tests.Conventions;

/// <summary>
/// sources → import → storage → market → analytics → page: who may name whom. Read from the <c>using</c> lines, since
/// folders of one project have no other wall between them.
/// </summary>
public sealed partial class OneWayStreetTests
{
    private const string Core = "InsiderDashboard.Core";
    private const string Web = "InsiderDashboard";

    /// <summary>
    /// The rooms of Core, and the rooms of Core that each may name. Storage and the market's building name Sources for the records
    /// that reading yields (a company): what is read is what is stored.
    /// </summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Filings"] = [],
        ["Sources"] = ["Filings"],
        ["Signals"] = ["Filings"],
        ["Storage"] = ["Filings", "Sources"],
        ["Import"] = ["Filings", "Sources", "Signals", "Storage"],
        ["Market"] = ["Filings", "Sources", "Signals", "Storage"],
        ["Analytics"] = ["Filings", "Signals", "Market"],
        ["Demo"] = ["Filings", "Sources", "Signals", "Storage", "Import"],
    };

    [Fact]
    public void Rooms_AreThere() => Assert.True(Rooms.All.Count > 50, $"only {Rooms.All.Count} files were found");

    [Fact]
    public void RoomsOfCore_NameOnlyThoseBeforeThem()
    {
        foreach (var (room, allowed) in MayUse)
            foreach (var other in MayUse.Keys.Where(other => other != room && !allowed.Contains(other)))
                NoneUses(Rooms.In($"{Core}/{room}"), $"{Core}.{other}");
    }

    [Fact]
    public void RoomsOfCore_AreAllOnTheMap()
    {
        var rooms = Rooms.In(Core).Select(file => file.Path.Split('/')).Where(parts => parts.Length > 2).Select(parts => parts[1]).Distinct();

        Assert.Empty(rooms.Except(MayUse.Keys));
    }

    /// <summary>What is read knows neither its maker nor the files and the store behind it; questions don't name the building either.</summary>
    [Fact]
    public void Market_KnowsNeitherItsBuildingNorWhatItIsMadeFrom()
    {
        const string building = $"{Core}.Market.Build";
        var read = Rooms.In($"{Core}/Market").Where(file => Path.GetDirectoryName(file.Path)!.Replace('/', '.') != building).ToList();

        Assert.NotEmpty(read);
        NoneUses(read, $"{Core}.Storage");
        NoneUses(read, $"{Core}.Sources");
        NoneUses([.. read, .. Rooms.In($"{Core}/Analytics")], building);
    }

    /// <summary>A question may build on another one's answer, never in a circle; what all share lies above them.</summary>
    [Fact]
    public void QuestionsOfAnalytics_FormNoCircle()
    {
        const string analytics = $"{Core}.Analytics";
        var folders = Rooms.In($"{Core}/Analytics")
            .GroupBy(file => Path.GetDirectoryName(file.Path)!.Replace('/', '.')).ToDictionary(g => g.Key, g => g.ToList());
        var uses = folders.ToDictionary(f => f.Key,
            f => folders.Keys.Where(other => other != f.Key && other != analytics && f.Value.Any(file => file.Uses(other))).ToList());
        foreach (var start in uses.Keys)
            Assert.DoesNotContain(start, Reached(start, uses).Skip(1));
        Assert.Equal([$"{analytics}.Queries"], uses[analytics]);
    }

    private static IEnumerable<string> Reached(string start, Dictionary<string, List<string>> uses)
    {
        var seen = new HashSet<string>();
        var open = new Queue<string>([start]);
        yield return start;
        while (open.TryDequeue(out var next))
            foreach (var used in uses[next].Where(seen.Add))
            {
                yield return used;
                open.Enqueue(used);
            }
    }

    [Fact]
    public void Namespaces_FollowFolders()
    {
        var wrong = Rooms.All.Select(file => (file, Named: Namespace().Match(file.Text))).Where(f => f.Named.Success)
            .Where(f => f.Named.Groups[1].Value != Path.GetDirectoryName(f.file.Path)!.Replace('/', '.'));

        Assert.Equal("", string.Join('\n', wrong.Select(f => $"{f.file.Path} says {f.Named.Groups[1].Value}")));
    }

    [Fact]
    public void Files_AreNamedForATypeInThem()
    {
        var wrong = Rooms.All.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)
            && !file.Path.EndsWith("/AssemblyInfo.cs", StringComparison.Ordinal))
            .Where(file => TypeNames().Matches(file.Text).All(type => type.Groups[1].Value != Path.GetFileName(file.Path).Split('.')[0]));

        Assert.Equal("", string.Join('\n', wrong.Select(file => file.Path)));
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.JSInterop")]
    [InlineData("MudBlazor")]
    [InlineData("Spectre")]
    [InlineData("System.CommandLine")]
    [InlineData("InsiderDashboard.Components")]
    [InlineData("InsiderDashboard.Charting")]
    [InlineData("InsiderDashboard.Features")]
    [InlineData("InsiderDashboard.Hosting")]
    public void Core_KnowsNoWeb(string space) => NoneUses(Rooms.In(Core), space);

    [Theory]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("SQLitePCL")]
    [InlineData("Dapper")]
    public void Storage_IsTheOnlyRoomThatOpensTheDatabase(string space) => NoneUses(Rooms.NotIn($"{Core}/Storage"), space);

    [Fact]
    public void Features_DoNotNameEachOther()
    {
        var features = Rooms.In($"{Web}/Features").Select(file => file.Path.Split('/'))
            .Where(parts => parts.Length > 3).Select(parts => parts[2]).Distinct().ToList();
        foreach (var feature in features)
            foreach (var other in features.Where(other => other != feature))
                NoneUses(Rooms.In($"{Web}/Features/{feature}"), $"{Web}.Features.{other}");
    }

    [Fact]
    public void Features_ReachTheStoreThroughTheMarketOnly() => NoneUses(Rooms.In($"{Web}/Charting", $"{Web}/Components"), $"{Core}.Storage");

    [Fact]
    public void UiKit_IsNamedInComponentsAlone()
    {
        NoneUses(Rooms.NotIn($"{Web}/Components", $"{Web}/Charting", $"{Web}/Hosting"), "MudBlazor");
        Assert.Single(Rooms.In($"{Web}/Hosting"), file => file.Uses("MudBlazor")); // where the host registers it
    }

    [Fact]
    public void ChartLibrary_IsNamedInComponentsAndChartingAlone() => NoneUses(Rooms.NotIn($"{Web}/Components", $"{Web}/Charting"), "Plotly");

    /// <summary>What a chart says is turned into the library's types in one file, and drawn by one component.</summary>
    [Fact]
    public void ChartLibrary_IsTouchedByOneFileAndOneComponent() => Assert.Equal(
        [$"{Web}/Charting/PlotlyFigure.cs", $"{Web}/Components/Charts/ChartCard.razor", $"{Web}/Components/Charts/ChartCard.razor.cs"],
        Rooms.All.Where(file => file.Uses("Plotly")).Select(file => file.Path).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Helpers")]
    [InlineData("Utils")]
    [InlineData("Common")]
    [InlineData("Services")]
    [InlineData("Managers")]
    [InlineData("Models")]
    public void Folders_SayWhatTheyHold(string name) =>
        Assert.DoesNotContain(Rooms.All, file => file.Path.Contains($"/{name}/", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Program_IsShort() =>
        Assert.InRange(Rooms.All.Single(file => file.Path == $"{Web}/Program.cs").Text.Split('\n').Length, 1, 41);

    // As text: a failure lists every file in full.
    private static void NoneUses(IEnumerable<SourceFile> files, string space) =>
        Assert.Equal("", string.Join('\n', files.Where(file => file.Uses(space)).Select(file => $"{file.Path} names {space}")));

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\b(?:class|record|struct|enum|interface) (?:struct )?(\w+)")]
    private static partial Regex TypeNames();
}
