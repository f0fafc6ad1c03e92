namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>
/// What an amendment does to the rows before it. An amendment names no accession, only a date, and may restate only some lines
/// (0001415889-25-023333 of 0001415889-25-023219), so rows are matched one to one.
/// </summary>
public static class Amendments
{
    /// <summary>Applies one amendment: matched earlier rows end as Superseded, others as Withdrawn where it restates at least half.</summary>
    /// <param name="amendment">A filing whose form ends in /A.</param>
    /// <param name="known">Filings of the issuer filed by the amendment's day, in filing order; the amendment may be among them.</param>
    public static void Apply(FilingLine amendment, IReadOnlyList<FilingLine> known)
    {
        if (amendment.Rows.Count == 0)
            return;
        var original = FindOriginal(amendment, known);
        amendment.Amends = original;
        amendment.UnmatchedAmendment = original is null;
        if (original is null)
            return;
        var day = amendment.FiledOn;
        var live = known.Where(f => f == original || (f != amendment && f.Amends == original))
            .SelectMany(f => f.Rows).Where(r => r.ValidTo > day).ToList();
        var matched = Match(live, amendment.Rows);
        foreach (var (earlier, later) in matched)
            End(earlier, Exclusion.Superseded, day, later);
        if (2 * matched.Count >= live.Count)
            foreach (var row in live.Where(r => r.ValidTo > day))
                End(row, Exclusion.Withdrawn, day, null);
    }

    /// <summary>Pairs of (earlier row, amendment row), each row at most once, by the three published steps.</summary>
    public static List<(TradeLine Earlier, TradeLine Later)> Match(IReadOnlyList<TradeLine> earlier, IReadOnlyList<TradeLine> later)
    {
        var pairs = new List<(TradeLine, TradeLine)>();
        var open = new List<TradeLine>(earlier);
        var restated = new List<TradeLine>(later);
        Pair(open, restated, pairs, (e, l) => AllEqual(e, l) ? 1 : 0);
        Pair(open, restated, pairs, NearEqual);
        foreach (var row in restated.ToList())
        {
            var sameDay = open.Where(e => e.TradedOn == row.TradedOn).ToList();
            if (sameDay.Count == 1 && restated.Count(l => l.TradedOn == row.TradedOn) == 1)
                Take(open, restated, pairs, sameDay[0], row);
        }
        return pairs;
    }

    private static FilingLine? FindOriginal(FilingLine amendment, IReadOnlyList<FilingLine> known)
    {
        var candidates = known.Where(f => f != amendment && f.Family.SequenceEqual(amendment.Family)
            && f.OwnerSet.AsSpan().SequenceEqual(amendment.OwnerSet) && CanBeAmendedBy(amendment, f)).ToList();
        var fitting = candidates.Where(f => amendment.OriginalFiledOn != 0 && f.FiledOn == amendment.OriginalFiledOn).ToList();
        if (fitting.Count == 0)
            fitting = candidates.Where(f => amendment.Period != 0 && f.Period == amendment.Period).ToList();
        return fitting.OrderByDescending(f => EqualRows(f, amendment))
            .ThenByDescending(f => f.FiledOn).ThenByDescending(f => f.Accession).FirstOrDefault();
    }

    /// <summary>
    /// An original filed by the amendment's day, whatever its accession; or an earlier amendment that found none: its original may
    /// not be in the store, and it then stands for it, or both would count.
    /// </summary>
    private static bool CanBeAmendedBy(FilingLine amendment, FilingLine filing) => filing.IsAmendment
        ? filing.UnmatchedAmendment && (filing.FiledOn, filing.Accession).CompareTo((amendment.FiledOn, amendment.Accession)) < 0
        : filing.FiledOn <= amendment.FiledOn;

    private static int EqualRows(FilingLine filing, FilingLine amendment)
    {
        var pairs = new List<(TradeLine, TradeLine)>();
        Pair([.. filing.Rows], [.. amendment.Rows], pairs, (e, l) => AllEqual(e, l) ? 1 : 0);
        return pairs.Count;
    }

    /// <summary>Takes, amendment row by amendment row, the open earlier row of the highest positive likeness, the first on a tie.</summary>
    private static void Pair(
        List<TradeLine> open, List<TradeLine> restated, List<(TradeLine, TradeLine)> pairs, Func<TradeLine, TradeLine, int> likeness)
    {
        foreach (var row in restated.ToList())
        {
            TradeLine? best = null;
            var max = 0;
            foreach (var candidate in open)
                if (likeness(candidate, row) is var score && score > max)
                    (best, max) = (candidate, score);
            if (best is not null)
                Take(open, restated, pairs, best, row);
        }
    }

    private static void Take(List<TradeLine> open, List<TradeLine> restated, List<(TradeLine, TradeLine)> pairs, TradeLine earlier, TradeLine later)
    {
        open.Remove(earlier);
        restated.Remove(later);
        pairs.Add((earlier, later));
    }

    private static bool AllEqual(TradeLine a, TradeLine b) => a.Trade == b.Trade;

    /// <summary>Equal fields among shares, price and shares after; 0 when the day or the side differs. The code may change.</summary>
    private static int NearEqual(TradeLine a, TradeLine b) =>
        a.TradedOn != b.TradedOn || a.AcquiredDisposed != b.AcquiredDisposed
            ? 0
            : (a.Shares == b.Shares ? 1 : 0) + (a.Price == b.Price ? 1 : 0) + (a.SharesAfter == b.SharesAfter ? 1 : 0);

    private static void End(TradeLine row, Exclusion how, int day, TradeLine? by)
    {
        row.ValidTo = day;
        row.EndedBy = how;
        row.SupersededBy = by;
    }
}
