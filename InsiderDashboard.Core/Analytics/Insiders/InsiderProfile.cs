using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Rules;

namespace InsiderDashboard.Core.Analytics.Insiders;

/// <summary>Reporting owners.</summary>
public static class InsiderProfile
{
    private const int MaxPurchases = 200;

    /// <summary>Null when no filing by the as-of day names the owner.</summary>
    public static InsiderResult? Of(MarketSnapshot market, InsiderQuery query)
    {
        var world = World.At(market, query.AsOf);
        var owner = market.Owners.Find(query.Cik ?? 0);
        var filings = owner < 0 ? [] : market.Owners.Filings[owner].Where(f => market.Filings.FiledOn[f] <= world.Day).ToList();
        if (filings.Count == 0)
            return null;
        var rows = filings.SelectMany(market.Filings.RowsOf)
            .Where(row => market.Trades.Code[row] is 'P' or 'S' && world.Counts(row)).ToList();
        var purchases = rows.Where(row => market.Trades.ValueIn(row, TradeClass.DiscretionaryBuy) > 0).Reverse().ToList();
        var name = market.OwnerNameAt(owner, world.Day);
        return new InsiderResult
        {
            AsOf = world.AsOf,
            Cik = Values.Cik(market.Owners.Cik[owner]),
            Name = name,
            IsEntity = OwnerNames.IsEntity(name),
            Issuers = filings.GroupBy(f => market.Filings.Issuer[f]).Select(g => Issuer(world, owner, g.Key, g.ToList(), rows))
                .OrderByDescending(i => i.LastFiled).ThenBy(i => i.IssuerCik, StringComparer.Ordinal).ToList(),
            Months = Months(market, rows),
            Years = Years(market, owner, rows, query.Routine == "strict"),
            Purchases = new TradeRows(world).Of(purchases.Take(MaxPurchases)),
            PurchaseReturns = new[] { 21, 63, 126 }.Select(sessions => Returns(world, purchases, sessions)).ToList(),
        };
    }

    private static InsiderIssuer Issuer(World world, int owner, int issuer, List<int> filings, List<int> rows)
    {
        var market = world.Market;
        var trades = market.Trades;
        var entries = filings.Select(f => market.Filings.OwnersOf(f).First(entry => market.Filings.Owner[entry] == owner)).ToList();
        var own = rows.Where(row => trades.Issuer[row] == issuer).ToList();
        var persons = market.Persons.At(world.Day);
        var person = persons[market.Persons.Seat(issuer, owner)];
        return new InsiderIssuer
        {
            IssuerCik = Values.Cik(market.Issuers.Cik[issuer]),
            Ticker = world.TickerOf(issuer),
            Company = world.CompanyOf(issuer),
            Roles = entries.Select(entry => market.Filings.OwnerRole[entry]).Distinct().Order().ToList(),
            Titles = entries.AsEnumerable().Reverse().Select(entry => market.Texts[market.Filings.OwnerTitleText[entry]])
                .Where(t => t.Length > 0).Distinct().ToList(),
            Filings = filings.Count,
            FirstFiled = Values.Day(market.Filings.FiledOn[filings[0]]),
            LastFiled = Values.Day(market.Filings.FiledOn[filings[^1]]),
            Purchases = own.Count(trades.IsPurchase),
            PurchaseValue = own.Where(trades.IsPurchase).Sum(trades.Value),
            Sales = own.Count(trades.IsSale),
            SaleValue = own.Where(trades.IsSale).Sum(trades.Value),
            SaleClasses = ClassTotals.Of(trades, own.Where(trades.IsSale).ToList()),
            PersonOwners = market.Persons.SeatsOf(issuer).Where(seat => persons[seat] == person)
                .Select(seat => Values.Cik(market.Owners.Cik[market.Persons.SeatOwner[seat]])).ToList(),
        };
    }

    private static List<InsiderMonth> Months(MarketSnapshot market, List<int> rows)
    {
        var trades = market.Trades;
        return rows.GroupBy(row => (Values.Day(trades.TradedOn[row]).Year, Values.Day(trades.TradedOn[row]).Month, trades.Issuer[row]))
            .OrderBy(g => g.Key)
            .Select(g => new InsiderMonth(Values.Cik(market.Issuers.Cik[g.Key.Item3]), g.Key.Year, g.Key.Month,
                g.Count(trades.IsPurchase), g.Where(trades.IsPurchase).Sum(trades.Value),
                g.Count(trades.IsSale), g.Where(trades.IsSale).Sum(trades.Value)))
            .ToList();
    }

    private static List<InsiderYear> Years(MarketSnapshot market, int owner, List<int> rows, bool strict)
    {
        var trades = market.Trades;
        var history = new RoutineHistory(trades, market.Filings, market.Owners, market.Coverage);
        return rows.GroupBy(row => (trades.Issuer[row], Values.Day(trades.TradedOn[row]).Year)).OrderBy(g => g.Key).Select(g =>
        {
            var (issuer, year) = g.Key;
            var verdict = history.Label(owner, issuer, year, strict);
            return new InsiderYear(Values.Cik(market.Issuers.Cik[issuer]), year, verdict.Label, RoutineReason.Of(verdict, year, market.Coverage),
                g.Count(trades.IsPurchase), g.Count(trades.IsSale));
        }).ToList();
    }

    /// <summary>Returns after days on which discretionary purchases at an issuer were filed: several fills of a day are one event.</summary>
    private static ReturnSummary Returns(World world, List<int> purchases, int sessions)
    {
        var market = world.Market;
        var all = purchases.DistinctBy(row => (market.Trades.Issuer[row], market.Trades.FiledOn[row]))
            .Select(row => market.PricesOfTrade(row, world.Day).After(market.Trades.FiledOn[row], sessions)).ToList();
        var finished = all.Where(r => r.State == ReturnState.Finished).Select(r => r.Value).Order().ToList();
        return new ReturnSummary(sessions, finished.Count,
            all.Count(r => r.State == ReturnState.Unfinished), all.Count(r => r.State == ReturnState.Unpriced),
            finished.Count == 0 ? null : finished.Average(),
            finished.Count == 0 ? null : Quantile.OfSorted(finished, 0.5),
            finished.Count == 0 ? null : (double)finished.Count(r => r > 0) / finished.Count);
    }
}
