namespace InsiderDashboard.Charting;

/// <summary>
/// What a chart shows, without a word of the library that draws it. Pages build one with pure functions and hand it to
/// <c>ChartCard</c>, which draws it in the colours of the theme and writes its table twin.
/// </summary>
public sealed record ChartSpec
{
    public required IReadOnlyList<ChartTrace> Traces { get; init; }
    public ChartAxis X { get; init; } = new();
    public ChartAxis Y { get; init; } = new();

    /// <summary>An axis on the right, for traces with <see cref="ChartTrace.OnRight"/>.</summary>
    public ChartAxis? Right { get; init; }
    public BarMode Bars { get; init; }

    /// <summary>Height in CSS pixels.</summary>
    public int Height { get; init; } = 320;

    /// <summary>Null: shown where more than one trace has a name.</summary>
    public bool? Legend { get; init; }
    public IReadOnlyList<ChartBand> Bands { get; init; } = [];
    public IReadOnlyList<ChartLine> Lines { get; init; } = [];

    /// <summary>The twin of the chart; null: made from the traces.</summary>
    public ChartTable? Table { get; init; }

    public bool IsEmpty => Traces.All(trace => trace.Count == 0);
}

/// <summary>One axis.</summary>
public sealed record ChartAxis
{
    public string? Title { get; init; }
    public ValueFormat Format { get; init; }
    public double? Min { get; init; }
    public double? Max { get; init; }
    public bool Log { get; init; }

    /// <summary>First value on top, for a vertical axis of names.</summary>
    public bool Reversed { get; init; }

    /// <summary>Show the sign of positive values as well.</summary>
    public bool Signed { get; init; }
}

/// <summary>How values are written on an axis, on hover and in the table.</summary>
public enum ValueFormat
{
    /// <summary>Numbers; names and dates are recognised by their type.</summary>
    Number,
    /// <summary>USD.</summary>
    Money,
    /// <summary>Fractions: 0.1 is 10%.</summary>
    Percent,
}

public enum BarMode
{
    Group,
    /// <summary>On top of each other; negative values go down.</summary>
    Stack,
    Overlay,
}

/// <summary>A shaded span of the horizontal axis, such as a quarter or a heavy-selling month.</summary>
public sealed record ChartBand(ChartValue From, ChartValue To, ChartColor Color, string? Label = null);

/// <summary>A reference line at a value of the vertical axis, or of the horizontal one.</summary>
public sealed record ChartLine(ChartValue At, string? Label = null, bool Vertical = false, ChartColor Color = ChartColor.Grey);

/// <summary>Colours by meaning; each theme has its own value for them.</summary>
public enum ChartColor
{
    /// <summary>The next of the series colours.</summary>
    Auto,
    Positive,
    Negative,
    Amber,
    Grey,
    Accent,
    Series1,
    Series2,
    Series3,
    Series4,
    Series5,
    Series6,
    Faint,
}

/// <summary>The table twin of a chart.</summary>
public sealed record ChartTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<ChartCell>> Rows);

/// <summary>A cell of the twin, in words; numbers stand right.</summary>
public sealed record ChartCell(string Text, string? Href = null, bool Numeric = false);

/// <summary>A point that was clicked.</summary>
/// <param name="Trace">Place of the trace in the chart.</param>
/// <param name="Index">Place of the point in the trace.</param>
/// <param name="X">Horizontal value as text.</param>
/// <param name="Y">Vertical value as text.</param>
public sealed record ChartPoint(int Trace, int Index, string X, string Y);
