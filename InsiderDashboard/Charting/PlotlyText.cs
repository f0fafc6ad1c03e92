namespace InsiderDashboard.Charting;

/// <summary>Texts as the chart library reads them: a little HTML, and patterns for what stands beside the pointer.</summary>
internal static class PlotlyText
{
    /// <summary>A company's name is no HTML. Lines are all that is taken over.</summary>
    public static string Plain(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>Name, both values and the note of a point, a line each.</summary>
    public static string Hover(ChartSpec spec, PairTrace trace)
    {
        var up = trace.OnRight && spec.Right is not null ? spec.Right : spec.Y;
        var name = string.IsNullOrEmpty(trace.Name) ? "" : $"<b>{Plain(trace.Name)}</b><br>";
        var note = trace.Notes is null ? "" : "<br>%{text}";
        return $"{name}%{{x{Format(spec.X, trace.X)}}}<br>%{{y{Format(up, trace.Y)}}}{note}<extra></extra>";
    }

    /// <summary>The first value that is known; null where none is.</summary>
    public static object? First(IEnumerable<ChartValue> values) => values.FirstOrDefault(value => value.Raw is not null).Raw;

    private static string Format(ChartAxis axis, IReadOnlyList<ChartValue> values) => First(values) switch
    {
        DateOnly => "|%Y-%m-%d",
        double => (axis.Signed ? ":+" : ":") + axis.Format switch
        {
            ValueFormat.Money => "$,.0f",
            ValueFormat.Percent => ".1%",
            ValueFormat.Number => ",.4~f",
            _ => throw new ArgumentOutOfRangeException(nameof(axis), axis.Format, null),
        },
        string or null => "",
        var other => throw new NotSupportedException($"{other.GetType().Name} is no value of an axis."),
    };
}
