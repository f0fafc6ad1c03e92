namespace InsiderDashboard.Core.Analytics.Trades;

/// <summary>
/// Rows that still fit, ascending. Conditions are applied one after the other, each to what the last one left, so that the
/// first should be the cheapest and the dearest see few rows.
/// </summary>
internal sealed class Selection
{
    private readonly int first;
    private int[]? rows;

    private Selection(int first, int count, int[]? rows)
    {
        this.first = first;
        Count = count;
        this.rows = rows;
    }

    public int Count { get; private set; }
    public int this[int at] => rows is null ? first + at : rows[at];

    /// <summary>Rows first .. end−1, not written down until a condition is applied.</summary>
    public static Selection Range(int first, int end) => new(first, Math.Max(0, end - first), null);

    /// <param name="ascending">Taken over, and overwritten.</param>
    public static Selection Of(int[] ascending) => new(0, ascending.Length, ascending);

    public void Keep(Predicate<int> fits)
    {
        var target = rows ?? GC.AllocateUninitializedArray<int>(Count);
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            var row = rows is null ? first + i : rows[i];
            if (fits(row))
                target[kept++] = row;
        }
        rows = target;
        Count = kept;
    }
}
