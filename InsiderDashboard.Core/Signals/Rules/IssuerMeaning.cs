namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>
/// Works out what the rows of one issuer mean, day by day in filing order, so that every row is judged by what was filed by its
/// own filing day: links, amendments, exclusions, duplicates, classes.
/// </summary>
public sealed class IssuerMeaning
{
    private readonly PersonSets persons = new();
    private readonly Duplicates duplicates = new();
    private readonly Exercises exercises = new();
    private readonly List<(int Day, int A, int B)> links = [];
    private readonly FirstDayAllotments allotments;

    private IssuerMeaning(FirstDayAllotments allotments) => this.allotments = allotments;

    /// <param name="filings">All filings of one issuer in filing order.</param>
    /// <returns>Links between seats with the day that shows them, ascending.</returns>
    public static IReadOnlyList<(int Day, int A, int B)> Work(IReadOnlyList<FilingLine> filings, Besides besides)
    {
        var work = new IssuerMeaning(new FirstDayAllotments(filings, besides.Close, besides.FirstDays));
        foreach (var filing in filings)
            ExcludeAlone(filing, besides.Outstanding);
        var suspects = new SuspectPrices(filings.SelectMany(f => f.Rows));
        for (int from = 0, to; from < filings.Count; from = to)
        {
            for (to = from; to < filings.Count && filings[to].FiledOn == filings[from].FiledOn;)
                to++;
            work.ReadDay(filings, from, to, suspects, besides.Close);
        }
        return work.links;
    }

    /// <summary>The reasons that one filing shows by itself.</summary>
    private static void ExcludeAlone(FilingLine filing, double outstanding)
    {
        foreach (var row in filing.Rows)
            row.Excluded = BasicExclusions.Of(row);
        SuspectShares.Mark(filing, outstanding);
        RepeatedRows.Mark(filing);
    }

    private void ReadDay(IReadOnlyList<FilingLine> filings, int from, int to, SuspectPrices suspects, Func<TradeLine, double> close)
    {
        var day = filings[from].FiledOn;
        for (var f = from; f < to; f++)
            LinkSigners(filings[f]);
        Amend(filings, from, to, day);
        for (var f = from; f < to; f++)
        {
            foreach (var row in filings[f].Rows.Where(r => r.IsPurchaseOrSale && r.Excluded == Exclusion.None))
                if (suspects.IsSuspect(row, close(row)))
                    row.Excluded = Exclusion.SuspectPrice;
            exercises.Add(filings[f]);
        }
        for (var f = from; f < to; f++)
            foreach (var (earlier, later) in duplicates.Read(filings[f]))
                Link(day, earlier.Signers[0].Seat, later.Signers[0].Seat);
        for (var f = from; f < to; f++)
            foreach (var row in filings[f].Rows)
                Classify(row, day);
    }

    private void Amend(IReadOnlyList<FilingLine> filings, int from, int to, int day)
    {
        var known = new ArraySegmentOf<FilingLine>(filings, to);
        var amended = false;
        for (var f = from; f < to; f++)
            if (filings[f].IsAmendment)
            {
                Amendments.Apply(filings[f], known);
                amended = true;
            }
        if (!amended)
            return;
        exercises.ReleaseEnded(day);
        foreach (var gone in known.SelectMany(f => f.Rows).Where(r => r.EndedBy == Exclusion.Withdrawn && r.ValidTo == day).ToList())
            duplicates.Withdraw(gone, day);
    }

    /// <summary>A row whose side contradicts its code is neither a purchase nor a sale, and so of no class.</summary>
    private void Classify(TradeLine row, int day)
    {
        row.Class = row.Excluded == Exclusion.WrongSide ? TradeClass.None : Classes.Of(row.Code, row.Plan, row.Text);
        if (row.Class == TradeClass.DiscretionaryBuy && (row.Allotment = allotments.Of(row)) is not null)
            row.Class = TradeClass.NonMarketBuy;
        if (row.Code == 'S' && row.CountsOn(day))
            exercises.Match(row, persons);
    }

    private void LinkSigners(FilingLine filing)
    {
        for (var s = 1; s < filing.Signers.Count; s++)
            Link(filing.FiledOn, filing.Signers[0].Seat, filing.Signers[s].Seat);
    }

    /// <summary>Only a link that joins two persons is kept: the others change nothing on any later day.</summary>
    private void Link(int day, int a, int b)
    {
        if (persons.Of(a) == persons.Of(b))
            return;
        persons.Join(a, b);
        links.Add((day, a, b));
    }

    /// <summary>The first filings of a list, without a copy.</summary>
    private sealed class ArraySegmentOf<T>(IReadOnlyList<T> all, int count) : IReadOnlyList<T>
    {
        public int Count => count;
        public T this[int index] => all[index];

        public IEnumerator<T> GetEnumerator()
        {
            for (var i = 0; i < count; i++)
                yield return all[i];
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>What is known of an issuer besides its filings.</summary>
    /// <param name="Close">The newest close of the days up to a row's traded day, as known on its filing day; NaN when none.</param>
    /// <param name="Outstanding">Shares outstanding, which carry no date; NaN when unknown.</param>
    /// <param name="FirstDays">The first trading day and the third session after it, by a row's ticker; 0 when unknown.</param>
    public sealed record Besides(
        Func<TradeLine, double> Close, double Outstanding, Func<TradeLine, (int First, int Last)> FirstDays);
}
