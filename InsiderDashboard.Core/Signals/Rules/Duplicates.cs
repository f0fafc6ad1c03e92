namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>
/// One economic trade reported on several filings: each entity of a chain files its own (Loar 0000950170-25-075237, -075242 and -075247), or an owner
/// files twice. Two directors who each bought the same lot stay two (CPIX 0001628280-25-034816 and -034818).
/// </summary>
public sealed class Duplicates
{
    public const double LargeValue = 1_000_000;
    private readonly Dictionary<(int TradedOn, char Code, char Side, double Shares, double Price), List<TradeLine>> seen = [];

    /// <summary>
    /// Compares the rows of one filing with the counted rows of earlier ones, marks repeats, and remembers the filing's rows.
    /// Filings come in filing order.
    /// </summary>
    /// <returns>Pairs of filings that a repeat joins and of which one side is signed by an entity.</returns>
    public IEnumerable<(FilingLine Earlier, FilingLine Later)> Read(FilingLine filing)
    {
        var day = filing.FiledOn;
        var joined = new List<(FilingLine, FilingLine)>();
        foreach (var equal in filing.Rows.Where(r => r.IsPurchaseOrSale && r.Shares > 0 && r.Price > 0)
                     .GroupBy(r => (r.TradedOn, r.Code, r.AcquiredDisposed, r.Shares, r.Price)))
        {
            if (!seen.TryGetValue(equal.Key, out var earlier))
                seen[equal.Key] = earlier = [];
            var k = 0;
            foreach (var row in equal)
            {
                if (row.Excluded == Exclusion.None && row.ValidTo > day && FirstLike(row, k, earlier, day) is { } first)
                {
                    row.Excluded = Exclusion.DuplicateOf;
                    row.DuplicateOf = first;
                    if (first.Filing.Signers.Count > 0 && filing.Signers.Count > 0 && (Signed(first, s => s.IsEntity) || Signed(row, s => s.IsEntity)))
                        joined.Add((first.Filing, filing));
                }
                k++;
            }
            earlier.AddRange(equal);
        }
        return joined;
    }

    /// <summary>The k-th equal row of the first earlier filing whose k-th is counted and is the same economic trade.</summary>
    private static TradeLine? FirstLike(TradeLine row, int k, List<TradeLine> earlier, int day)
    {
        FilingLine? filing = null;
        var place = 0;
        foreach (var candidate in earlier)
        {
            place = candidate.Filing == filing ? place + 1 : 0;
            filing = candidate.Filing;
            if (place == k && candidate.CountsOn(day) && IsSameTrade(candidate, row))
                return candidate;
        }
        return null;
    }

    private static bool IsSameTrade(TradeLine a, TradeLine b)
    {
        var sameAfter = a.SharesAfter == b.SharesAfter;
        if ((sameAfter || double.IsNaN(a.SharesAfter) || double.IsNaN(b.SharesAfter)) && ShareOwner(a.Filing, b.Filing))
            return true;
        return (Signed(a, IsLarge) || Signed(b, IsLarge))
            && (sameAfter || b.Value >= LargeValue)
            && !(IsInsiderAlone(a.Filing) && IsInsiderAlone(b.Filing));
    }

    private static bool IsLarge(SignerLine signer) => signer.IsEntity || signer.IsTenPercentOwner;

    private static bool Signed(TradeLine row, Func<SignerLine, bool> test) => row.Filing.Signers.Any(test);

    private static bool ShareOwner(FilingLine a, FilingLine b) => a.Signers.Any(s => b.Signers.Any(o => o.Seat == s.Seat));

    /// <summary>Natural persons only, with an officer or director among them.</summary>
    private static bool IsInsiderAlone(FilingLine filing) =>
        filing.Signers.All(s => !s.IsEntity) && filing.Signers.Any(s => s.IsOfficerOrDirector);
}
