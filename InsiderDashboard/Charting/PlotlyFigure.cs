using System.Text.Json;
using System.Text.Json.Nodes;

namespace InsiderDashboard.Charting;

/// <summary>
/// Writes a <see cref="ChartSpec"/> as traces and layout of plotly.js. Colours are names such as <c>@positive</c>; the
/// browser puts in those of the theme (js/chart.js).
/// </summary>
internal static class PlotlyFigure
{
    private static readonly ChartColor[] Series =
        [ChartColor.Series1, ChartColor.Series2, ChartColor.Series3, ChartColor.Series4, ChartColor.Series5, ChartColor.Series6];

    public static string Write(ChartSpec spec)
    {
        var traces = new JsonArray();
        for (var place = 0; place < spec.Traces.Count; place++)
            traces.Add(Trace(spec, spec.Traces[place], Series[place % Series.Length]));
        return new JsonObject { ["data"] = traces, ["layout"] = Layout(spec) }.ToJsonString();
    }

    private static JsonObject Trace(ChartSpec spec, ChartTrace trace, ChartColor next)
    {
        var color = trace.Color == ChartColor.Auto ? next : trace.Color;
        var json = trace switch
        {
            LineTrace line => Line(line, color),
            BarTrace bar => Bar(bar, color, spec.Bars == BarMode.Overlay ? DaysApart(spec) : null),
            PointTrace points => Points(points, color),
            HeatmapTrace heatmap => Heatmap(heatmap),
            BoxTrace box => new JsonObject { ["type"] = "box", ["y"] = Array(box.Values), ["marker"] = Color(color), ["boxpoints"] = "outliers" },
            _ => throw new NotSupportedException(trace.GetType().Name),
        };
        json["name"] = trace.Name ?? "";
        if (trace is PairTrace pair)
        {
            json["x"] = Array(pair.X.Select(value => value.Json));
            json["y"] = Array(pair.Y.Select(value => value.Json));
            json["hovertemplate"] = Hover(spec, pair);
            if (pair.Notes is not null)
                json["text"] = Array(pair.Notes.Select(note => note is null ? "" : Text(note)));
            if (pair is BarTrace)
                json["textposition"] = "none";
        }
        if (trace.OnRight)
            json["yaxis"] = "y2";
        if (trace.Links is not null)
            json["meta"] = new JsonObject { ["linked"] = true };
        return json;
    }

    private static JsonObject Line(LineTrace line, ChartColor color) => new()
    {
        ["type"] = "scatter",
        ["mode"] = line.Markers ? "lines+markers" : "lines",
        ["line"] = new JsonObject
        {
            ["color"] = Name(color),
            ["width"] = line.Width,
            ["dash"] = line.Dashed ? "dash" : "solid",
            ["shape"] = line.Stepped ? "hv" : "linear",
        },
        ["fill"] = line.Filled ? "tozeroy" : "none",
        ["fillcolor"] = Name(color) + "-soft",
        ["connectgaps"] = false,
    };

    /// <param name="daysApart">Days between neighbours of all bars; null: the library knows.</param>
    private static JsonObject Bar(BarTrace bar, ChartColor color, int? daysApart)
    {
        var json = new JsonObject { ["type"] = "bar", ["orientation"] = bar.Horizontal ? "h" : "v", ["marker"] = Color(color, bar.Colors) };
        if (daysApart is { } days)
            json["width"] = 0.75 * days * 86_400_000; // in milliseconds of the axis
        if (bar.Intervals is { } intervals)
            json[bar.Horizontal ? "error_x" : "error_y"] = Interval(bar.Horizontal ? bar.X : bar.Y, intervals);
        return json;
    }

    // Where traces lie over each other the library gives each a width by its own neighbours: one bar a year gets as wide as a year.
    private static int? DaysApart(ChartSpec spec)
    {
        var days = spec.Traces.OfType<BarTrace>().SelectMany(bar => bar.X).Select(x => x.Raw).OfType<DateOnly>().Distinct().Order().ToList();
        return days.Count < 2 ? null : days.Zip(days.Skip(1), (day, next) => next.DayNumber - day.DayNumber).Min();
    }

    private static JsonObject Points(PointTrace points, ChartColor color)
    {
        var marker = Color(color, points.Colors);
        marker["size"] = points.Sizes is { } sizes ? Array(sizes) : points.Size;
        marker["symbol"] = points.Shape switch
        {
            PointShape.Diamond => "diamond",
            PointShape.TriangleUp => "triangle-up",
            PointShape.TriangleDown => "triangle-down",
            PointShape.Square => "square",
            PointShape.Open => "circle-open",
            _ => "circle",
        };
        var json = new JsonObject { ["type"] = "scatter", ["mode"] = "markers", ["marker"] = marker };
        if (points.Intervals is { } intervals)
            json["error_y"] = Interval(points.Y, intervals);
        return json;
    }

    private static JsonObject Heatmap(HeatmapTrace trace)
    {
        var json = new JsonObject
        {
            ["type"] = "heatmap",
            ["x"] = Array(trace.X.Select(value => value.Json)),
            ["y"] = Array(trace.Y.Select(value => value.Json)),
            ["z"] = new JsonArray([.. trace.Z.Select(row => (JsonNode)Array(row))]),
            ["zmin"] = trace.Min,
            ["zmax"] = trace.Max,
            ["colorscale"] = trace.Diverging ? "@diverging" : "@sequential",
            ["xgap"] = 1,
            ["ygap"] = 1,
            ["hoverongaps"] = false,
            ["hovertemplate"] = $"<b>%{{y}}</b> %{{x}}<br>{Text(trace.ValueTitle ?? "")} %{{z{HoverFormat(trace.Format, signed: false)}}}{(trace.Notes is null ? "" : "<br>%{hovertext}")}<extra></extra>",
            ["colorbar"] = new JsonObject
            {
                ["thickness"] = 10,
                ["outlinewidth"] = 0,
                ["len"] = 0.9,
                ["tickformat"] = trace.Format == ValueFormat.Percent ? ".0%" : "",
                ["title"] = new JsonObject { ["text"] = Text(trace.ValueTitle ?? ""), ["side"] = "right" },
            },
        };
        if (trace.Notes is { } notes)
            json["hovertext"] = Grid(notes, trace.X.Count);
        if (trace.Marks is { } marks)
        {
            json["text"] = Grid(marks, trace.X.Count);
            json["texttemplate"] = "%{text}";
            json["textfont"] = new JsonObject { ["size"] = trace.X.Count > 30 ? 7 : 11 }; // as wide as the cell
        }
        return json;
    }

    private static JsonArray Grid(IReadOnlyList<string?> words, int columns) =>
        new([.. words.Select(word => word is null ? "" : Text(word)).Chunk(Math.Max(1, columns)).Select(row => (JsonNode)Array(row))]);

    private static JsonObject Layout(ChartSpec spec)
    {
        var layout = new JsonObject
        {
            ["height"] = spec.Height,
            ["barmode"] = spec.Bars switch { BarMode.Stack => "relative", BarMode.Overlay => "overlay", _ => "group" },
            ["showlegend"] = spec.Legend ?? spec.Traces.Count(trace => !string.IsNullOrEmpty(trace.Name)) > 1,
            ["xaxis"] = Axis(spec.X, Kind(spec, horizontal: true)),
            ["yaxis"] = Axis(spec.Traces is [HeatmapTrace] ? spec.Y with { Reversed = !spec.Y.Reversed } : spec.Y, Kind(spec, horizontal: false)),
            ["shapes"] = new JsonArray([.. spec.Bands.Select(Band), .. spec.Lines.Select(Reference)]),
            ["annotations"] = new JsonArray([.. spec.Bands.Where(band => band.Label is not null).Select(BandLabel), .. spec.Lines.Where(line => line.Label is not null).Select(LineLabel)]),
        };
        if (spec.Right is { } right)
        {
            var axis = Axis(right, null);
            axis["overlaying"] = "y";
            axis["side"] = "right";
            axis["showgrid"] = false;
            layout["yaxis2"] = axis;
        }
        return layout;
    }

    private static JsonObject Axis(ChartAxis axis, string? kind)
    {
        var json = new JsonObject { ["automargin"] = true };
        if (axis.Title is not null)
            json["title"] = new JsonObject { ["text"] = Text(axis.Title) };
        if (kind is not null)
            json["type"] = kind;
        else if (axis.Log)
            json["type"] = "log";
        switch (axis.Format)
        {
            case ValueFormat.Money:
                json["tickprefix"] = "$"; // the browser puts a minus before it
                json["exponentformat"] = "B";
                json["separatethousands"] = true;
                break;
            case ValueFormat.Percent:
                json["tickformat"] = axis.Signed ? "+.0%" : ".0%";
                break;
            case ValueFormat.Number when kind is null:
                json["exponentformat"] = "B";
                json["separatethousands"] = true;
                break;
        }
        if (axis.Min is not null || axis.Max is not null)
            json["range"] = axis.Reversed ? Array<double?>([axis.Max, axis.Min]) : Array<double?>([axis.Min, axis.Max]);
        else if (axis.Reversed)
            json["autorange"] = "reversed";
        return json;
    }

    // Said outright: a name such as "2025" must not be taken for a number, nor a ticker for a date.
    private static string? Kind(ChartSpec spec, bool horizontal)
    {
        foreach (var trace in spec.Traces)
        {
            var values = trace switch
            {
                PairTrace pair => horizontal ? pair.X : pair.Y,
                HeatmapTrace heatmap => horizontal ? heatmap.X : heatmap.Y,
                _ => [],
            };
            foreach (var value in values)
                switch (value.Raw)
                {
                    case DateOnly: return "date";
                    case string: return "category";
                    case double: return null;
                }
        }
        return null;
    }

    private static JsonObject Band(ChartBand band) => new()
    {
        ["type"] = "rect", ["xref"] = "x", ["yref"] = "paper", ["layer"] = "below",
        ["x0"] = Node(band.From.Json), ["x1"] = Node(band.To.Json), ["y0"] = 0, ["y1"] = 1,
        ["fillcolor"] = Name(band.Color) + "-soft", ["line"] = new JsonObject { ["width"] = 0 },
    };

    private static JsonObject BandLabel(ChartBand band) => new()
    {
        ["xref"] = "x", ["yref"] = "paper", ["x"] = Node(band.From.Json), ["y"] = 1, ["xanchor"] = "left", ["yanchor"] = "top",
        ["text"] = Text(band.Label!), ["showarrow"] = false,
    };

    private static JsonObject Reference(ChartLine line)
    {
        // Along its own axis it stands at one value, along the other it goes from end to end.
        var (own, other) = line.Vertical ? ("x", "y") : ("y", "x");
        return new JsonObject
        {
            ["type"] = "line",
            ["line"] = new JsonObject { ["color"] = Name(line.Color), ["width"] = 1, ["dash"] = "dot" },
            [own + "ref"] = own, [own + "0"] = Node(line.At.Json), [own + "1"] = Node(line.At.Json),
            [other + "ref"] = "paper", [other + "0"] = 0, [other + "1"] = 1,
        };
    }

    private static JsonObject LineLabel(ChartLine line) => line.Vertical
        ? new() { ["xref"] = "x", ["yref"] = "paper", ["x"] = Node(line.At.Json), ["y"] = 1, ["xanchor"] = "left", ["yanchor"] = "top", ["text"] = Text(line.Label!), ["showarrow"] = false }
        : new() { ["xref"] = "paper", ["yref"] = "y", ["x"] = 1, ["y"] = Node(line.At.Json), ["xanchor"] = "right", ["yanchor"] = "bottom", ["text"] = Text(line.Label!), ["showarrow"] = false };

    private static string Hover(ChartSpec spec, PairTrace trace)
    {
        var right = trace.OnRight && spec.Right is not null ? spec.Right : spec.Y;
        var name = string.IsNullOrEmpty(trace.Name) ? "" : $"<b>{Text(trace.Name)}</b><br>";
        var note = trace.Notes is null ? "" : "<br>%{text}";
        return $"{name}%{{x{HoverFormat(spec.X, trace.X)}}}<br>%{{y{HoverFormat(right, trace.Y)}}}{note}<extra></extra>";
    }

    private static string HoverFormat(ChartAxis axis, IReadOnlyList<ChartValue> values) => values.FirstOrDefault(value => value.Raw is not null).Raw switch
    {
        DateOnly => "|%Y-%m-%d",
        double => HoverFormat(axis.Format, axis.Signed),
        _ => "",
    };

    private static string HoverFormat(ValueFormat format, bool signed) => (signed ? ":+" : ":") + format switch
    {
        ValueFormat.Money => "$,.0f",
        ValueFormat.Percent => ".1%",
        _ => ",.4~f",
    };

    private static JsonObject Interval(IReadOnlyList<ChartValue> middle, IReadOnlyList<(double? Low, double? High)> ends) => new()
    {
        ["type"] = "data", ["symmetric"] = false, ["thickness"] = 1.5, ["width"] = 4, ["color"] = "@ink",
        ["array"] = Array(ends.Select((end, place) => middle[place].Raw is double value ? end.High - value : null)),
        ["arrayminus"] = Array(ends.Select((end, place) => middle[place].Raw is double value ? value - end.Low : null)),
    };

    private static JsonObject Color(ChartColor color, IReadOnlyList<ChartColor>? each = null) =>
        new() { ["color"] = each is null ? Name(color) : Array(each.Select(Name)) };

    private static string Name(ChartColor color) => "@" + color.ToString().ToLowerInvariant();

    // The library reads a little HTML in its texts, and a company's name is none. Lines are all that is taken over.
    private static string Text(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);

    private static JsonNode? Node(object? value) => JsonSerializer.SerializeToNode(value);

    private static JsonArray Array<T>(IEnumerable<T> values) => new([.. values.Select(value => JsonSerializer.SerializeToNode(value))]);
}
