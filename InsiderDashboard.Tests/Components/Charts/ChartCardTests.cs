using System.Text.Json;
using Bunit;
using InsiderDashboard.Charting;
using InsiderDashboard.Components.Charts;
using InsiderDashboard.Components.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace InsiderDashboard.Tests.Components.Charts;

public sealed class ChartCardTests : BunitContext
{
    private static readonly DateOnly[] Days = [new(2025, 1, 31), new(2025, 2, 28)];

    private static readonly ChartSpec Spec = new()
    {
        X = new() { Title = "Month" },
        Y = new() { Title = "Net", Format = ValueFormat.Money },
        Traces =
        [
            new BarTrace { Name = "Buys", Color = ChartColor.Positive, X = Chart.Days(Days), Y = Chart.Numbers([1_000_000, null]), Links = ["/trades?from=2025-01-01", null] },
            new LineTrace { Name = "Sells", X = Chart.Days(Days), Y = Chart.Numbers([-5, double.NaN]) },
        ],
    };

    private readonly BunitJSModuleInterop module;

    public ChartCardTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        module = JSInterop.SetupModule("./js/chart.js");
        module.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Spec_IsHandedToTheLibraryAsTracesAndLayout()
    {
        Render<ChartCard>(p => p.Add(c => c.Title, "Buys and sells").Add(c => c.Spec, Spec));

        var call = Assert.Single(module.Invocations["draw"]);
        using var figure = JsonDocument.Parse((string)call.Arguments[1]!);
        var buys = figure.RootElement.GetProperty("data")[0];
        Assert.Equal("bar", buys.GetProperty("type").GetString());
        Assert.Equal("@positive", buys.GetProperty("marker").GetProperty("color").GetString());
        Assert.Equal("2025-02-28", buys.GetProperty("x")[1].GetString());
        Assert.Equal(JsonValueKind.Null, buys.GetProperty("y")[1].ValueKind);
        Assert.Equal("date", figure.RootElement.GetProperty("layout").GetProperty("xaxis").GetProperty("type").GetString());
        Assert.Equal("lib/plotly.min.js", call.Arguments[2]);
    }

    [Fact]
    public void Bars_OverEachOther_AreOfOneWidth()
    {
        DateOnly Month(int year, int month) => new(year, month, 1);
        var spec = new ChartSpec
        {
            Bars = BarMode.Overlay,
            Traces =
            [
                new BarTrace { Name = "Heavy", X = Chart.Days([Month(2024, 3), Month(2025, 3)]), Y = Chart.Numbers([3, 4]) },
                new BarTrace { Name = "Other", X = Chart.Days([Month(2025, 2)]), Y = Chart.Numbers([1]) },
            ],
        };

        Render<ChartCard>(p => p.Add(c => c.Title, "Months").Add(c => c.Spec, spec));

        using var figure = JsonDocument.Parse((string)Assert.Single(module.Invocations["draw"]).Arguments[1]!);
        // February of 2025 has 28 days, the least between two of the bars.
        Assert.Equal([21 * 86_400_000d, 21 * 86_400_000d], figure.RootElement.GetProperty("data").EnumerateArray().Select(bar => bar.GetProperty("width").GetDouble()));
    }

    [Fact]
    public void Table_Chosen_ShowsTheSameValues()
    {
        var cut = Render<ChartCard>(p => p.Add(c => c.Title, "Buys and sells").Add(c => c.Spec, Spec));

        cut.FindAll(".twin-toggle button")[1].Click();

        Assert.Equal(["Month", "Buys", "Sells"], cut.FindAll("th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["2025-01-31", "$1,000,000", "−$5", "2025-02-28", "–", "–"], cut.FindAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("/trades?from=2025-01-01", cut.Find("td a").GetAttribute("href"));
        Assert.True(cut.Find(".chart-box").HasAttribute("hidden"));
    }

    [Fact]
    public async Task Point_WithALink_LeadsThere()
    {
        ChartPoint? clicked = null;
        var cut = Render<ChartCard>(p => p.Add(c => c.Title, "Buys").Add(c => c.Spec, Spec).Add(c => c.OnPoint, (ChartPoint point) => clicked = point));

        await cut.InvokeAsync(() => cut.Instance.PointClickedAsync(0, 0, "2025-01-31", "1000000"));
        Assert.Equal("/trades?from=2025-01-01", Address.Relative(Services.GetRequiredService<NavigationManager>().Uri));
        Assert.Null(clicked);

        await cut.InvokeAsync(() => cut.Instance.PointClickedAsync(1, 0, "2025-01-31", "-5"));
        Assert.Equal(new ChartPoint(1, 0, "2025-01-31", "-5"), clicked);
    }

    [Fact]
    public void Empty_SaysWhyAndDrawsNothing()
    {
        var cut = Render<ChartCard>(p => p.Add(c => c.Title, "Prices").Add(c => c.Spec, new ChartSpec { Traces = [] }).Add(c => c.EmptyReason, "No prices for this issuer."));

        Assert.Contains("No prices for this issuer.", cut.Markup, StringComparison.Ordinal);
        Assert.Empty(module.Invocations);
        Assert.Empty(cut.FindAll(".twin-toggle"));
    }

    [Fact]
    public void Chart_IsNamedForThoseWhoDoNotSeeIt()
    {
        var cut = Render<ChartCard>(p => p.Add(c => c.Title, "Net ratio").Add(c => c.Description, "Falls since March.").Add(c => c.Spec, Spec));

        Assert.StartsWith("Net ratio. Falls since March.", cut.Find("[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_AreNeverMarkup()
    {
        var spec = Spec with { Traces = [new PointTrace { Name = "<b>A & B</b>", X = Chart.Days(Days), Y = Chart.Numbers([1d, 2d]), Notes = ["<img>", null] }] };

        Render<ChartCard>(p => p.Add(c => c.Title, "Points").Add(c => c.Spec, spec));

        using var figure = JsonDocument.Parse((string)module.Invocations["draw"][0].Arguments[1]!);
        Assert.Equal("&lt;img&gt;", figure.RootElement.GetProperty("data")[0].GetProperty("text")[0].GetString());
        Assert.Contains("&lt;b&gt;A &amp; B", figure.RootElement.GetProperty("data")[0].GetProperty("hovertemplate").GetString(), StringComparison.Ordinal);
    }
}
