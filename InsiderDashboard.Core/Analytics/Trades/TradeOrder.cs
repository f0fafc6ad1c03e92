namespace InsiderDashboard.Core.Analytics.Trades;

/// <summary>
/// The page of a selection in the order asked for. Unknown values stand last whatever the direction; equal ones newest filing
/// first.
/// </summary>
internal static class TradeOrder
{
    public static int[] Page(World world, Selection rows, TradeQuery query)
    {
        var skip = (long)(query.Page - 1) * query.Size;
        var take = (int)Math.Clamp(rows.Count - skip, 0, query.Size);
        if (take == 0)
            return [];
        var (field, descending) = TradeSorts.Fields.Named(query.Sort);
        // Rows stand in the order of their filing dates.
        return field.Key == "filedOn"
            ? [.. Enumerable.Range((int)skip, take).Select(i => rows[descending ? rows.Count - 1 - i : i])]
            : Sorted(rows, Key(world, rows, field), descending, (int)skip, take);
    }

    private static int[] Sorted(Selection rows, Func<int, double> key, bool descending, int skip, int take)
    {
        var keys = new (double Key, int NewestFirst)[rows.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var value = key(rows[i]);
            keys[i] = (double.IsNaN(value) ? double.PositiveInfinity : descending ? -value : value, -rows[i]);
        }
        // Only the rows up to the page's end need an order: on millions of rows a full sort would be most of the work.
        var sorted = skip + take < keys.Length / 8 ? Least(keys, skip + take) : keys;
        Array.Sort(sorted);
        return [.. sorted.Skip(skip).Take(take).Select(k => -k.NewestFirst)];
    }

    /// <summary>The n least keys, in no order.</summary>
    private static (double Key, int NewestFirst)[] Least((double Key, int NewestFirst)[] keys, int n)
    {
        var worstFirst = Comparer<(double, int)>.Create((a, b) => b.CompareTo(a));
        var heap = new PriorityQueue<(double, int), (double, int)>(n + 1, worstFirst);
        foreach (var key in keys)
            if (heap.Count < n)
                heap.Enqueue(key, key);
            else if (key.CompareTo(heap.Peek()) < 0)
                heap.EnqueueDequeue(key, key);
        return [.. heap.UnorderedItems.Select(i => i.Element)];
    }

    private static Func<int, double> Key(World world, Selection rows, RowSort<int> field) =>
        field.Number is { } number ? number(world) : Ranked(rows, field.Text!(world));

    /// <summary>The place of a row's text among those of the selection, so that rows compare as numbers; empty text is unknown.</summary>
    private static Func<int, double> Ranked(Selection rows, Func<int, string?> text)
    {
        var places = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < rows.Count; i++)
            if (text(rows[i]) is { Length: > 0 } word)
                places.TryAdd(word, 0);
        var place = 0;
        foreach (var word in places.Keys.Order(StringComparer.OrdinalIgnoreCase).ToList())
            places[word] = place++;
        return row => text(row) is { Length: > 0 } word ? places[word] : double.NaN;
    }
}
