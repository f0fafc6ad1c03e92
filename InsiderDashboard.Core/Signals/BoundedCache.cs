using System.Collections.Concurrent;

namespace InsiderDashboard.Core.Signals;

/// <summary>Remembers the answers of a pure function. Starts afresh when full, so that a long import can't fill the memory.</summary>
internal sealed class BoundedCache<TKey, TValue>
    where TKey : notnull
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<TKey, TValue> known = new();
    private int count;

    public TValue Get(TKey key, Func<TKey, TValue> answer)
    {
        if (known.TryGetValue(key, out var value))
            return value;
        if (Interlocked.Increment(ref count) > Most)
        {
            known.Clear();
            count = 0;
        }
        return known[key] = answer(key);
    }
}
