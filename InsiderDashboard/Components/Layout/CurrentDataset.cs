using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Components.Layout;

/// <summary>What the frame of every page says about the data.</summary>
/// <param name="Kind">Where the data come from.</param>
/// <param name="AsOf">Newest filing date in the store; null when it is empty.</param>
public sealed record DatasetStatus(DatasetKind Kind, DateOnly? AsOf)
{
    public static readonly DatasetStatus Empty = new(DatasetKind.Empty, null);
}

/// <summary>A company that the search box offers.</summary>
public sealed record CompanySuggestion(string Ticker, string Name);

/// <summary>
/// The dataset on show. Whoever loads the market calls <see cref="Set"/> at start and after each import; the frame of
/// every open page follows. Safe to call from any thread.
/// </summary>
public sealed class CurrentDataset
{
    private volatile DatasetStatus status = DatasetStatus.Empty;

    public DatasetStatus Status => status;

    /// <summary>Companies whose ticker or name begins with a text, best first; the second argument is how many.</summary>
    public Func<string, int, IReadOnlyList<CompanySuggestion>> Suggest { get; set; } = (_, _) => [];

    public event Action? Changed;

    public void Set(DatasetStatus now)
    {
        status = now;
        Changed?.Invoke();
    }
}
