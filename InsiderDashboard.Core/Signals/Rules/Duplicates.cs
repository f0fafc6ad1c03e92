namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>
/// One economic trade reported on several filings: each entity of a chain files its own (Loar 0000950170-25-075237, -075242 and
/// -075247), or an owner files twice. Two directors who each bought the same lot stay two (CPIX 0001628280-25-034816 and -034818),
/// and so do the equal fills of a continuation filing (APP 0001562180-25-005969 to -005971).
/// </summary>
public sealed class Duplicates
{
    private readonly List<FilingLine> read = [];
    private readonly Dictionary<TradeTerms, List<int>> filingsWith = [];

    /// <summary>Per row that others repeat: those others, in filing order.</summary>
    private readonly Dictionary<TradeLine, List<TradeLine>> reports = [];

    /// <summary>
    /// Compares the purchases and sales of one filing with those of each earlier one, marks repeats, and remembers the filing.
    /// Filings come in filing order.
    /// </summary>
    /// <returns>Pairs of filings that a repeat joins and of which one side is signed by an entity.</returns>
    public IReadOnlyList<(FilingLine Earlier, FilingLine Later)> Read(FilingLine filing)
    {
        var rows = SameTrade.Comparable(filing);
        var joined = new List<(FilingLine, FilingLine)>();
        var separate = new List<(TradeLine Earlier, TradeLine Later)>();
        foreach (var place in rows.SelectMany(r => filingsWith.GetValueOrDefault(r.Trade) ?? []).Distinct().Order().ToList())
            Compare(read[place], filing, rows, joined, separate);
        MarkEqualLots(filing.FiledOn, separate);
        foreach (var trade in rows.Select(r => r.Trade).Distinct())
        {
            if (!filingsWith.TryGetValue(trade, out var places))
                filingsWith[trade] = places = [];
            places.Add(read.Count);
        }
        read.Add(filing);
        return joined;
    }

    /// <summary>The report that counted was withdrawn: the next report of the trade counts from that day, and stands for those after it.</summary>
    public void Withdraw(TradeLine gone, int day)
    {
        foreach (var first in reports.Keys.Where(first => Last(first) == gone).ToList())
        {
            var others = reports[first];
            var heir = others.FindIndex(r => r.ValidTo > day);
            reports.Remove(first);
            if (heir < 0)
                continue;
            others[heir].RevivedOn = day;
            var after = others[(heir + 1)..];
            foreach (var repeat in after)
                repeat.DuplicateOf = others[heir];
            reports[others[heir]] = after;
        }
    }

    private void Compare(FilingLine earlier, FilingLine later, List<TradeLine> rows,
        List<(FilingLine, FilingLine)> joined, List<(TradeLine, TradeLine)> separate)
    {
        var comparison = SameTrade.Of(earlier, later, rows);
        foreach (var (first, repeat) in comparison.Pairs)
        {
            if (repeat.Excluded != Exclusion.None || repeat.ValidTo <= later.FiledOn || !first.CountsOn(later.FiledOn))
                continue;
            if (!comparison.IsOne(first, repeat))
            {
                if (comparison.AreOtherPersons)
                    separate.Add((first, repeat));
                continue;
            }
            repeat.Excluded = Exclusion.DuplicateOf;
            repeat.DuplicateOf = first;
            if (!reports.TryGetValue(first, out var others))
                reports[first] = others = [];
            others.Add(repeat);
            if (earlier.Signers.Count > 0 && later.Signers.Count > 0 && (earlier.Signers.Any(s => s.IsEntity) || later.Signers.Any(s => s.IsEntity)))
                joined.Add((earlier, later));
        }
    }

    private static void MarkEqualLots(int day, List<(TradeLine Earlier, TradeLine Later)> separate)
    {
        foreach (var (earlier, later) in separate.Where(pair => pair.Later.Excluded == Exclusion.None))
            (earlier.EqualLotsFrom, later.EqualLotsFrom) = (Math.Min(earlier.EqualLotsFrom, day), day);
    }

    /// <summary>The row that stands for a row today, through all its amendments.</summary>
    private static TradeLine Last(TradeLine row)
    {
        while (row.SupersededBy is { } next)
            row = next;
        return row;
    }
}
