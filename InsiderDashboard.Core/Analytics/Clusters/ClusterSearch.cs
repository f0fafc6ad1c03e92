using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics.Clusters;

/// <summary>Several insiders of one issuer trading the same way within days.</summary>
public static class ClusterSearch
{
    /// <summary>The episodes of World(asof) that fit, one page of them. <c>from</c> and <c>to</c> bound the day of completion.</summary>
    /// <exception cref="TickerException">A ticker is unknown or belongs to several CIKs.</exception>
    public static ClusterListing Find(MarketSnapshot market, ClusterQuery query)
    {
        var world = World.At(market, query.AsOf);
        var rule = new ClusterRule(query);
        var fitting = Fitting(world, query, rule).ToLookup(figures => rule.LeavesOut(figures.Marks));
        var found = fitting[false].ToList().OrderBy(ClusterSorts.Fields, query.Sort, world)
            .ThenByDescending(f => f.CompletedOn).ThenByDescending(f => f.Value).ThenBy(f => f.Issuer).ThenBy(f => f.Episode.Start).ToList();
        return new ClusterListing
        {
            AsOf = world.AsOf,
            Total = found.Count,
            LeftOut = fitting[true].Count(),
            Rows = found.Page(query.Page, query.Size).Select(f => Row(world, f)).ToList(),
            Notes = world.Notes(query.Ticker, query.Sector),
        };
    }

    /// <summary>The episodes that fit, whatever their marks, in no particular order.</summary>
    private static IEnumerable<ClusterFigures> Fitting(World world, ClusterQuery query, ClusterRule rule)
    {
        var scan = new ClusterScan(world, rule);
        foreach (var issuer in world.Issuers(query.Ticker, query.Cik) ?? Enumerable.Range(0, world.Market.Issuers.Count))
        {
            if ((query.Sector is { } sector && world.Market.Issuers.Sector[issuer] != sector) || !FiledWithin(world, query, issuer))
                continue;
            var (episodes, eligible) = scan.Of(issuer);
            foreach (var episode in episodes)
            {
                // Days first: adding up what an episode amounts to is the dear part.
                if (query.Active is { } active && rule.IsActive(episode, world.Day) != active)
                    continue;
                var completedOn = scan.CompletedOn(issuer, episode);
                if (completedOn < (query.From?.DayNumber ?? 0) || completedOn > (query.To?.DayNumber ?? int.MaxValue))
                    continue;
                var figures = new ClusterFigures(world, rule, issuer, episode, eligible) { CompletedOn = completedOn };
                if (Fits(figures, query))
                    yield return figures;
            }
        }
    }

    /// <summary>A cluster is completed by a filing: an issuer without one in the days asked for has none to show.</summary>
    private static bool FiledWithin(World world, ClusterQuery query, int issuer)
    {
        if (query.From is null)
            return true;
        var filings = world.Market.Issuers.Filings[issuer];
        var first = Array.BinarySearch(filings, world.Market.FilingsBy(query.From.Value.DayNumber - 1));
        return (first < 0 ? ~first : first) < filings.Length;
    }

    private static bool Fits(ClusterFigures figures, ClusterQuery query) => query.Selling switch
    {
        "clean" => figures.Opposite == ConcurrentTrading.Clean,
        "mechanical" => figures.Opposite != ConcurrentTrading.Mixed,
        "any" => true,
        _ => throw new ArgumentOutOfRangeException(nameof(query), query.Selling, null),
    };

    private static ClusterRow Row(World world, ClusterFigures figures)
    {
        var market = world.Market;
        var keys = new TradeRows(world);
        return new ClusterRow
        {
            Side = figures.Rule.Side,
            IssuerCik = Values.Cik(market.Issuers.Cik[figures.Issuer]),
            Ticker = world.TickerOf(figures.Issuer),
            Company = world.CompanyOf(figures.Issuer),
            Sector = market.Issuers.Sector[figures.Issuer],
            Start = Values.Day(figures.Episode.Start),
            End = Values.Day(figures.Episode.End),
            CompletedOn = Values.Day(figures.CompletedOn),
            Active = figures.Active,
            Persons = figures.Persons,
            Others = figures.Others,
            People = figures.People(),
            Roles = figures.Roles(),
            Value = figures.Value,
            AveragePrice = figures.AveragePrice,
            Opposite = figures.Opposite,
            OppositeDiscretionary = figures.OppositeDiscretionary,
            OppositeMechanical = figures.OppositeMechanical,
            OppositeClasses = figures.OppositeClasses(),
            Marks = figures.Marks,
            Return21 = Values.OrNull(figures.Return(21)),
            Return63 = Values.OrNull(figures.Return(63)),
            Trades = figures.Trades.Select(t => keys.Key(t.Row)).ToList(),
        };
    }
}
