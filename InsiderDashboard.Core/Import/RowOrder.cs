using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Import;

/// <summary>
/// The order of rows that everything after the import relies on: within a table and a kind, ascending by key.
/// Sources nearly always come that way.
/// </summary>
internal static class RowOrder
{
    /// <summary>The filing with its rows in order; the same object when they are.</summary>
    public static Filing Ascending(Filing filing)
    {
        Span<long> last = stackalloc long[4];
        last.Fill(long.MinValue);
        foreach (var row in filing.Rows)
        {
            ref var before = ref last[Group(row)];
            if (row.Key < before)
                return filing with { Rows = Sorted(filing.Rows) };
            before = row.Key;
        }
        return filing;
    }

    // Each group keeps the places that it has among the others.
    private static FiledRow[] Sorted(IReadOnlyList<FiledRow> rows)
    {
        var groups = rows.GroupBy(Group).ToDictionary(g => g.Key, g => new Queue<FiledRow>(g.OrderBy(row => row.Key)));
        return [.. rows.Select(row => groups[Group(row)].Dequeue())];
    }

    private static int Group(FiledRow row) => (row.Table == FiledTable.Derivative ? 2 : 0) + (row.IsHolding ? 1 : 0);
}
