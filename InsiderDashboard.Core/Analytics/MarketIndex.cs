using System.Runtime.CompilerServices;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Analytics;

/// <summary>Orders of a snapshot's rows that several questions need, made on first use and dropped with the snapshot.</summary>
internal sealed class MarketIndex
{
    private static readonly ConditionalWeakTable<MarketSnapshot, MarketIndex> Made = [];
    private readonly Lazy<Dictionary<int, List<int>>> duplicates;

    private MarketIndex(MarketSnapshot market)
    {
        duplicates = new(() => Duplicates(market.Trades));
    }

    public static MarketIndex Of(MarketSnapshot market) => Made.GetValue(market, m => new MarketIndex(m));

    /// <summary>Per row that others repeat, those others, ascending.</summary>
    public IReadOnlyDictionary<int, List<int>> DuplicatesOf => duplicates.Value;

    private static Dictionary<int, List<int>> Duplicates(TradeTable trades)
    {
        var found = new Dictionary<int, List<int>>();
        for (var row = 0; row < trades.Count; row++)
        {
            if (trades.Excluded[row] != Exclusion.DuplicateOf || trades.DuplicateOf[row] < 0)
                continue;
            if (!found.TryGetValue(trades.DuplicateOf[row], out var all))
                found[trades.DuplicateOf[row]] = all = [];
            all.Add(row);
        }
        return found;
    }
}
