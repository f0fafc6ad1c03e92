using System.Runtime.CompilerServices;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Analytics.Data;

/// <summary>
/// What version 2 of the definitions changed, with the rows and dollars of the loaded data that it touches: those that the new
/// definition marks, not the difference to an answer of version 1.
/// </summary>
public static class MethodChanges
{
    private static readonly ConditionalWeakTable<MarketSnapshot, IReadOnlyList<MethodChange>> Made = [];

    /// <summary>In the order of the definitions; as of the newest filing day. Worked out once per snapshot: it walks every row.</summary>
    public static IReadOnlyList<MethodChange> Of(MarketSnapshot market) => Made.GetValue(market, Make);

    private static IReadOnlyList<MethodChange> Make(MarketSnapshot market)
    {
        var world = World.At(market, null);
        return
        [
            new("impossible-date", "A filing dated in the future, before 1993 or with no date at all is kept and listed, and moves no as-of day.",
                "filings", market.ImpossibleDates.Count, null),
            Excluded(world, Exclusion.ForeignCurrency, "A price that the row's own footnote states in another currency has no dollar figure."),
            Excluded(world, Exclusion.SuspectShares,
                "More shares than the company has, worth over 100 million USD, do not count: another unit than the price's."),
            Excluded(world, Exclusion.RepeatedRow, "A filing that lists each of its trades more than once counts each once."),
            Excluded(world, Exclusion.SuspectPrice, "A price can be suspect by the close alone, where other filings give no median."),
            Excluded(world, Exclusion.DuplicateOf,
                "A continuation filing that repeats some fills is no duplicate; one holding told by two people is."),
            Rows(world, "free-conversion",
                "A conversion without a price changes the class of shares held before; sales after it are not exercise-and-sell.",
                "conversions without a price",
                row => market.Trades is var t && t.Code[row] == 'C' && t.AcquiredDisposed[row] == 'A' && !(t.Price[row] > 0), null),
            Rows(world, "tax-part", "Where a footnote states how many shares were sold for taxes, that part is the tax sale, and the rest goes on.",
                "sales split so", row => world.Counts(row) && market.Trades.TaxPart(row) is > 0 and < 1,
                row => market.Trades.TaxPart(row) * market.Trades.Value(row)),
            Rows(world, "first-day-allotment",
                "Purchases before the first trading day, or in its first sessions at an offering's price, are no open-market purchases.",
                "purchases", row => world.Counts(row) && market.Allotments.ContainsKey(row), market.Trades.Value),
            Rows(world, "denied-plan", "A footnote that denies a plan beats the ticked box of the filing.",
                "rows", row => world.Counts(row) && IsDenied(market.Trades, row), market.Trades.Value),
            Rows(world, "as-filed", "Rows of other codes than P and S have no dollar value; shares × price is shown grey, as filed.",
                "rows", row => market.Trades.Code[row] is not ('P' or 'S') && market.Trades.Value(row) > 0, market.Trades.Value),
            Tickers(world),
            SamePrice(market),
            Capped(world),
        ];
    }

    private static bool IsDenied(TradeTable trades, int row) =>
        trades.Plan[row] == PlanFlag.No && trades.PlanSource[row] == PlanSource.FootnoteAgainstBox;

    private static MethodChange Excluded(World world, Exclusion reason, string now) => Rows(world,
        QueryBinder.Format(reason), now, "rows that do not count",
        row => world.Market.Trades.ExclusionAt(row, world.Day) == reason, world.Market.Trades.Value);

    private static MethodChange Rows(World world, string key, string now, string counted, Func<int, bool> touches, Func<int, double>? dollars)
    {
        var (rows, sum) = (0L, 0.0);
        for (var row = 0; row < world.Market.RowsBy(world.Day); row++)
            if (touches(row))
            {
                rows++;
                sum += dollars?.Invoke(row) is var value && value > 0 ? value.Value : 0;
            }
        return new MethodChange(key, now, counted, rows, dollars is null ? null : sum);
    }

    private static MethodChange Tickers(World world) => new(
        "ticker-by-last-use", "A ticker claimed by several companies belongs, on a day, to the one that filed under it last.",
        "tickers filed by several companies", world.Market.Filings.Ticker.Where(ticker => ticker.Length > 0).Distinct()
            .LongCount(ticker => world.Market.Tickers.IsAmbiguous(ticker, world.Day)), null);

    private static MethodChange SamePrice(MarketSnapshot market)
    {
        var all = ClusterSearch.Find(market, new ClusterQuery { Marks = new(["any"]), Size = int.MaxValue }).Rows;
        var leftOut = all.Where(row => row.Marks.Contains(ClusterMark.SamePrice)).ToList();
        return new MethodChange(
            "same-price", "Lists of buy clusters leave out those in which three persons paid one price on one day, and say how many.",
            $"of {all.Count} buy clusters", leftOut.Count, leftOut.Sum(row => row.Value));
    }

    private static MethodChange Capped(World world)
    {
        var trades = world.Market.Trades;
        var caps = world.LastCoveredDay is { } last
            && SectorDays.Of(world.Market).Of([last], Defaults.SectorWindow, TradeScope.Discretionary)[last] is { Covered: true } flows
                ? flows.Caps : new SideCaps(double.NaN, double.NaN);
        return Rows(
            world, "caps-by-side", "In sector flows each trade is capped by the 99.5th percentile of its own side, purchases and sales apart.",
            "counted rows above their cap, and the dollars above it",
            row => world.Counts(row) && Over(row) > 0, Over);
        double Over(int row) => trades.Value(row) - (trades.IsPurchase(row) ? caps.Buys : trades.IsSale(row) ? caps.Sells : double.NaN);
    }
}
