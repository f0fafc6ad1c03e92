namespace InsiderDashboard.Charting;

/// <summary>One series of a chart.</summary>
public abstract record ChartTrace
{
    public string? Name { get; init; }
    public ChartColor Color { get; init; }

    /// <summary>Further words per point, on hover and in the table; they may have several lines.</summary>
    public IReadOnlyList<string?>? Notes { get; init; }

    /// <summary>An address per point: a click goes there, and the table links there.</summary>
    public IReadOnlyList<string?>? Links { get; init; }

    /// <summary>Belongs to the axis on the right.</summary>
    public bool OnRight { get; init; }

    /// <summary>Number of points.</summary>
    public abstract int Count { get; }
}

/// <summary>A trace with one pair of values per point.</summary>
public abstract record PairTrace : ChartTrace
{
    public required IReadOnlyList<ChartValue> X { get; init; }
    public required IReadOnlyList<ChartValue> Y { get; init; }

    public override int Count => X.Count;
}

public sealed record LineTrace : PairTrace
{
    public bool Dashed { get; init; }
    public bool Markers { get; init; }

    /// <summary>Shades the area down to zero.</summary>
    public bool Filled { get; init; }

    /// <summary>Holds each value up to the next point.</summary>
    public bool Stepped { get; init; }
    public double Width { get; init; } = 2;
}

/// <summary>Bars; <see cref="Horizontal"/> ones have their names in Y.</summary>
public sealed record BarTrace : PairTrace
{
    public bool Horizontal { get; init; }

    /// <summary>A colour per bar.</summary>
    public IReadOnlyList<ChartColor>? Colors { get; init; }

    /// <summary>Low and high end of an error bar, as values of the same axis.</summary>
    public IReadOnlyList<(double? Low, double? High)>? Intervals { get; init; }
}

public sealed record PointTrace : PairTrace
{
    public IReadOnlyList<ChartColor>? Colors { get; init; }

    /// <summary>Diameters in CSS pixels.</summary>
    public IReadOnlyList<double>? Sizes { get; init; }
    public double Size { get; init; } = 8;
    public PointShape Shape { get; init; }

    /// <summary>Low and high end of a vertical error bar.</summary>
    public IReadOnlyList<(double? Low, double? High)>? Intervals { get; init; }
}

public enum PointShape
{
    Circle,
    Diamond,
    TriangleUp,
    TriangleDown,
    Square,
    Open,
}
