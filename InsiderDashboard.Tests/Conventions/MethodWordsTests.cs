using System.Globalization;
using System.Text.RegularExpressions;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Conventions;

/// <summary>
/// <c>docs/METHOD.md</c> names each setting with its value, as in <c>30 † (clusters.window)</c> or
/// <c>80% † (clusters.one-person-dominates)</c>.
/// </summary>
public sealed partial class MethodWordsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Application.Repository, "docs", "METHOD.md"));

    private static readonly IReadOnlyList<(string Key, double Value)> Named =
        [.. Default().Matches(Page).Select(match => (match.Groups["key"].Value, Number(match)))];

    [Fact]
    public void Page_NamesEverySetting() =>
        Assert.Equal(Defaults.All.Select(setting => setting.Key).Order(), Named.Select(named => named.Key).Distinct().Order());

    [Fact]
    public void Page_GivesTheValuesInForce()
    {
        var inForce = Defaults.All.ToDictionary(setting => setting.Key, setting => setting.Value);

        Assert.All(Named, named => Assert.Equal(inForce[named.Key], named.Value));
    }

    [Fact]
    public void Page_IsOfTheVersionInForce() => Assert.StartsWith($"# Method, version {Defaults.MethodVersion}\n", Page, StringComparison.Ordinal);

    private static double Number(Match match) =>
        double.Parse(match.Groups["number"].Value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            / (match.Groups["percent"].Success ? 100 : 1);

    [GeneratedRegex(@"(?<number>[\d,.]*\d)(?<percent>%)? † \((?<key>[a-z0-9.-]+)\)")]
    private static partial Regex Default();
}
