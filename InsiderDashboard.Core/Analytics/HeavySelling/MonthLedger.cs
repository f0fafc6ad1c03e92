using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics.HeavySelling;

/// <summary>One calendar month of an issuer with its label. Days are day numbers.</summary>
/// <param name="First">First day of the month.</param>
/// <param name="Close">Point in time: second business day after month end. As published: month end.</param>
/// <param name="Threshold">NaN when too few positive months set it.</param>
/// <param name="Heavy">Null while warming or open.</param>
internal sealed record LedgerMonth(int First, int Close, MonthState State, double Buys, double Sells, int Trades, int TooLate,
    double Threshold, int PositiveMonths, bool? Heavy)
{
    public double Net => Sells - Buys;
    public bool Active => Trades > 0;
}

/// <summary>The months of issuers in one world, mode and scope, labelled heavy or not.</summary>
internal sealed class MonthLedger(World world, MonthMode mode, TradeScope scope)
{
    private readonly TradeTable trades = world.Market.Trades;

    /// <summary>Every month from the first with a trade of the scope to the as-of day's, ascending; none without trades.</summary>
    public IReadOnlyList<LedgerMonth> Of(int issuer)
    {
        var sums = Sums(issuer);
        if (sums.Count == 0)
            return [];
        var months = new List<Sum>();
        for (var month = sums.Keys.Min(); month <= Key(Values.Day(world.Day)); month++)
            months.Add(sums.TryGetValue(month, out var sum) ? sum : new Sum(month, CloseOf(month)));
        return mode == MonthMode.Published ? Published(months) : PointInTime(months);
    }

    private Dictionary<int, Sum> Sums(int issuer)
    {
        var sums = new Dictionary<int, Sum>();
        foreach (var row in world.Market.Issuers.Rows[issuer])
        {
            if (trades.FiledOn[row] > world.Day)
                break;
            if (trades.Code[row] is not ('P' or 'S') || !trades.EverCounts(row))
                continue;
            var value = scope.Value(trades, row);
            if (value > 0)
                Add(sums, row, value);
        }
        return sums;
    }

    private void Add(Dictionary<int, Sum> sums, int row, double value)
    {
        var month = Key(Values.Day(trades.TradedOn[row]));
        if (!sums.TryGetValue(month, out var sum))
            sum = new Sum(month, CloseOf(month));
        // As published knows all that is known today; point in time only what was known at the month's close.
        var known = mode == MonthMode.Published ? world.Day : Math.Min(world.Day, sum.Close);
        if (trades.Counts(row, known))
        {
            (trades.IsPurchase(row) ? ref sum.Buys : ref sum.Sells) += value;
            sum.Trades++;
        }
        else if (trades.CountsFrom[row] > known && world.Counts(row))
            sum.TooLate++;
        if (sum.Trades + sum.TooLate > 0)
            sums[month] = sum;
    }

    /// <summary>Measured against the positive months of the whole period, later ones too: the source study looks ahead.</summary>
    private List<LedgerMonth> Published(List<Sum> months)
    {
        var positive = months.Where(m => m.Close <= world.Day && m.Net > 0).Select(m => m.Net).Order().ToList();
        var threshold = positive.Count == 0 ? double.NaN : Quantile.OfSorted(positive, Defaults.HeavyQuantile);
        return months.Select(m => m.Close > world.Day
            ? m.Made(MonthState.Open, double.NaN, positive.Count, null)
            : m.Made(MonthState.Labelled, threshold, positive.Count, m.Net > 0 && m.Net >= threshold)).ToList();
    }

    /// <summary>Measured against the positive months before it, each as it stood at its own close.</summary>
    private List<LedgerMonth> PointInTime(List<Sum> months)
    {
        var made = new List<LedgerMonth>(months.Count);
        var positive = new List<double>();
        foreach (var month in months)
        {
            var enough = positive.Count >= Defaults.HeavyHistoryMin;
            var threshold = enough ? Quantile.OfSorted(positive, Defaults.HeavyQuantile) : double.NaN;
            made.Add(month.Close > world.Day ? month.Made(MonthState.Open, threshold, positive.Count, null)
                : enough ? month.Made(MonthState.Labelled, threshold, positive.Count, month.Net > 0 && month.Net >= threshold)
                : month.Made(MonthState.Warming, threshold, positive.Count, null));
            if (month.Net > 0)
                positive.Insert(positive.BinarySearch(month.Net) is var place && place < 0 ? ~place : place, month.Net);
        }
        return made;
    }

    private int CloseOf(int month)
    {
        var end = First(month + 1) - 1;
        return mode == MonthMode.Published ? end : BusinessDays.Add(end, Defaults.MonthCloseBusinessDays);
    }

    private static int Key(DateOnly day) => day.Year * 12 + day.Month - 1;
    private static int First(int month) => new DateOnly(month / 12, month % 12 + 1, 1).DayNumber;

    private sealed class Sum(int month, int close)
    {
        public double Buys;
        public double Sells;
        public int Trades;
        public int TooLate;
        public int Close => close;
        public double Net => Sells - Buys;

        public LedgerMonth Made(MonthState state, double threshold, int positive, bool? heavy) =>
            new(First(month), close, state, Buys, Sells, Trades, TooLate, threshold, positive, heavy);
    }
}
