using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Core.Market.Build;

/// <summary>
/// The market in use: readers take <see cref="Current"/> once per question and never block; a finished import, of this process
/// or of another, is taken in by <see cref="Refresh"/>, which swaps in a whole new snapshot.
/// </summary>
public sealed class LiveMarket(Database database)
{
    private readonly Lock loading = new();
    private volatile MarketSnapshot current = MarketBuilder.Empty;

    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the first snapshot has been loaded.</summary>
    public Task Ready => ready.Task;

    /// <summary>Raised after a swap, on the thread that loaded.</summary>
    public event Action? Changed;

    public MarketSnapshot Current => current;
    public Database Database => database;

    /// <summary>Loads when the store has moved on since the snapshot was made.</summary>
    /// <returns>True when a new snapshot was swapped in.</returns>
    public bool Refresh()
    {
        lock (loading)
        {
            if (ready.Task.IsCompleted && database.Generation() == current.Generation)
                return false;
            current = MarketLoader.Load(database);
            ready.TrySetResult();
        }
        Changed?.Invoke();
        return true;
    }
}
