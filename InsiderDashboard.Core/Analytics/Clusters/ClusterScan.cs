using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics.Clusters;

/// <summary>Finds the episodes of World(D), and the day each was first to be seen.</summary>
internal sealed class ClusterScan(World world, ClusterRule rule)
{
    private readonly TradeTable trades = world.Market.Trades;
    private readonly IssuerRows rows = MarketIndex.Of(world.Market).DirectedRows(rule.Side);
    private readonly ClusterWindows windows = new(rule);

    /// <summary>The episodes of one issuer with its eligible trades in that world, ascending by day.</summary>
    public (IReadOnlyList<Episode> Episodes, List<ClusterTrade> Trades) Of(int issuer)
    {
        var own = rows.Of(issuer);
        if (own.Length < rule.Persons)
            return ([], []);
        var persons = world.Market.Persons.At(world.Day);
        var eligible = new List<ClusterTrade>(own.Length);
        foreach (var row in own)
            if (world.Counts(row) && rule.TakesPart(trades, row))
                eligible.Add(new ClusterTrade(trades.TradedOn[row], persons[trades.Seat[row]], rule.Value(trades, row), row));
        return eligible.Count < rule.Persons ? ([], eligible) : (windows.Episodes(eligible), eligible);
    }

    /// <summary>
    /// First day d at which World(d), with the persons and amendments of d, holds a qualifying window that shares a day with the
    /// episode. Only a filing or a new person link can bring one about, so only those days are tried.
    /// </summary>
    public int CompletedOn(int issuer, Episode episode)
    {
        var near = Near(issuer, episode);
        var walk = world.Market.Persons.Walk(issuer);
        var known = new List<ClusterTrade>(near.Count);
        foreach (var day in Days(issuer, near))
        {
            walk.To(day);
            known.Clear();
            foreach (var row in near)
                if (trades.Counts(row, day))
                    known.Add(new ClusterTrade(trades.TradedOn[row], walk.PersonOf(trades.Seat[row]), rule.Value(trades, row), row));
            if (known.Count >= rule.Persons && windows.AnySharing(known, episode))
                return day;
        }
        return world.Day;
    }

    /// <summary>Rows that can stand in a window that shares a day with the episode, those that an amendment ended among them.</summary>
    private List<int> Near(int issuer, Episode episode)
    {
        var near = new List<int>();
        foreach (var row in rows.Of(issuer))
            if (trades.TradedOn[row] > episode.Start - rule.Window && trades.TradedOn[row] < episode.End + rule.Window
                && trades.CountsFrom[row] <= world.Day && rule.TakesPart(trades, row))
                near.Add(row);
        return near;
    }

    private SortedSet<int> Days(int issuer, List<int> near)
    {
        var days = new SortedSet<int>();
        foreach (var row in near)
            days.Add(trades.CountsFrom[row]);
        foreach (var (day, _, _) in world.Market.Persons.LinksOf(issuer))
            if (day <= world.Day && day > days.Min)
                days.Add(day);
        return days;
    }
}
