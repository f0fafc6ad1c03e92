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
        if (spec.Traces is [HeatmapTrace heatmap])
            return OfHeatmap(spec, heatmap);
        if (spec.Traces.Count > 0 && spec.Traces.All(trace => trace is BoxTrace))
            return OfBoxes(spec, spec.Traces.Cast<BoxTrace>());
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
        var places = traces.Select(trace => Key(trace).Select((key, place) => (key, place)).ToDictionary(pair => pair.key, pair => pair.place)).ToList();
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
                List<ChartCell> row = [new(trace.Name ?? ""), Cell(trace.X[place], spec.X, trace.Links?[place]), Cell(trace.Y[place], AxisOf(spec, trace, spec.Y), null)];
                if (noted)
                    row.Add(new ChartCell(trace.Notes?[place] ?? ""));
                rows.Add(row);
            }
        List<string> columns = ["Series", spec.X.Title ?? "X", spec.Y.Title ?? "Y"];
        if (noted)
            columns.Add("Note");
        return new ChartTable(columns, rows);
    }

    private static ChartTable OfHeatmap(ChartSpec spec, HeatmapTrace trace)
    {
        var rows = trace.Y.Select((name, y) => (IReadOnlyList<ChartCell>)
        [
            new ChartCell(Write(name, spec.Y.Format)),
            .. trace.Z[y].Select((value, x) => new ChartCell(Write(value, trace.Format), trace.Links?[y * trace.X.Count + x], Numeric: true)),
        ]);
        return new ChartTable([spec.Y.Title ?? "", .. trace.X.Select(x => Write(x, spec.X.Format))], [.. rows]);
    }

    private static ChartTable OfBoxes(ChartSpec spec, IEnumerable<BoxTrace> traces)
    {
        var rows = traces.Select(trace => (IReadOnlyList<ChartCell>)
        [
            new ChartCell(trace.Name ?? ""),
            new ChartCell(Formats.Count(trace.Count), Numeric: true),
            .. new[] { 0, 0.25, 0.5, 0.75, 1 }.Select(share => Cell(Quantile([.. trace.Values.Order()], share), spec.Y, null)),
        ]);
        return new ChartTable(["Group", "Number", "Lowest", "25th percentile", "Median", "75th percentile", "Highest"], [.. rows]);
    }

    // Type 7, the usual one: linear between neighbours.
    private static double? Quantile(double[] sorted, double share)
    {
        if (sorted.Length == 0)
            return null;
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static ChartAxis AxisOf(ChartSpec spec, PairTrace trace, ChartAxis axis) => trace.OnRight && spec.Right is { } right ? right : axis;

    private static ChartCell Cell(ChartValue value, ChartAxis axis, string? href) =>
        new(Write(value, axis.Format, axis.Signed), href, value.Raw is null or double);
}
