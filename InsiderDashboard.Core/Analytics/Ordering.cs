namespace InsiderDashboard.Core.Analytics;

internal static class Ordering
{
    /// <summary>In the order of a key, unknown ones (null) last whatever the direction.</summary>
    public static IOrderedEnumerable<T> UnknownLast<T, TKey>(
        this IEnumerable<T> rows, Func<T, TKey> key, bool descending, IComparer<TKey>? comparer = null)
    {
        var knownFirst = rows.OrderBy(row => key(row) is null);
        return descending ? knownFirst.ThenByDescending(key, comparer) : knownFirst.ThenBy(key, comparer);
    }
}
