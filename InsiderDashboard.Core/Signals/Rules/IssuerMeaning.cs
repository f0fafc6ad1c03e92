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

    /// <param name="filings">All filings of one issuer in filing order.</param>
    /// <param name="close">The store's close of the issuer on a row's traded day, as known on its filing day; NaN when none.</param>
    /// <returns>Links between seats with the day that shows them, ascending.</returns>
    public static IReadOnlyList<(int Day, int A, int B)> Work(IReadOnlyList<FilingLine> filings, Func<TradeLine, double> close)
    {
        var work = new IssuerMeaning();
        var rows = filings.SelectMany(f => f.Rows);
        foreach (var row in rows)
            row.Excluded = BasicExclusions.Of(row);
        var suspects = new SuspectPrices(rows);
        for (int from = 0, to; from < filings.Count; from = to)
        {
            for (to = from; to < filings.Count && filings[to].FiledOn == filings[from].FiledOn;)
                to++;
            work.ReadDay(filings, from, to, suspects, close);
        }
        return work.links;
    }

    private void ReadDay(IReadOnlyList<FilingLine> filings, int from, int to, SuspectPrices suspects, Func<TradeLine, double> close)
    {
        var day = filings[from].FiledOn;
        var known = new ArraySegmentOf<FilingLine>(filings, to);
        for (var f = from; f < to; f++)
            LinkSigners(filings[f]);
        var amended = false;
        for (var f = from; f < to; f++)
            if (filings[f].IsAmendment)
            {
                Amendments.Apply(filings[f], known);
                amended = true;
            }
        if (amended)
            exercises.ReleaseEnded(day);
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

    private void Classify(TradeLine row, int day)
    {
        row.Class = Classes.Of(row.Code, row.Plan, row.Text);
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
}
