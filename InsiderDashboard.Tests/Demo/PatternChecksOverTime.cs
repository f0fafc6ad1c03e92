using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Tests.Demo;

/// <summary>Clusters, heavy months and review flags, worked out here in the plainest way from the classed rows.</summary>
internal sealed partial class PatternChecks
{
    private IEnumerable<int> Around(int days) =>
        Market.Issuers.Rows[Issuer].Where(r => Trades.Counts(r, store.LastDay) && Math.Abs(Trades.TradedOn[r] - Trades.TradedOn[row]) <= days);

    private void Cluster()
    {
        var side = Variant.StartsWith("sell", StringComparison.Ordinal) || Variant == "vest-driven"
            ? TradeClass.DiscretionarySale : TradeClass.DiscretionaryBuy;
        var (each, total) = side == TradeClass.DiscretionaryBuy ? (5_000, 100_000) : (100_000, 1_000_000);
        var trades = Around(29).Where(r => Trades.Class[r] == side && Trades.Role[r] <= Role.Director).ToList();
        var persons = trades.GroupBy(r => Trades.Seat[r], r => Trades.ValueIn(r, side)).Select(g => g.Sum()).Where(v => v >= each).ToList();
        Assert.True(trades.Max(r => Trades.TradedOn[r]) - trades.Min(r => Trades.TradedOn[r]) < 30);
        Assert.True(persons.Count >= 3 && persons.Sum() >= total, $"{persons.Count} persons, {persons.Sum():F0} USD");
        var opposite = Around(29).Where(r => Trades.Code[r] == (side == TradeClass.DiscretionaryBuy ? 'S' : 'P')).ToList();
        switch (Variant)
        {
            case "buy-mechanical-only":
                Assert.NotEmpty(opposite);
                Assert.DoesNotContain(opposite, r => Trades.Class[r] == TradeClass.DiscretionarySale);
                break;
            case "buy-mixed": Assert.Contains(opposite, r => Trades.Class[r] == TradeClass.DiscretionarySale); break;
            case "same-price": Assert.Single(trades.Select(r => (Trades.TradedOn[r], Trades.Price[r])).Distinct()); break;
            case "one-dominates": Assert.True(persons.Max() > 0.8 * persons.Sum()); break;
            case "others": Assert.True(Trades.ValueIn(row, side) < each); break;
            case "vest-driven": Assert.Contains(Around(5), r => Trades.Code[r] == 'F' && Trades.Seat[r] == Trades.Seat[row]); break;
            case "buy-active" or "sell-active": Assert.True(trades.Max(r => Trades.TradedOn[r]) > store.LastDay - 30); break;
            default: Assert.Empty(opposite); break;
        }
        Screened(side == TradeClass.DiscretionaryBuy ? Side.Buy : Side.Sell);
    }

    /// <summary>The cluster screen says the same.</summary>
    private void Screened(Side side)
    {
        var found = Assert.Single(ClusterSearch.Find(Market,
            new ClusterQuery { Side = side, Marks = new QueryList(["any"]), Ticker = new QueryList([pattern.Ticker]) }).Rows);
        Assert.Equal(Variant != "others", found.Trades.Any(t => t.Accession == pattern.Accession.ToString() && t.Row == pattern.Row));
        Assert.Equal(Variant is "buy-active" or "sell-active", found.Active);
        Assert.Equal(Variant is "others" or "buy" ? 1 : 0, found.Others);
        Assert.Equal(Variant switch
        {
            "buy-mixed" => ConcurrentTrading.Mixed,
            "buy-mechanical-only" => ConcurrentTrading.MechanicalOnly,
            _ => ConcurrentTrading.Clean,
        }, found.Opposite);
        ClusterMark[] marks = Variant switch
        {
            "same-price" => [ClusterMark.SamePrice],
            "one-dominates" => [ClusterMark.OnePersonDominates],
            "vest-driven" => [ClusterMark.VestDriven],
            _ => [],
        };
        Assert.Equal(marks, found.Marks);
    }

    private void Heavy()
    {
        var month = MonthOf(row);
        var sums = Market.Issuers.Rows[Issuer].Where(r => Trades.Counts(r, store.LastDay)).GroupBy(MonthOf)
            .ToDictionary(g => g.Key, g => g.Sum(r => Trades.ValueIn(r, TradeClass.DiscretionarySale)));
        Assert.True(sums.Count >= 48);
        Assert.True(sums[month] > 2 * sums.Values.Order().ElementAt(sums.Count / 2));
    }

    private int MonthOf(int r) => DateOnly.FromDayNumber(Trades.TradedOn[r]) is var date ? date.Year * 12 + date.Month : 0;

    private void Flag()
    {
        Assert.Equal(TradeClass.DiscretionarySale, Trades.Class[row]);
        Assert.True(Trades.TradedOn[row] > store.LastDay - 90);
        var own = Market.Issuers.Rows[Issuer].Where(r => Trades.Seat[r] == Trades.Seat[row] && Trades.Counts(r, store.LastDay)).ToList();
        var sales = own.Where(r => Trades.Code[r] == 'S').ToList();
        var ticker = pattern.Ticker;
        var session = Market.Prices.LastSessionBy(Trades.TradedOn[row]);
        switch (Variant)
        {
            case "NearExit":
                Assert.True(sales.Sum(r => Trades.Shares[r]) >= 0.9 * 50_000);
                Assert.True(sales.Sum(Trades.Value) >= 250_000);
                break;
            case "SilenceBroken":
                Assert.DoesNotContain(sales, r => r != row && Trades.TradedOn[r] > Trades.TradedOn[row] - 731);
                Assert.True(own.Min(r => Trades.FiledOn[r]) < Trades.TradedOn[row] - 731);
                Assert.True(Trades.Value(row) >= 250_000);
                break;
            case "Reversal": Assert.Equal(2, own.Count(r => Trades.Code[r] == 'P')); break;
            case "UnexplainedCSuiteSale":
                Assert.True(Trades.Role[row] <= Role.Cfo && Trades.Value(row) >= 1_000_000);
                break;
            case "SoldIntoStrength":
                Assert.True(Market.Prices.ReturnBetween(ticker, session - 64, session - 1).Value >= 0.3);
                break;
            case "LockUpWindow":
                var series = Market.Prices.Series(ticker)[0];
                Assert.InRange(Trades.TradedOn[row] - series.Days[0], 170, 210);
                Assert.True(Market.Prices.LastSessionBy(series.Days[0]) >= 60);
                break;
            case "LockUpWindow.estimated":
                Assert.Empty(Market.Prices.Series(ticker));
                var threes = Market.Issuers.Filings[Issuer].Where(f => Market.Filings.Form[f] == "3").ToList();
                Assert.True(threes.Count >= 3);
                Assert.InRange(Trades.TradedOn[row] - Market.Filings.FiledOn[threes[0]], 170, 210);
                break;
            default: Assert.Fail(pattern.Pattern); break;
        }
    }
}
