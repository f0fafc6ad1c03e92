using InsiderDashboard.Charting;
using InsiderDashboard.Tests.Support;
using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;

namespace InsiderDashboard.Tests.Charting;

public sealed class PlotlyFigureTests
{
    private static readonly DateOnly[] Days = [new(2025, 1, 31), new(2025, 2, 28)];

    private static readonly ChartSpec Spec = new()
    {
        X = new() { Title = "Month" },
        Y = new() { Title = "Net", Format = ValueFormat.Money },
        Traces =
        [
            new BarTrace { Name = "Buys", Color = ChartColor.Positive, X = Chart.Days(Days), Y = Chart.Numbers([1_000_000, null]) },
            new LineTrace { Name = "Sells", X = Chart.Days(Days), Y = Chart.Numbers([-5, double.NaN]) },
        ],
    };

    [Fact]
    public void Of_BarsAndLine_KeepsValuesAndColoursOfTheTheme()
    {
        var figure = PlotlyFigure.Of(Spec, Looks.Wide);

        var buys = Assert.IsType<Bar>(figure.Data[0]);
        Assert.Equal(["2025-01-31", "2025-02-28"], buys.X);
        Assert.Equal([1_000_000d, null], buys.Y);
        Assert.Equal(Looks.Wide.Of(ChartColor.Positive), buys.Marker.Color);
        var sells = Assert.IsType<Scatter>(figure.Data[1]);
        Assert.Equal(ModeFlag.Lines, sells.Mode);
        Assert.Equal(Looks.Wide.Of(ChartColor.Series2), sells.Line.Color); // the second trace, which names none
        Assert.Equal([-5d, null], sells.Y);
        Assert.Equal(Plotly.Blazor.LayoutLib.XAxisLib.TypeEnum.Date, figure.Layout.XAxis[0].Type);
        Assert.Equal("$", figure.Layout.YAxis[0].TickPrefix);
    }

    /// <summary>The basic bundle takes any other kind for a scatter and says nothing: so each kind of ours must be one of its two.</summary>
    [Fact]
    public void Of_EveryKindOfTrace_IsScatterOrBar()
    {
        ChartTrace[] each =
        [
            new LineTrace { X = Chart.Days(Days), Y = Chart.Numbers([1d, 2d]) },
            new PointTrace { X = Chart.Days(Days), Y = Chart.Numbers([1d, 2d]) },
            new BarTrace { X = Chart.Days(Days), Y = Chart.Numbers([1d, 2d]) },
        ];
        var kinds = typeof(ChartTrace).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ChartTrace)) && !type.IsAbstract);

        Assert.Equal(kinds.OrderBy(kind => kind.Name), each.Select(trace => trace.GetType()).OrderBy(kind => kind.Name));
        Assert.Equal(
            [TraceTypeEnum.Scatter, TraceTypeEnum.Scatter, TraceTypeEnum.Bar],
            PlotlyFigure.Of(new ChartSpec { Traces = each }, Looks.Wide).Data.Select(trace => trace.Type!.Value));
    }

    [Fact]
    public void Of_BarsOverEachOther_AreOfOneWidth()
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

        // February of 2025 has 28 days, the least between two of the bars; three quarters of them are 21, in milliseconds.
        Assert.Equal([21 * 86_400_000m, 21 * 86_400_000m], PlotlyFigure.Of(spec, Looks.Wide).Data.Cast<Bar>().Select(bar => bar.Width));
    }

    [Fact]
    public void Of_Points_HaveASizeEachAndNoMarkupInTheirWords()
    {
        var trace = new PointTrace
        {
            Name = "<b>A & B</b>", Sizes = [7, 24], X = Chart.Days(Days), Y = Chart.Numbers([1d, 2d]), Notes = ["<img>\nx", null],
        };

        var points = Assert.IsType<Scatter>(Assert.Single(PlotlyFigure.Of(new ChartSpec { Traces = [trace] }, Looks.Wide).Data));

        Assert.Equal([7m, 24m], points.Marker.SizeArray);
        Assert.Null(points.Marker.Size); // the library's types write the one size where both are given
        Assert.Equal(["&lt;img&gt;<br>x", ""], points.TextArray);
        Assert.Contains("&lt;b&gt;A &amp; B", points.HoverTemplate, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_IntervalsOfPoints_AreDistancesFromTheirValues()
    {
        var trace = new PointTrace { X = Chart.Names(["a", "b"]), Y = Chart.Numbers([10d, 20d]), Intervals = [(8, 13), (null, 21)] };

        var error = Assert.IsType<Scatter>(Assert.Single(PlotlyFigure.Of(new ChartSpec { Traces = [trace] }, Looks.Wide).Data)).ErrorY;

        Assert.Equal([3d, 1d], error.Array); // 13 − 10, 21 − 20
        Assert.Equal([2d, null], error.ArrayMinus); // 10 − 8; no low end
    }

    [Fact]
    public void Of_HorizontalBarsOfNames_FirstOnTop()
    {
        var spec = new ChartSpec
        {
            X = new() { Min = -1, Max = 1 }, Y = new() { Reversed = true },
            Traces = [new BarTrace { Horizontal = true, X = Chart.Numbers([0.5]), Y = Chart.Names(["2025"]) }],
        };

        var layout = PlotlyFigure.Of(spec, Looks.Wide).Layout;

        Assert.Equal([-1d, 1d], layout.XAxis[0].Range);
        Assert.Equal(Plotly.Blazor.LayoutLib.YAxisLib.TypeEnum.Category, layout.YAxis[0].Type);
        Assert.Equal(Plotly.Blazor.LayoutLib.YAxisLib.AutoRangeEnum.Reversed, layout.YAxis[0].AutoRange);
    }

    [Fact]
    public void Of_LinesBandsAndRightAxis_StandInTheLayout()
    {
        var spec = Spec with
        {
            Right = new() { Title = "Price" },
            Lines = [new ChartLine(0d), new ChartLine(Days[0], "as of", Vertical: true)],
            Bands = [new ChartBand(Days[0], Days[1], ChartColor.Amber, "heavy")],
        };

        var layout = PlotlyFigure.Of(spec, Looks.Wide).Layout;

        Assert.Equal(["rect", "y", "x"], layout.Shapes.Select(shape => shape.YRef == "y" ? "y" : shape.Line.Dash is null ? "rect" : "x"));
        Assert.Equal(Looks.Wide.Soft(ChartColor.Amber), layout.Shapes[0].FillColor);
        Assert.Equal(["heavy", "as of"], layout.Annotations.Select(note => note.Text));
        Assert.Equal("y", layout.YAxis[1].Overlaying);
    }

    [Fact]
    public void Of_NarrowTouchedWindow_HasNoAxisTitlesAndNoDragging()
    {
        var layout = PlotlyFigure.Of(Spec, Looks.Wide with { Narrow = true, Touch = true }).Layout;

        Assert.Null(layout.YAxis[0].Title);
        Assert.True(layout.XAxis[0].FixedRange);
        Assert.Equal(DragModeEnum.False, layout.DragMode);
    }

    [Fact]
    public void Equals_SpecMadeAnew_IsTheSamePicture_AnotherValueOrThemeIsNot()
    {
        ChartSpec Made(double value) => new() { Traces = [new LineTrace { X = Chart.Days(Days), Y = Chart.Numbers([1d, value]) }] };

        Assert.Equal(PlotlyFigure.Of(Made(2), Looks.Wide), PlotlyFigure.Of(Made(2), Looks.Wide));
        Assert.NotEqual(PlotlyFigure.Of(Made(2), Looks.Wide), PlotlyFigure.Of(Made(3), Looks.Wide));
        Assert.NotEqual(PlotlyFigure.Of(Made(2), Looks.Wide), PlotlyFigure.Of(Made(2), Looks.Dark));
    }

    /// <summary>Areas are drawn by two more digits behind a colour: each must be written #rrggbb, in both themes.</summary>
    [Fact]
    public void Variables_EachInBothThemes_AreHexColours()
    {
        var themes = File.ReadAllText(Path.Combine(Application.Repository, "wwwroot-assets/css/tokens.css")).Split(":root").Skip(1).ToList();

        Assert.Equal(2, themes.Count);
        Assert.All(themes, theme => Assert.All(ChartLook.Variables, name => Assert.Matches($@"\s{name}: #[0-9a-f]{{6}};", theme)));
    }
}
