using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Analytics.Companies;

/// <summary>Issuers.</summary>
public static class CompanyProfile
{

    /// <exception cref="TickerException">The ticker is unknown or belongs to several CIKs.</exception>
    public static CompanyResult Of(MarketSnapshot market, CompanyQuery query)
    {
        var world = World.At(market, query.AsOf);
        var issuer = TickerLookup.Require(market, query.Ticker, world.Day);
        var (from, to) = (query.From?.DayNumber ?? 0, Math.Min(world.Day, query.To?.DayNumber ?? int.MaxValue));
        var rows = market.Issuers.Rows[issuer]
            .Where(row => market.Trades.FiledOn[row] >= from && market.Trades.FiledOn[row] <= to && world.Counts(row)).ToList();
        var filings = market.Issuers.Filings[issuer].Where(f => market.Filings.FiledOn[f] >= from && market.Filings.FiledOn[f] <= to).ToList();
        var cik = market.Issuers.Cik[issuer];
        var tickers = Tickers(world, issuer);
        var clusters = ActiveClusters(world, cik);
        return new CompanyResult
        {
            AsOf = world.AsOf,
            IssuerCik = Values.Cik(cik),
            Company = world.CompanyOf(issuer),
            Ticker = world.TickerOf(issuer),
            Tickers = tickers,
            AmbiguousTickers = tickers.Where(t => market.Tickers.IsAmbiguous(t, world.Day)).ToList(),
            PricedBy = market.PricingTicker(issuer, world.Day),
            Sic = market.Issuers.Sic[issuer] == 0 ? null : market.Issuers.Sic[issuer],
            Sector = market.Issuers.Sector[issuer],
            SharesOutstanding = Values.OrNull(market.Issuers.SharesOutstanding[issuer]),
            Filings = filings.Count,
            FirstFiled = filings.Count == 0 ? null : Values.Day(market.Filings.FiledOn[filings[0]]),
            LastFiled = filings.Count == 0 ? null : Values.Day(market.Filings.FiledOn[filings[^1]]),
            ActiveClusters = clusters.SelectMany(side => side.Rows).ToList(),
            ActiveClustersLeftOut = clusters.Sum(side => side.LeftOut),
            Classes = ClassTotals.Of(market.Trades, rows),
            SalePlanShare = SalePlans(market.Trades, rows),
            People = CompanyPeople.Of(world, issuer, filings, rows),
            Codes = rows.GroupBy(row => market.Trades.Code[row]).OrderBy(g => g.Key)
                .Select(g => new CodeTotal(g.Key.ToString(), g.Count(),
                    g.Sum(row => double.IsNaN(market.Trades.Shares[row]) ? 0 : market.Trades.Shares[row]))).ToList(),
        };
    }

    /// <summary>Cleaned tickers that the issuer claims by the day: filed ones newest first, then the company file's.</summary>
    private static List<string> Tickers(World world, int issuer)
    {
        var market = world.Market;
        var filed = market.Issuers.Filings[issuer].Where(f => market.Filings.FiledOn[f] <= world.Day).Reverse()
            .SelectMany(f => TickerCleaner.Read(market.Texts[market.Filings.FiledTickerText[f]]).All).Distinct().ToList();
        return [.. filed.Union(market.Issuers.FileTickers[issuer])];
    }

    /// <summary>Of both sides, by default settings.</summary>
    private static List<ClusterListing> ActiveClusters(World world, long cik) =>
        new[] { Side.Buy, Side.Sell }.Select(side => ClusterSearch.Find(world.Market,
            new ClusterQuery { Side = side, Cik = cik, Active = true, AsOf = world.AsOf })).ToList();

    private static PlanShare? SalePlans(TradeTable trades, List<int> rows)
    {
        var sales = rows.Where(trades.IsSale).ToLookup(row => trades.Plan[row], trades.Value);
        double Of(PlanFlag plan) => sales[plan].Sum();
        var all = Of(PlanFlag.Yes) + Of(PlanFlag.No) + Of(PlanFlag.Unknown);
        return all > 0 ? new PlanShare(Of(PlanFlag.Yes) / all, Of(PlanFlag.No) / all, Of(PlanFlag.Unknown) / all) : null;
    }
}
