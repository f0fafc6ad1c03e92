namespace InsiderDashboard.Tests.Conventions;

/// <summary>
/// sources → import → storage → market → analytics → page: who may name whom. Read from the <c>using</c> lines, since
/// folders of one project have no other wall between them.
/// </summary>
public sealed class OneWayStreetTests
{
    private const string Core = "InsiderDashboard.Core";
    private const string Web = "InsiderDashboard";

    /// <summary>
    /// The rooms of Core, and the rooms of Core that each may name. Storage and the market name Sources for the records
    /// that reading yields (a company, a piece of a price series): what is read is what is stored.
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

    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.JSInterop")]
    [InlineData("Radzen")]
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
        var features = Rooms.In($"{Web}/Features").Select(file => file.Path.Split('/')).Where(parts => parts.Length > 3).Select(parts => parts[2]).Distinct().ToList();
        foreach (var feature in features)
            foreach (var other in features.Where(other => other != feature))
                NoneUses(Rooms.In($"{Web}/Features/{feature}"), $"{Web}.Features.{other}");
    }

    [Fact]
    public void Features_ReachTheStoreThroughTheMarketOnly() => NoneUses(Rooms.In($"{Web}/Charting", $"{Web}/Components"), $"{Core}.Storage");

    [Fact]
    public void UiKit_IsNamedInComponentsAlone() => NoneUses(Rooms.NotIn($"{Web}/Components/Shared", $"{Web}/Components/Layout", $"{Web}/Hosting"), "Radzen");

    [Fact]
    public void ChartLibrary_IsTouchedByChartCardAlone()
    {
        string[] allowed = [$"{Web}/Components/Shared/ChartCard.razor.cs", $"{Web}/Charting/PlotlyFigure.cs"];

        Assert.Empty(Rooms.All.Where(file => file.Text.Contains("plotly", StringComparison.OrdinalIgnoreCase)).Select(file => file.Path).Except(allowed).Except(WordsOnly));
    }

    // These speak of it in comments: the policy that lets it work.
    private static readonly string[] WordsOnly = [$"{Web}/Hosting/SecurityHeaders.cs"];

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
}
