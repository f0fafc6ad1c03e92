using System.Text.Json;
using Bunit;
using InsiderDashboard.Charting;
using InsiderDashboard.Components.Charts;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Plotly.Blazor;
using Plotly.Blazor.Interop;

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
            new BarTrace
            {
                Name = "Buys", Color = ChartColor.Positive, X = Chart.Days(Days), Y = Chart.Numbers([1_000_000, null]),
                Links = ["/trades?from=2025-01-01", null],
            },
            new LineTrace { Name = "Sells", X = Chart.Days(Days), Y = Chart.Numbers([-5, double.NaN]) },
        ],
    };

    private readonly BunitJSModuleInterop browser;
    private readonly BunitJSModuleInterop library;

    public ChartCardTests()
    {
        var helper = JSInterop.SetupModule("./js/chart.js");
        helper.Mode = JSRuntimeMode.Loose;
        browser = helper.SetupModule(invocation => invocation.Identifier == "watch");
        browser.Mode = JSRuntimeMode.Loose;
        browser.Setup<ChartLook>("look").SetResult(Looks.Wide);
        library = JSInterop.SetupModule(PlotlyFigure.Interop);
        library.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Spec_IsDrawnOnce_FromTheBasicBundle()
    {
        var cut = Card(Spec);

        Assert.Equal(PlotlyFigure.Library, Assert.Single(library.Invocations["importScript"]).Arguments[1]);
        Assert.Equal(cut.Find(".chart").Id, Assert.Single(library.Invocations["newPlot"]).Arguments[0]);
        Assert.Empty(library.Invocations["react"]);
        Assert.Single(browser.Invocations["drawn"]);
    }

    /// <summary>A page writes itself anew for many reasons: a chart of 10,000 points must not be made anew each time.</summary>
    [Fact]
    public void Render_ThatChangesNothing_CostsNothing()
    {
        var places = Enumerable.Range(0, 10_000).ToList();
        var many = new ChartSpec
        {
            Traces = [new LineTrace { X = Chart.Days(places.Select(Days[0].AddDays)), Y = Chart.Numbers(places.Select(place => (double)place)) }],
        };
        var cut = Card(many);
        cut.Render(p => p.Add(c => c.Spec, many));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var render = 0; render < 10; render++)
            cut.Render(p => p.Add(c => c.Spec, many).Add(c => c.Subtitle, $"Render {render}"));
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 10;

        Assert.InRange(each, 0, 200_000); // 10,000 values alone are more than that
        Assert.Empty(library.Invocations["react"]);
    }

    [Fact]
    public void Spec_MadeAnewWithTheSameValues_IsNotSentAgain_OtherValuesAre()
    {
        ChartSpec Made(double value) => new() { Traces = [new LineTrace { X = Chart.Days(Days), Y = Chart.Numbers([1d, value]) }] };
        var cut = Card(Made(2));

        cut.Render(p => p.Add(c => c.Spec, Made(2)));
        Assert.Empty(library.Invocations["react"]);

        cut.Render(p => p.Add(c => c.Spec, Made(3)));
        Assert.Single(library.Invocations["react"]);
        Assert.Single(library.Invocations["newPlot"]);
    }

    [Fact]
    public async Task Theme_Changed_IsDrawnInItsColours()
    {
        var cut = Card(Spec);

        await cut.InvokeAsync(() => cut.Instance.TakeLookAsync(Looks.Dark));

        Assert.Single(library.Invocations["react"]);
        Assert.Equal(Looks.Dark.Surface, cut.FindComponent<PlotlyChart>().Instance.Layout.PaperBgColor);
    }

    [Fact]
    public void Table_Chosen_ShowsTheSameValues_AndTheChartComesBack()
    {
        var cut = Card(Spec);

        cut.FindAll(".twin-toggle button")[1].Click();

        Assert.Equal(["Month", "Buys", "Sells"], cut.FindAll("th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["2025-01-31", "$1,000,000", "−$5", "2025-02-28", "–", "–"], cut.FindAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("/trades?from=2025-01-01", cut.Find("td a").GetAttribute("href"));
        Assert.True(cut.Find(".chart-box").HasAttribute("hidden"));
        Assert.Empty(cut.FindAll(".chart-save"));

        cut.FindAll(".twin-toggle button")[0].Click();

        Assert.False(cut.Find(".chart-box").HasAttribute("hidden"));
        Assert.Single(library.Invocations["react"]); // its place may have changed its width meanwhile
    }

    [Fact]
    public void Point_WithALink_LeadsThere()
    {
        ChartPoint? clicked = null;
        var chart = Card(Spec, p => p.Add(c => c.OnPoint, (ChartPoint point) => clicked = point)).FindComponent<PlotlyChart>().Instance;

        chart.ClickEvent([Point(0, 0, "2025-01-31", 1_000_000)]);
        Assert.Equal("/trades?from=2025-01-01", Address.Relative(Services.GetRequiredService<NavigationManager>().Uri));
        Assert.Null(clicked);

        chart.ClickEvent([Point(1, 0, "2025-01-31", -5)]);
        Assert.Equal(new ChartPoint(1, 0, "2025-01-31", "-5"), clicked);

        clicked = null;
        chart.ClickEvent([Point(1, 7, "2025-01-31", -5)]); // of a chart that has just been replaced
        Assert.Null(clicked);
    }

    [Fact]
    public void Image_Asked_IsNamedForTheChart()
    {
        Card(Spec).Find(".chart-save").Click();

        Assert.Equal("buys-and-sells", Assert.Single(library.Invocations["downloadImage"]).Arguments[4]);
    }

    [Fact]
    public void Library_NotToBeHad_LeavesTheTable()
    {
        browser.Setup<ChartLook>("look").SetException(new JSException("The chart library could not be loaded.\nError: at chart.js:14"));

        var cut = Card(Spec);

        Assert.Equal("The chart library could not be loaded. The same values stand below.", cut.Find("[role=status]").TextContent.Trim());
        Assert.Equal(6, cut.FindAll("td").Count);
        Assert.Empty(cut.FindAll(".chart, .twin-toggle"));
    }

    [Fact]
    public void Empty_SaysWhyAndDrawsNothing()
    {
        var cut = Card(new ChartSpec { Traces = [] }, p => p.Add(c => c.EmptyReason, "No prices for this issuer."));

        Assert.Contains("No prices for this issuer.", cut.Markup, StringComparison.Ordinal);
        Assert.Empty(JSInterop.Invocations);
        Assert.Empty(cut.FindAll(".twin-toggle"));
    }

    [Fact]
    public void Chart_IsNamedForThoseWhoDoNotSeeIt()
    {
        var cut = Card(Spec, p => p.Add(c => c.Description, "Falls since March."));

        Assert.StartsWith("Buys and sells. Falls since March.", cut.Find("[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    private IRenderedComponent<ChartCard> Card(ChartSpec spec, Action<ComponentParameterCollectionBuilder<ChartCard>>? more = null) =>
        Render<ChartCard>(p =>
        {
            p.Add(c => c.Title, "Buys and sells").Add(c => c.Spec, spec);
            more?.Invoke(p);
        });

    // As it comes from the browser: numbers and texts of JSON.
    private static EventDataPoint Point(int trace, int number, string x, double y) => new()
    {
        TraceIndex = trace, PointNumber = JsonSerializer.SerializeToElement(number),
        X = JsonSerializer.SerializeToElement(x), Y = JsonSerializer.SerializeToElement(y),
    };
}
