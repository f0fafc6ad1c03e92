using InsiderDashboard.Core.Analytics.Queries;

namespace InsiderDashboard.Core.Analytics;

/// <summary>A field of a list's rows and how it is read: as a number (NaN: unknown) or as a text (empty: unknown).</summary>
internal sealed record RowSort<TRow> : SortField
{
    public RowSort(string key, string words, Func<World, Func<TRow, double>> number) : base(key, words) => Number = number;

    public RowSort(string key, string words, Func<World, Func<TRow, string?>> text) : base(key, words) => Text = text;

    public Func<World, Func<TRow, double>>? Number { get; }
    public Func<World, Func<TRow, string?>>? Text { get; }
}

internal static class RowSorts
{
    /// <summary>The field that a sort word such as <c>-value</c> names, and whether it asks for descending order.</summary>
    public static (RowSort<TRow> Field, bool Descending) Named<TRow>(this IEnumerable<RowSort<TRow>> fields, string sort) =>
        (fields.First(field => field.Key == sort.TrimStart('-')), sort.StartsWith('-'));

    /// <summary>Unknown values stand last whatever the direction.</summary>
    public static IOrderedEnumerable<TRow> OrderBy<TRow>(this IEnumerable<TRow> rows, IEnumerable<RowSort<TRow>> fields, string sort, World world)
    {
        var (field, descending) = fields.Named(sort);
        if (field.Text?.Invoke(world) is { } text)
            return rows.UnknownLast(row => Values.OrNull(text(row) ?? ""), descending, StringComparer.OrdinalIgnoreCase);
        var number = field.Number!(world);
        return rows.UnknownLast(row => Values.OrNull(number(row)), descending);
    }
}
