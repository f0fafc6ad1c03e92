using System.Text.RegularExpressions;
using Bunit;
using InsiderDashboard.Components.Layout;
using InsiderDashboard.Tests.Support;
using MudBlazor;

namespace InsiderDashboard.Tests.Components.Layout;

/// <summary>One file owns the colours: css/tokens.css. The kit's palette points there, all of it.</summary>
public sealed partial class KitThemeTests : MudContext
{
    private static readonly string Tokens = Style("tokens.css");
    private static readonly string Kit = Style("kit.css");

    [Fact]
    public void Palette_EveryColourOfTheKit_PointsAtAToken()
    {
        var written = PaletteNames().Matches(ThemeStyle()).Select(match => match.Groups[1].Value).ToHashSet();
        var pointed = PaletteLines().Matches(Kit).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

        Assert.True(written.Count > 80, $"only {written.Count} colours");
        Assert.Empty(written.Except(pointed.Keys));
        Assert.All(pointed.Values, value => Assert.Matches(@"^var\(--[a-z-]+\)$", value));
    }

    [Fact]
    public void Palette_EveryTokenThatItNames_IsThereInBothThemes()
    {
        var split = Tokens.IndexOf(":root[data-theme", StringComparison.Ordinal);
        var (light, dark) = (Tokens[..split], Tokens[split..]);

        foreach (var token in PaletteLines().Matches(Kit).Select(match => match.Groups[2].Value[4..^1]).Distinct())
        {
            Assert.Contains($"    {token}: ", light, StringComparison.Ordinal);
            Assert.Contains($"    {token}: ", dark, StringComparison.Ordinal);
        }
    }

    /// <summary>The mark's blue and the badge of the fictional market are drawn on the bar, which is dark in both themes.</summary>
    [Theory]
    [InlineData("kit.css")]
    [InlineData("data.css")]
    [InlineData("trades.css")]
    [InlineData("pages.css")]
    [InlineData("profiles.css")]
    public void Styles_ButTheTokens_NameNoColour(string file) => Assert.Empty(Hex().Matches(Style(file)).Select(match => match.Value));

    [Fact]
    public void Type_OfTheKit_IsOurs()
    {
        var written = ThemeStyle();

        Assert.DoesNotContain("Roboto", written, StringComparison.Ordinal);
        Assert.Contains("--mud-default-borderradius: 4px", written, StringComparison.Ordinal);
    }

    private string ThemeStyle() => Render<MudThemeProvider>(p => p.Add(c => c.Theme, KitTheme.Theme)).Markup;

    private static string Style(string file) => File.ReadAllText(Path.Combine(Application.Repository, "wwwroot-assets", "css", file));

    [GeneratedRegex(@"--mud-palette-([a-z-]+(?<!opacity)):")]
    private static partial Regex PaletteNames();

    [GeneratedRegex(@"^ +--mud-palette-([a-z-]+): (.+);$", RegexOptions.Multiline)]
    private static partial Regex PaletteLines();

    [GeneratedRegex("#[0-9a-fA-F]{3,8}\\b")]
    private static partial Regex Hex();
}
