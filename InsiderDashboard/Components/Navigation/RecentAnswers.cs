using InsiderDashboard.Core.Market;
using Microsoft.Extensions.Caching.Memory;

namespace InsiderDashboard.Components.Navigation;

/// <summary>
/// Keeps an answer for the moments between a page's HTML and its circuit, which asks the same of the same market once more.
/// It stays here, and not in the page as persisted state: there it is encrypted, and so larger than the whole page when packed.
/// </summary>
public sealed class RecentAnswers : IDisposable
{
    private const int Most = 32;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(20);
    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>The answer to a question, equal by value, that was asked of the same market a moment ago; else a new one.</summary>
    public TResult? Of<TQuery, TResult>(MarketSnapshot market, TQuery query, Func<MarketSnapshot, TQuery, TResult?> ask)
        where TQuery : class
        where TResult : class
    {
        var key = (typeof(TResult), market, query);
        if (answers.TryGetValue(key, out TResult? known))
            return known;
        var answer = ask(market, query);
        return answers.Set(key, answer, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
    }

    public void Dispose() => answers.Dispose();
}
