using Bunit;
using InsiderDashboard.Components.Layout;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace InsiderDashboard.Tests.Components.Layout;

/// <summary>The frame of a page and its small parts, as they are written.</summary>
public sealed class ShellTests : MudContext
{
    private readonly CurrentDataset dataset = new();

    public ShellTests() => Services.AddSingleton(dataset);

    [Fact]
    public void Frame_HasOneOfEachLandmark()
    {
        var cut = Render<MainLayout>();

        Assert.Equal("content", Assert.Single(cut.FindAll("main")).Id);
        Assert.Single(cut.FindAll("header"));
        Assert.Single(cut.FindAll("footer"));
        Assert.Single(cut.FindAll("[role=search]"));
        Assert.Equal("Pages", Assert.Single(cut.FindAll("nav")).GetAttribute("aria-label"));
    }

    [Fact]
    public void Navigation_OfAChosenDay_TakesItAlongAndMarksThePage()
    {
        Services.NavigateTo("trades?asof=2025-03-31&size=25");

        var here = Assert.Single(Render<PageNav>(p => p.Add(c => c.Class, "site-nav")).FindAll("a[aria-current=page]"));

        Assert.Equal("/trades?asof=2025-03-31", here.GetAttribute("href"));
        Assert.Equal("Trades", here.TextContent);
    }

    [Fact]
    public void Store_Changed_IsSaidOnTheOpenPage()
    {
        var cut = Render<MainLayout>();

        dataset.Set(new DatasetStatus(DatasetKind.Real, new DateOnly(2025, 3, 31)));

        cut.WaitForAssertion(() => Assert.Contains("the newest is of 2025-03-31", cut.Find(".mud-snackbar").TextContent, StringComparison.Ordinal));
        Assert.Equal("2025-03-31", cut.Find(".asof time").TextContent);
    }

    [Fact]
    public void Search_HasAName() =>
        Assert.Equal("Company by ticker or name", Render<CompanySearchBox>().Find("input").GetAttribute("aria-label"));

    [Theory]
    [InlineData(3, 12, "25")]
    [InlineData(20, 12, "100")]
    public void Progress_OfAKnownLength_SaysHowFar(double value, double max, string percent)
    {
        var bar = Render<ProgressBar>(p => p.Add(c => c.Label, "2025q2_form345.zip").Add(c => c.Value, value).Add(c => c.Max, max))
            .Find("[role=progressbar]");

        Assert.Equal("2025q2_form345.zip", bar.GetAttribute("aria-label"));
        // The kit counts in the bar's own units: 3 of 12, and never past the end.
        var (now, end) = (Number(bar.GetAttribute("aria-valuenow")), Number(bar.GetAttribute("aria-valuemax")));
        Assert.Equal(Number(percent), now / end * 100);
    }

    [Fact]
    public void Loading_IsAnnouncedOnce()
    {
        var cut = Render<Loading>(p => p.Add(c => c.Label, "Loading trades").Add(c => c.Lines, 3));

        Assert.Equal("Loading trades", cut.Find("[role=status]").TextContent.Trim());
        Assert.Equal(3, cut.FindAll(".mud-skeleton[aria-hidden=true]").Count);
    }

    private static double Number(string? text) => double.Parse(text ?? "", System.Globalization.CultureInfo.InvariantCulture);
}
