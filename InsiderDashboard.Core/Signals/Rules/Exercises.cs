using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>
/// Exercise-and-sell: the part of a sale that sells shares which the same person acquired at that issuer by M, X, O or a paid C
/// up to two business days before, filed no later than the sale, each acquired share used once.
/// </summary>
public sealed class Exercises
{
    public const int WithinBusinessDays = 2;

    /// <summary>No more calendar days than this can lie between days two business days apart, weekends and holidays included.</summary>
    private const int WidestCalendarDays = 12;
    private readonly Dictionary<TradeLine, double> left = [];
    private readonly Dictionary<int, List<TradeLine>> lotsByDay = [];
    private readonly List<TradeLine> users = [];

    /// <summary>Takes in the acquisitions of a filing; filings come in filing order.</summary>
    public void Add(FilingLine filing)
    {
        foreach (var row in filing.Rows)
            if (row.AcquiredDisposed == 'A' && row.Shares > 0 && row.Excluded == Exclusion.None && IsExercise(row))
            {
                if (!lotsByDay.TryGetValue(row.TradedOn, out var lots))
                    lotsByDay[row.TradedOn] = lots = [];
                lots.Add(row);
                left[row] = row.Shares;
            }
    }

    /// <summary>
    /// A conversion that costs nothing, or gives up as many shares of another class, changes the class of shares that were held before.
    /// </summary>
    private static bool IsExercise(TradeLine row) => row.Code switch
    {
        'M' or 'X' or 'O' => true,
        'C' => row.Price > 0 && !row.Filing.Rows.Any(r => r.Code == 'C' && r.AcquiredDisposed == 'D'
            && r.TradedOn == row.TradedOn && r.Shares == row.Shares && r.SecurityText != row.SecurityText),
        _ => false,
    };

    /// <summary>Gives back the shares of sales that ended by the day, so that the amended sale can use them.</summary>
    public void ReleaseEnded(int day)
    {
        foreach (var sale in users.Where(s => s.ValidTo <= day).ToList())
        {
            foreach (var match in sale.Matches!)
                left[match.Lot] += match.Shares;
            users.Remove(sale);
        }
    }

    /// <summary>
    /// Matches a counted sale with the lots whose shares it sold. A sale of another class uses shares too, for a share can be
    /// sold only once, but has no exercised part; nor has the tax part of a sale, which comes first.
    /// </summary>
    public void Match(TradeLine sale, PersonSets persons)
    {
        if (lotsByDay.Count == 0 || sale.Filing.Signers.Count == 0)
            return;
        var fitting = LotsBefore(sale.TradedOn)
            .Where(l => left[l] > 0 && l.ValidTo > sale.Filing.FiledOn && IsSamePerson(l.Filing, sale.Filing, persons))
            .Select(l => (Lot: l, Apart: BusinessDays.Between(l.TradedOn, sale.TradedOn)))
            .Where(l => l.Apart <= WithinBusinessDays)
            .OrderBy(l => l.Apart).ThenBy(l => l.Lot.TradedOn).ThenBy(l => l.Lot.Row);
        var open = sale.Shares;
        foreach (var (lot, _) in fitting)
        {
            var used = Math.Min(open, left[lot]);
            left[lot] -= used;
            (sale.Matches ??= []).Add(new ExerciseMatch(lot, used));
            open -= used;
            if (open <= 0)
                break;
        }
        if (sale.Matches is null)
            return;
        users.Add(sale);
        if (sale.Class == TradeClass.DiscretionarySale)
            sale.ExercisedShares = Math.Max(0, sale.Matches.Sum(m => m.Shares) - sale.TaxShares);
    }

    private IEnumerable<TradeLine> LotsBefore(int day)
    {
        for (var d = day - WidestCalendarDays; d <= day; d++)
            if (lotsByDay.TryGetValue(d, out var lots))
                foreach (var lot in lots)
                    yield return lot;
    }

    /// <summary>All signers of a filing are one person, so any of them stands for it.</summary>
    private static bool IsSamePerson(FilingLine a, FilingLine b, PersonSets persons) =>
        a.Signers.Count > 0 && b.Signers.Count > 0 && persons.Of(a.Signers[0].Seat) == persons.Of(b.Signers[0].Seat);
}
