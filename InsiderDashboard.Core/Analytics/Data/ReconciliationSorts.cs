using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Analytics.Data;

/// <summary>Rows of one line, by reason.</summary>
/// <param name="Key">What the line is known by: its CIK, or its place in time.</param>
/// <param name="Counts">Rows by the number of their <see cref="Exclusion"/>.</param>
internal sealed record ReconciliationGroup(int Group, long Key, long[] Counts)
{
    public long Counted => Counts[(int)Exclusion.None];
    public long Parsed => Counts.Sum();
}

/// <summary>What lines can be put in order by.</summary>
internal sealed class ReconciliationSorts : ISortFields
{
    private ReconciliationSorts() { }

    public static IReadOnlyList<RowSort<ReconciliationGroup>> Fields { get; } =
    [
        Number("key", "quarter or CIK", line => line.Key),
        Number("parsed", "rows parsed", line => line.Parsed) with { Ascending = "Fewest parsed first", Descending = "Most parsed first" },
        Number("counted", "rows counted", line => line.Counted) with { Ascending = "Fewest counted first", Descending = "Most counted first" },
        Number("excluded", "rows excluded", line => line.Parsed - line.Counted) with
            { Ascending = "Fewest excluded first", Descending = "Most excluded first" },
    ];

    static IReadOnlyList<SortField> ISortFields.All => Fields;

    private static RowSort<ReconciliationGroup> Number(string key, string words, Func<ReconciliationGroup, double> read) =>
        new(key, words, _ => read);
}
