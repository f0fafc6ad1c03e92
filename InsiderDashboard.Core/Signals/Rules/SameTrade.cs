namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>Two filings of one issuer held side by side: which rows pair, and whether a pair is one economic trade.</summary>
public sealed class SameTrade
{
    public const double LargeValue = 1_000_000;

    /// <summary>
    /// A form holds 30 rows: a continuation filing repeats some fills of the one before, a duplicate repeats all. Measured:
    /// continuations 3 to 80 percent, duplicates 93 to 100.
    /// </summary>
    public const double WholeFraction = 0.9;
    public const int WholeFromRows = 3;

    private readonly bool shareOwner;
    private readonly bool repeatsWhole;
    private readonly bool isLargeHolder;
    private readonly bool areInsiders;

    private SameTrade(FilingLine earlier, FilingLine later, int earlierRows, int laterRows, List<(TradeLine, TradeLine)> pairs)
    {
        Pairs = pairs;
        var both = earlier.Signers.Concat(later.Signers).ToList();
        shareOwner = earlier.Signers.Any(s => later.Signers.Any(o => o.Seat == s.Seat));
        repeatsWhole = Math.Max(earlierRows, laterRows) < WholeFromRows
            || (pairs.Count >= WholeFraction * earlierRows && pairs.Count >= WholeFraction * laterRows);
        isLargeHolder = both.Exists(s => s.IsEntity || s.IsTenPercentOwner);
        areInsiders = IsInsider(earlier) && IsInsider(later);
        AreOtherPersons = !shareOwner && earlier.Signers.Count > 0 && later.Signers.Count > 0 && !both.Exists(s => s.IsEntity);
    }

    public IReadOnlyList<(TradeLine Earlier, TradeLine Later)> Pairs { get; }

    /// <summary>Natural persons on both sides, none of them on both.</summary>
    public bool AreOtherPersons { get; }

    /// <summary>The purchases and sales that can be held against others: those that no reason but a duplicate excludes.</summary>
    public static List<TradeLine> Comparable(FilingLine filing) =>
        [.. filing.Rows.Where(r => r.IsPurchaseOrSale && r.Excluded is Exclusion.None or Exclusion.DuplicateOf)];

    /// <param name="rows"><see cref="Comparable"/> rows of the later filing.</param>
    public static SameTrade Of(FilingLine earlier, FilingLine later, List<TradeLine> rows)
    {
        var free = Comparable(earlier);
        var count = free.Count;
        return new SameTrade(earlier, later, count, rows.Count, Pair(free, rows));
    }

    /// <summary>Whether a pair is one economic trade.</summary>
    public bool IsOne(TradeLine earlier, TradeLine later)
    {
        var sameAfter = earlier.SharesAfter == later.SharesAfter;
        if (shareOwner && repeatsWhole && earlier.DirectIndirect == later.DirectIndirect && earlier.NatureText == later.NatureText
            && (sameAfter || double.IsNaN(earlier.SharesAfter) || double.IsNaN(later.SharesAfter)))
            return true;
        return isLargeHolder && (sameAfter || later.Value >= LargeValue) && (!areInsiders || IsOneHoldingTwice(earlier, later));
    }

    /// <summary>One holding told by two people: by one as held himself, by the other as held through him.</summary>
    private static bool IsOneHoldingTwice(TradeLine a, TradeLine b) =>
        a.SharesAfter == b.SharesAfter && b.SharesAfter > b.Shares && (a.DirectIndirect == 'I') != (b.DirectIndirect == 'I');

    /// <summary>Equal rows one to one: first those of equal shares after, then the rest, both in row order.</summary>
    /// <param name="free">Rows of the earlier filing; paired ones are taken out.</param>
    private static List<(TradeLine, TradeLine)> Pair(List<TradeLine> free, List<TradeLine> rows)
    {
        var pairs = new List<(TradeLine, TradeLine)>();
        var rest = rows.Where(row => !Take(row, other => other.SharesAfter == row.SharesAfter)).ToList();
        foreach (var row in rest)
            Take(row, _ => true);
        return pairs;

        bool Take(TradeLine row, Predicate<TradeLine> fits)
        {
            var at = free.FindIndex(other => other.Trade == row.Trade && fits(other));
            if (at < 0)
                return false;
            pairs.Add((free[at], row));
            free.RemoveAt(at);
            return true;
        }
    }

    /// <summary>Natural persons only, with an officer or director among them.</summary>
    private static bool IsInsider(FilingLine filing) =>
        filing.Signers.All(s => !s.IsEntity) && filing.Signers.Any(s => s.IsOfficerOrDirector);
}
