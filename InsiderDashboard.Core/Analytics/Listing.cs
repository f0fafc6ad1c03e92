namespace InsiderDashboard.Core.Analytics;

/// <summary>The shape of every list: rows of one page out of an exact total, in the world of one day.</summary>
public record Listing<T>
{
    /// <summary>The as-of day D of the answer; null when the store is empty and no day was asked for.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>Rows that fit, on all pages.</summary>
    public required long Total { get; init; }
    public required IReadOnlyList<T> Rows { get; init; }

    /// <summary>What the reader must know to read the rows, such as rows left out because their history is too short.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

internal static class Paging
{
    /// <summary>The rows of one page. Pages are counted from 1; behind the last there are none, however far.</summary>
    public static IEnumerable<T> Page<T>(this IEnumerable<T> rows, int page, int size) =>
        rows.Skip((int)Math.Min((page - 1L) * size, int.MaxValue)).Take(size);
}

/// <summary>The key of one filed row in words: accession and row key within the filing.</summary>
public sealed record RowKey(string Accession, long Row);
