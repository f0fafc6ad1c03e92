using System.Runtime.InteropServices;

namespace InsiderDashboard.Core.Analytics.Clusters;

/// <summary>Windows of one issuer's eligible trades, and the episodes they join into. Reused from issuer to issuer.</summary>
internal sealed class ClusterWindows(ClusterRule rule)
{
    private readonly Dictionary<int, double> sums = [];

    /// <summary>Episodes, ascending.</summary>
    /// <param name="trades">Eligible trades of one issuer, ascending by day.</param>
    public List<Episode> Episodes(List<ClusterTrade> trades)
    {
        var found = new List<Episode>();
        foreach (var (first, end) in Qualifying(trades))
        {
            var last = trades[end - 1].Day;
            // Two windows of W days share a day when the later one begins by the end of the earlier one.
            if (found.Count > 0 && last - rule.Window + 1 <= found[^1].End)
                found[^1] = found[^1] with { End = last };
            else
                found.Add(new Episode(FirstDayOfCounted(trades, first, end), last));
        }
        return found;
    }

    /// <summary>True when a qualifying window shares a day with an episode.</summary>
    public bool AnySharing(List<ClusterTrade> trades, Episode episode)
    {
        foreach (var (_, end) in Qualifying(trades))
            if (trades[end - 1].Day >= episode.Start && trades[end - 1].Day - rule.Window + 1 <= episode.End)
                return true;
        return false;
    }

    /// <summary>Each qualifying window as its trades first..end−1; the sums by person are those of that window until the next.</summary>
    private IEnumerable<(int First, int End)> Qualifying(List<ClusterTrade> trades)
    {
        var first = 0;
        for (var end = 1; end <= trades.Count; end++)
        {
            var day = trades[end - 1].Day;
            if (end < trades.Count && trades[end].Day == day)
                continue;
            while (trades[first].Day < day - rule.Window + 1)
                first++;
            if (end - first >= rule.Persons && Qualifies(trades, first, end))
                yield return (first, end);
        }
    }

    private bool Qualifies(List<ClusterTrade> trades, int first, int end)
    {
        // Summed anew for each window: taking values away again would leave rounding behind at the limits.
        sums.Clear();
        for (var i = first; i < end; i++)
            CollectionsMarshal.GetValueRefOrAddDefault(sums, trades[i].Person, out _) += trades[i].Value;
        if (sums.Count < rule.Persons)
            return false;
        var persons = 0;
        var total = 0d;
        foreach (var sum in sums.Values)
            if (rule.Enough(sum))
            {
                persons++;
                total += sum;
            }
        return persons >= rule.Persons && rule.EnoughInAll(total);
    }

    private int FirstDayOfCounted(List<ClusterTrade> trades, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (rule.Enough(sums[trades[i].Person]))
                return trades[i].Day;
        return trades[first].Day;
    }
}
