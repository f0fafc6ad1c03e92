using Plotly.Blazor;
using Plotly.Blazor.ConfigLib;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;
using Across = Plotly.Blazor.LayoutLib.XAxisLib;
using Bars = Plotly.Blazor.Traces.BarLib;
using Hovers = Plotly.Blazor.LayoutLib.HoverLabelLib;
using Legends = Plotly.Blazor.LayoutLib.LegendLib;
using Notes = Plotly.Blazor.LayoutLib.AnnotationLib;
using Points = Plotly.Blazor.Traces.ScatterLib;
using Shapes = Plotly.Blazor.LayoutLib.ShapeLib;
using Up = Plotly.Blazor.LayoutLib.YAxisLib;

namespace InsiderDashboard.Charting;

/// <summary>
/// A <see cref="ChartSpec"/> in the words of Plotly.Blazor, and the only place that translates. The basic bundle of the
/// library is loaded, which draws scatter and bar alone and takes any other kind for a scatter without a word: so there is
/// no other kind.
/// </summary>
public sealed record PlotlyFigure(IList<ITrace> Data, Layout Layout)
{
    /// <summary>The two files of the package that a chart needs, as the package itself imports them. Their names hold versions.</summary>
    public const string Interop = "./_content/Plotly.Blazor/plotly-interop-7.2.0.js";
    public const string Library = "./_content/Plotly.Blazor/plotly-basic-3.7.0.min.js";

    private const double MillisecondsPerDay = 86_400_000;
    private const string Transparent = "rgba(0,0,0,0)";

    private static readonly ChartColor[] Series =
        [ChartColor.Series1, ChartColor.Series2, ChartColor.Series3, ChartColor.Series4, ChartColor.Series5, ChartColor.Series6];

    private enum Kind { Number, Day, Name }

    /// <summary>No bar of buttons over the chart: what they do has buttons in the card, which a keyboard reaches.</summary>
    public static Config Config { get; } = new() { DisplayModeBar = DisplayModeBarEnum.False, Responsive = false };

    public static PlotlyFigure Of(ChartSpec spec, ChartLook look) =>
        new([.. spec.Traces.Select((trace, place) => Trace(spec, trace, Series[place % Series.Length], look))], Frame(spec, look));

    /// <summary>Whether both draw the same picture.</summary>
    public bool Equals(PlotlyFigure? other) => other is not null && Layout.Equals(other.Layout) && Data.SequenceEqual(other.Data);

    public override int GetHashCode() => HashCode.Combine(Data.Count, Layout.Height);

    /// <param name="next">The colour of a trace that names none.</param>
    private static ITrace Trace(ChartSpec spec, ChartTrace trace, ChartColor next, ChartLook look)
    {
        var color = trace.Color == ChartColor.Auto ? next : trace.Color;
        return trace switch
        {
            LineTrace line => Line(spec, line, color, look),
            PointTrace points => Marks(spec, points, color, look),
            BarTrace bar => Bar(spec, bar, color, look),
            _ => throw new NotSupportedException($"{trace.GetType().Name} is no kind that the basic bundle draws."),
        };
    }

    private static Scatter Line(ChartSpec spec, LineTrace line, ChartColor color, ChartLook look)
    {
        var scatter = Scatter(spec, line);
        scatter.Mode = line.Markers ? Points.ModeFlag.Lines | Points.ModeFlag.Markers : Points.ModeFlag.Lines;
        scatter.Line = new Points.Line
        {
            Color = look.Of(color), Width = (decimal)line.Width, Dash = line.Dashed ? "dash" : "solid",
            Shape = line.Stepped ? Points.LineLib.ShapeEnum.Hv : Points.LineLib.ShapeEnum.Linear,
        };
        scatter.Marker = new Points.Marker { Color = look.Of(color) };
        scatter.Fill = line.Filled ? Points.FillEnum.ToZeroY : Points.FillEnum.None;
        scatter.FillColor = look.Soft(color);
        scatter.ConnectGaps = false;
        return scatter;
    }

    private static Scatter Marks(ChartSpec spec, PointTrace points, ChartColor color, ChartLook look)
    {
        var scatter = Scatter(spec, points);
        scatter.Mode = Points.ModeFlag.Markers;
        scatter.Marker = new Points.Marker
        {
            Color = points.Colors is null ? look.Of(color) : null, ColorArray = Colors(points.Colors, look),
            Size = points.Sizes is null ? (decimal)points.Size : null, SizeArray = points.Sizes?.Select(size => (decimal?)size).ToList(),
            Symbol = Symbol(points.Shape),
        };
        if (points.Intervals is { } ends)
            scatter.ErrorY = new Points.ErrorY
            {
                Type = Points.ErrorYLib.TypeEnum.Data, Symmetric = false, Thickness = 1.5m, Width = 4, Color = look.Ink,
                Array = Above(points.Y, ends), ArrayMinus = Below(points.Y, ends),
            };
        return scatter;
    }

    private static Scatter Scatter(ChartSpec spec, PairTrace trace) => new()
    {
        Name = trace.Name ?? "", X = Values(trace.X), Y = Values(trace.Y), YAxis = Side(trace),
        HoverTemplate = PlotlyText.Hover(spec, trace), TextArray = Words(trace),
    };

    private static Bar Bar(ChartSpec spec, BarTrace bar, ChartColor color, ChartLook look)
    {
        var trace = new Bar
        {
            Name = bar.Name ?? "", X = Values(bar.X), Y = Values(bar.Y), YAxis = Side(bar),
            HoverTemplate = PlotlyText.Hover(spec, bar), TextArray = Words(bar), TextPosition = Bars.TextPositionEnum.None,
            Orientation = bar.Horizontal ? Bars.OrientationEnum.H : Bars.OrientationEnum.V,
            Marker = new Bars.Marker { Color = bar.Colors is null ? look.Of(color) : null, ColorArray = Colors(bar.Colors, look) },
            Width = spec.Bars == BarMode.Overlay && DaysApart(spec) is { } days ? (decimal)(0.75 * days * MillisecondsPerDay) : null,
        };
        if (bar is { Intervals: { } across, Horizontal: true })
            trace.ErrorX = new Bars.ErrorX
            {
                Type = Bars.ErrorXLib.TypeEnum.Data, Symmetric = false, Thickness = 1.5m, Width = 4, Color = look.Ink,
                Array = Above(bar.X, across), ArrayMinus = Below(bar.X, across),
            };
        else if (bar.Intervals is { } up)
            trace.ErrorY = new Bars.ErrorY
            {
                Type = Bars.ErrorYLib.TypeEnum.Data, Symmetric = false, Thickness = 1.5m, Width = 4, Color = look.Ink,
                Array = Above(bar.Y, up), ArrayMinus = Below(bar.Y, up),
            };
        return trace;
    }

    // Where traces lie over each other the library gives each a width by its own neighbours: one bar a year gets as wide as a year.
    private static int? DaysApart(ChartSpec spec)
    {
        var days = spec.Traces.OfType<BarTrace>().SelectMany(bar => bar.X).Select(x => x.Raw).OfType<DateOnly>().Distinct().Order().ToList();
        return days.Count < 2 ? null : days.Zip(days.Skip(1), (day, next) => next.DayNumber - day.DayNumber).Min();
    }

    private static Layout Frame(ChartSpec spec, ChartLook look)
    {
        var legend = spec.Legend ?? spec.Traces.Count(trace => !string.IsNullOrEmpty(trace.Name)) > 1;
        return new Layout
        {
            Height = spec.Height, AutoSize = true, UiRevision = "kept",
            BarMode = Mode(spec.Bars), BarGap = 0.25m,
            PaperBgColor = look.Surface, PlotBgColor = Transparent,
            Font = new Font { Family = look.Font, Size = 12, Color = look.Muted },
            Margin = new Margin { L = look.Narrow ? 40 : 56, R = spec.Right is null ? 12 : 56, T = legend ? 28 : 8, B = 28 },
            HoverMode = HoverModeEnum.Closest,
            HoverLabel = new HoverLabel
            {
                BgColor = look.Surface, BorderColor = look.Of(ChartColor.Grey), Align = Hovers.AlignEnum.Left,
                Font = new Hovers.Font { Family = look.Font, Size = 12, Color = look.Ink },
            },
            DragMode = look.Touch ? DragModeEnum.False : DragModeEnum.Zoom,
            ShowLegend = legend,
            Legend = [new Legend { Orientation = Legends.OrientationEnum.H, X = 0, Y = 1.02m, YAnchor = Legends.YAnchorEnum.Bottom }],
            XAxis = [Horizontal(spec.X, KindOf(spec, trace => trace.X), look)],
            YAxis = UpAxes(spec, look),
            Shapes = [.. spec.Bands.Select(band => Band(band, look)), .. spec.Lines.Select(line => Reference(line, look))],
            Annotations =
            [
                .. spec.Bands.Where(band => band.Label is not null).Select(band => Label(band.Label!, band.From, vertical: true, look)),
                .. spec.Lines.Where(line => line.Label is not null).Select(line => Label(line.Label!, line.At, line.Vertical, look)),
            ],
        };
    }

    private static List<YAxis> UpAxes(ChartSpec spec, ChartLook look)
    {
        var left = Vertical(spec.Y, KindOf(spec, trace => trace.Y), look);
        return spec.Right is { } right ? [left, OnRight(right, look)] : [left];
    }

    private static XAxis Horizontal(ChartAxis axis, Kind kind, ChartLook look) => new()
    {
        AutoMargin = Across.AutoMarginFlag.True, FixedRange = look.Narrow,
        GridColor = look.Grid, LineColor = look.Grid, TickColor = look.Grid, ZeroLineColor = look.Zero, ZeroLineWidth = 1,
        Title = axis.Title is null || look.Narrow ? null : new Across.Title { Text = PlotlyText.Plain(axis.Title) },
        Type = kind switch
        {
            Kind.Day => Across.TypeEnum.Date,
            Kind.Name => Across.TypeEnum.Category,
            Kind.Number => axis.Log ? Across.TypeEnum.Log : null,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        },
        TickPrefix = Prefix(axis), TickFormat = Ticks(axis), SeparateThousands = kind == Kind.Number,
        Range = Range(axis), AutoRange = axis.Reversed && Range(axis) is null ? Across.AutoRangeEnum.Reversed : null,
    };

    private static YAxis Vertical(ChartAxis axis, Kind kind, ChartLook look) => new()
    {
        AutoMargin = Up.AutoMarginFlag.True, FixedRange = look.Narrow,
        GridColor = look.Grid, LineColor = look.Grid, TickColor = look.Grid, ZeroLineColor = look.Zero, ZeroLineWidth = 1,
        Title = axis.Title is null || look.Narrow ? null : new Up.Title { Text = PlotlyText.Plain(axis.Title) },
        Type = kind switch
        {
            Kind.Day => Up.TypeEnum.Date,
            Kind.Name => Up.TypeEnum.Category,
            Kind.Number => axis.Log ? Up.TypeEnum.Log : null,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        },
        TickPrefix = Prefix(axis), TickFormat = Ticks(axis), SeparateThousands = kind == Kind.Number,
        Range = Range(axis), AutoRange = axis.Reversed && Range(axis) is null ? Up.AutoRangeEnum.Reversed : null,
    };

    private static YAxis OnRight(ChartAxis axis, ChartLook look)
    {
        var right = Vertical(axis, Kind.Number, look);
        (right.Overlaying, right.Side, right.ShowGrid) = ("y", Up.SideEnum.Right, false);
        return right;
    }

    // Said outright: a name such as "2025" must not be taken for a number, nor a ticker for a date.
    private static Kind KindOf(ChartSpec spec, Func<PairTrace, IReadOnlyList<ChartValue>> values) =>
        PlotlyText.First(spec.Traces.OfType<PairTrace>().SelectMany(values)) switch
        {
            DateOnly => Kind.Day,
            string => Kind.Name,
            double or null => Kind.Number,
            var other => throw new NotSupportedException($"{other.GetType().Name} is no value of an axis."),
        };

    // The browser puts a minus before the sign (js/chart.js); the library would write "$−1B". Its format "$~s" sets the sign right
    // and calls a billion G, and labels written here would not follow when the reader zooms.
    private static string? Prefix(ChartAxis axis) => axis.Format == ValueFormat.Money ? "$" : null;

    private static string? Ticks(ChartAxis axis) => axis.Format != ValueFormat.Percent ? null : axis.Signed ? "+.0%" : ".0%";

    private static List<object?>? Range(ChartAxis axis) =>
        axis.Min is null && axis.Max is null ? null : axis.Reversed ? [axis.Max, axis.Min] : [axis.Min, axis.Max];

    private static Shape Band(ChartBand band, ChartLook look) => new()
    {
        Type = Shapes.TypeEnum.Rect, XRef = "x", YRef = "paper", Layer = Shapes.LayerEnum.Below,
        X0 = band.From.Json, X1 = band.To.Json, Y0 = 0, Y1 = 1, FillColor = look.Soft(band.Color), Line = new Shapes.Line { Width = 0 },
    };

    // Along its own axis it stands at one value, along the other it goes from end to end.
    private static Shape Reference(ChartLine line, ChartLook look)
    {
        var stroke = new Shapes.Line { Color = look.Of(line.Color), Width = 1, Dash = "dot" };
        var at = line.At.Json;
        return line.Vertical
            ? new Shape { Type = Shapes.TypeEnum.Line, Line = stroke, XRef = "x", X0 = at, X1 = at, YRef = "paper", Y0 = 0, Y1 = 1 }
            : new Shape { Type = Shapes.TypeEnum.Line, Line = stroke, XRef = "paper", X0 = 0, X1 = 1, YRef = "y", Y0 = at, Y1 = at };
    }

    private static Annotation Label(string text, ChartValue at, bool vertical, ChartLook look)
    {
        var label = new Annotation { Text = PlotlyText.Plain(text), ShowArrow = false, Font = new Notes.Font { Size = 11, Color = look.Muted } };
        (label.XRef, label.X, label.XAnchor) = vertical ? ("x", at.Json, Notes.XAnchorEnum.Left) : ("paper", 1, Notes.XAnchorEnum.Right);
        (label.YRef, label.Y, label.YAnchor) = vertical ? ("paper", 1, Notes.YAnchorEnum.Top) : ("y", at.Json, Notes.YAnchorEnum.Bottom);
        return label;
    }

    private static BarModeEnum Mode(BarMode bars) => bars switch
    {
        BarMode.Group => BarModeEnum.Group,
        BarMode.Stack => BarModeEnum.Relative,
        BarMode.Overlay => BarModeEnum.Overlay,
        _ => throw new ArgumentOutOfRangeException(nameof(bars), bars, null),
    };

    private static Points.MarkerLib.SymbolEnum Symbol(PointShape shape) => shape switch
    {
        PointShape.Circle => Points.MarkerLib.SymbolEnum.Circle,
        PointShape.Diamond => Points.MarkerLib.SymbolEnum.Diamond,
        PointShape.TriangleUp => Points.MarkerLib.SymbolEnum.TriangleUp,
        PointShape.TriangleDown => Points.MarkerLib.SymbolEnum.TriangleDown,
        PointShape.Square => Points.MarkerLib.SymbolEnum.Square,
        PointShape.Open => Points.MarkerLib.SymbolEnum.CircleOpen,
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
    };

    private static string? Side(PairTrace trace) => trace.OnRight ? "y2" : null;

    private static List<object?> Values(IReadOnlyList<ChartValue> values) => [.. values.Select(value => value.Json)];

    private static List<object>? Colors(IReadOnlyList<ChartColor>? colors, ChartLook look) =>
        colors?.Select(color => (object)look.Of(color)).ToList();

    private static List<string>? Words(PairTrace trace) => trace.Notes?.Select(note => note is null ? "" : PlotlyText.Plain(note)).ToList();

    private static List<object?> Above(IReadOnlyList<ChartValue> middle, IReadOnlyList<(double? Low, double? High)> ends) =>
        [.. ends.Select((end, place) => middle[place].Raw is double value ? end.High - value : null)];

    private static List<object?> Below(IReadOnlyList<ChartValue> middle, IReadOnlyList<(double? Low, double? High)> ends) =>
        [.. ends.Select((end, place) => middle[place].Raw is double value ? value - end.Low : null)];
}
