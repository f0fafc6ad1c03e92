using System.Globalization;
using InsiderDashboard.Components.Cells;

namespace InsiderDashboard.Charting;

/// <summary>Writes the table twin of a chart from its traces: the same values in words.</summary>
public static class ChartTables
{
    public static ChartTable From(ChartSpec spec)
    {
        if (spec.Table is { } given)
            return given;
        var pairs = spec.Traces.OfType<PairTrace>().Where(trace => trace.Count > 0).ToList();
        return SharesNames(pairs) ? BesideEachOther(spec, pairs) : BelowEachOther(spec, pairs);
    }

    /// <summary>A value as the axis writes it; the en dash where there is none.</summary>
    public static string Write(ChartValue value, ValueFormat format, bool signed = false) => value.Raw switch
    {
        null => Formats.None,
        DateOnly day => Formats.Date(day),
        double number when format == ValueFormat.Money => Formats.MoneyExact(Math.Round(number), signed),
        double number when format == ValueFormat.Percent => Formats.Percent(number, 1, signed),
        double number => Formats.NumberExact(number, signed),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? Formats.None,
    };

    private static bool IsHorizontal(PairTrace trace) => trace is BarTrace { Horizontal: true };

    private static IReadOnlyList<ChartValue> Key(PairTrace trace) => IsHorizontal(trace) ? trace.Y : trace.X;

    private static IReadOnlyList<ChartValue> Measure(PairTrace trace) => IsHorizontal(trace) ? trace.X : trace.Y;

    // Days or names, each once per trace: one row per key, one column per trace.
    private static bool SharesNames(List<PairTrace> traces) =>
        traces.Count > 0
        && traces.All(trace => IsHorizontal(trace) == IsHorizontal(traces[0]) && trace.Notes is null)
        && traces.All(trace => Key(trace).All(key => key.Raw is string or DateOnly) && Key(trace).Distinct().Count() == trace.Count);

    private static ChartTable BesideEachOther(ChartSpec spec, List<PairTrace> traces)
    {
        var (keyAxis, measureAxis) = IsHorizontal(traces[0]) ? (spec.Y, spec.X) : (spec.X, spec.Y);
        var columns = traces.Select(trace => trace.Name ?? AxisOf(spec, trace, measureAxis).Title ?? "Value");
        var places = traces
            .Select(trace => Key(trace).Select((key, place) => (key, place)).ToDictionary(pair => pair.key, pair => pair.place)).ToList();
        var keys = traces.SelectMany(Key).Distinct();
        if (Key(traces[0])[0].Raw is DateOnly)
            keys = keys.OrderBy(key => (DateOnly)key.Raw!);

        var rows = new List<IReadOnlyList<ChartCell>>();
        foreach (var key in keys)
        {
            var row = new List<ChartCell> { new(Write(key, keyAxis.Format)) };
            for (var t = 0; t < traces.Count; t++)
                row.Add(places[t].TryGetValue(key, out var place)
                    ? Cell(Measure(traces[t])[place], AxisOf(spec, traces[t], measureAxis), traces[t].Links?[place])
                    : new ChartCell(Formats.None, Numeric: true));
            rows.Add(row);
        }
        return new ChartTable([keyAxis.Title ?? "", .. columns], rows);
    }

    private static ChartTable BelowEachOther(ChartSpec spec, List<PairTrace> traces)
    {
        var noted = traces.Any(trace => trace.Notes is not null);
        var rows = new List<IReadOnlyList<ChartCell>>();
        foreach (var trace in traces)
            for (var place = 0; place < trace.Count; place++)
            {
                List<ChartCell> row =
                [
                    new(trace.Name ?? ""), Cell(trace.X[place], spec.X, trace.Links?[place]),
                    Cell(trace.Y[place], AxisOf(spec, trace, spec.Y), null),
                ];
                if (noted)
                    row.Add(new ChartCell(trace.Notes?[place] ?? ""));
                rows.Add(row);
            }
        List<string> columns = ["Series", spec.X.Title ?? "X", spec.Y.Title ?? "Y"];
        if (noted)
            columns.Add("Note");
        return new ChartTable(columns, rows);
    }

    private static ChartAxis AxisOf(ChartSpec spec, PairTrace trace, ChartAxis axis) => trace.OnRight && spec.Right is { } right ? right : axis;

    private static ChartCell Cell(ChartValue value, ChartAxis axis, string? href) =>
        new(Write(value, axis.Format, axis.Signed), href, value.Raw is null or double);
}
