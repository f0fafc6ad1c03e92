using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Sectors;

namespace InsiderDashboard.Core.Analytics.Overview;

/// <summary>The home page.</summary>
public static class OverviewSummary
{
    private const int Shown = 10;
    private const int MovesShown = 6;
    private const int ClusterDays = 30;
    private const int TradeDays = 7;
    private const int ActivityDays = 30;
    private const int MoveMonths = 3;

    public static OverviewResult Of(MarketSnapshot market, OverviewQuery query)
    {
        var world = World.At(market, query.AsOf);
        var moves = Moves(world).ToLookup(move => move.Marks.Count == 0);
        return new OverviewResult
        {
            AsOf = world.AsOf,
            BuyClusters = Newest(world, Side.Buy),
            SellClusters = Newest(world, Side.Sell),
            LargestBuys = Largest(world, TradeClass.DiscretionaryBuy),
            LargestSells = Largest(world, TradeClass.DiscretionarySale),
            SectorMoves = moves[true].Take(MovesShown).ToList(),
            SectorMovesLeftOut = moves[false].ToList(),
            SectorMovesOn = Values.DayOrNull(world.LastCoveredDay ?? 0),
            Activity = Activity(world),
            Gauge = MarketGauge.Points(market, new MarketQuery { Months = 1, AsOf = world.AsOf }).Rows.SingleOrDefault(),
        };
    }

    private static ClusterListing Newest(World world, Side side) => ClusterSearch.Find(world.Market, new ClusterQuery
    {
        Side = side, AsOf = world.AsOf, Size = Shown, From = world.AsOf?.AddDays(1 - ClusterDays),
    });

    /// <summary>By the dollars of the class: a sale's exercised part does not make it large.</summary>
    private static Listing<TradeRow> Largest(World world, TradeClass tradeClass)
    {
        var market = world.Market;
        var found = new List<(double Value, int Row)>();
        for (var row = market.RowsBy(world.Day - TradeDays); row < market.RowsBy(world.Day); row++)
            if (world.Counts(row) && market.Trades.ValueIn(row, tradeClass) is > 0 and var value)
                found.Add((value, row));
        var shown = found.OrderByDescending(f => f.Value).ThenByDescending(f => f.Row).Take(Shown).Select(f => f.Row);
        return new Listing<TradeRow> { AsOf = world.AsOf, Total = found.Count, Rows = new TradeRows(world).Of(shown) };
    }

    /// <summary>Largest first.</summary>
    private static List<SectorMove> Moves(World world)
    {
        if (world.LastCoveredDay is not { } last)
            return [];
        var before = MonthEnds.Before(last, MoveMonths).Last();
        var flows = SectorDays.Of(world.Market).Of([before, last], Defaults.SectorWindow, TradeScope.Discretionary);
        return SectorTable.All.Select(s => s.Sector).Select(sector =>
        {
            double now = flows[last].Net(sector, SectorMeasure.Dollars), then = flows[before].Net(sector, SectorMeasure.Dollars);
            var marks = SectorSearch.Marks(flows[last], flows[last].Of(sector)).Union(SectorSearch.Marks(flows[before], flows[before].Of(sector)));
            return new SectorMove(sector, now, then, now - then, marks.Order().ToList());
        }).Where(m => !double.IsNaN(m.Change)).OrderByDescending(m => Math.Abs(m.Change)).ToList();
    }

    private static List<FilingDay> Activity(World world)
    {
        if (world.AsOf is null)
            return [];
        return Enumerable.Range(world.Day - ActivityDays + 1, ActivityDays).Select(day => OfDay(world, day)).ToList();
    }

    private static FilingDay OfDay(World world, int day)
    {
        var market = world.Market;
        int first = market.RowsBy(day - 1), end = market.RowsBy(day), buys = 0, sells = 0;
        for (var row = first; row < end; row++)
        {
            if (!world.Counts(row))
                continue;
            buys += market.Trades.ValueIn(row, TradeClass.DiscretionaryBuy) > 0 ? 1 : 0;
            sells += market.Trades.ValueIn(row, TradeClass.DiscretionarySale) > 0 ? 1 : 0;
        }
        return new FilingDay(Values.Day(day), market.FilingsBy(day) - market.FilingsBy(day - 1), end - first, buys, sells);
    }
}
