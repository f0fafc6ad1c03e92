using System.Runtime.CompilerServices;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Analytics;

/// <summary>Orders of a snapshot's rows that several questions need, made on first use and dropped with the snapshot.</summary>
internal sealed class MarketIndex
{
    private static readonly ConditionalWeakTable<MarketSnapshot, MarketIndex> Made = [];
    private readonly Lazy<Dictionary<int, List<int>>> duplicates;
    private readonly Lazy<IssuerRows> buys;
    private readonly Lazy<IssuerRows> sells;

    private MarketIndex(MarketSnapshot market)
    {
        duplicates = new(() => Duplicates(market.Trades));
        buys = new(() => IssuerRows.Of(market, row => market.Trades.Class[row] is TradeClass.DiscretionaryBuy or TradeClass.PlanBuy));
        sells = new(() => IssuerRows.Of(market, row => market.Trades.Class[row] is TradeClass.DiscretionarySale or TradeClass.PlanSale
            && market.Trades.RestPart(row) > 0));
    }

    public static MarketIndex Of(MarketSnapshot market) => Made.GetValue(market, m => new MarketIndex(m));

    /// <summary>Per row that others repeat, those others, ascending.</summary>
    public IReadOnlyDictionary<int, List<int>> DuplicatesOf => duplicates.Value;

    /// <summary>Rows of a side with a discretionary or plan part, per issuer by trade date; excluded ones left out, amended ones not.</summary>
    public IssuerRows DirectedRows(Side side) => (side == Side.Buy ? buys : sells).Value;

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

/// <summary>Some rows of the market, issuer by issuer, each issuer's ascending by trade date, then in filing order.</summary>
internal sealed class IssuerRows
{
    private readonly int[] rows;
    private readonly int[] first;

    private IssuerRows(int[] rows, int[] first) => (this.rows, this.first) = (rows, first);

    public ReadOnlySpan<int> Of(int issuer) => rows.AsSpan(first[issuer], first[issuer + 1] - first[issuer]);

    /// <summary>Those of the rows that carry no exclusion from their own filing and have a person and a trade date.</summary>
    public static IssuerRows Of(MarketSnapshot market, Predicate<int> wanted)
    {
        var trades = market.Trades;
        var rows = new List<int>();
        var first = new int[market.Issuers.Count + 1];
        for (var issuer = 0; issuer < market.Issuers.Count; issuer++)
        {
            foreach (var row in market.Issuers.Rows[issuer])
                if (trades.EverCounts(row) && trades.Seat[row] >= 0 && trades.TradedOn[row] != 0 && wanted(row))
                    rows.Add(row);
            rows.Sort(first[issuer], rows.Count - first[issuer], Comparer<int>.Create((a, b) =>
                trades.TradedOn[a].CompareTo(trades.TradedOn[b]) is not 0 and var order ? order : a.CompareTo(b)));
            first[issuer + 1] = rows.Count;
        }
        return new IssuerRows([.. rows], first);
    }
}
