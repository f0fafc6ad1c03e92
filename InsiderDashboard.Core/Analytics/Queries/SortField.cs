namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>A field that the rows of a list can be put in order by.</summary>
/// <param name="Key">Its name in answers; in an address with a dash before it for descending.</param>
/// <param name="Words">As in "By shares owned after, descending".</param>
public abstract record SortField(string Key, string Words)
{
    /// <summary>What the two orders are called where there is a plainer way to say it: "Smallest value first".</summary>
    public string? Ascending { get; init; }
    public string? Descending { get; init; }

    /// <summary>Both orders.</summary>
    public IEnumerable<Choice> Choices =>
        [new(Key, Ascending ?? $"By {Words}, ascending"), new("-" + Key, Descending ?? $"By {Words}, descending")];
}

/// <summary>The fields that the rows of one list can be put in order by, declared once.</summary>
public interface ISortFields
{
    static abstract IReadOnlyList<SortField> All { get; }
}
