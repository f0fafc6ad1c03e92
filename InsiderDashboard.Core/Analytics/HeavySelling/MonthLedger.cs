using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics.HeavySelling;

/// <summary>The months of issuers in one world, mode, scope and measure, labelled heavy or not.</summary>
internal sealed class MonthLedger(World world, MonthMode mode, TradeScope scope, SellingMeasure measure)
{
    private const double BasisPoints = 10_000;
    private readonly TradeTable trades = world.Market.Trades;

    /// <summary>
    /// Every month from the first with a trade of the scope to the last covered one up to the as-of day's, ascending; none without
    /// trades. Months between that are not covered are among them, without figures.
    /// </summary>
    public IReadOnlyList<LedgerMonth> Of(int issuer)
    {
        var sums = Sums(issuer);
        if (sums.Count == 0)
            return [];
        var months = new List<Sum>();
        var last = LastCovered(sums.Keys.Min());
        for (var month = sums.Keys.Min(); month <= last; month++)
            months.Add(sums.TryGetValue(month, out var sum) ? sum : Empty(month));
        var outstanding = world.Market.Issuers.SharesOutstanding[issuer];
        foreach (var sum in months)
            sum.NetBp = outstanding > 0 ? BasisPoints * sum.NetShares / outstanding : double.NaN;
        return mode == MonthMode.Published ? Published(months) : PointInTime(months);
    }

    private Dictionary<int, Sum> Sums(int issuer)
    {
        var sums = new Dictionary<int, Sum>();
        var restated = new HashSet<int>();
        foreach (var row in world.Market.Issuers.Rows[issuer])
        {
            if (trades.FiledOn[row] > world.Day)
                break;
            if (trades.Code[row] is not ('P' or 'S') || !trades.EverCounts(row))
                continue;
            var value = scope.Value(trades, row);
            if (value > 0)
                Add(sums, restated, row, value);
        }
        return sums;
    }

    /// <param name="restated">Rows that took the place of a trade that the month knew at its close.</param>
    private void Add(Dictionary<int, Sum> sums, HashSet<int> restated, int row, double value)
    {
        var month = Key(Values.Day(trades.TradedOn[row]));
        if (!sums.TryGetValue(month, out var sum))
            sum = Empty(month);
        // As published knows all that is known today; point in time only what was known at the month's close.
        var known = mode == MonthMode.Published ? world.Day : Math.Min(world.Day, sum.Close);
        if (trades.Counts(row, known))
        {
            (trades.IsPurchase(row) ? ref sum.Buys : ref sum.Sells) += value;
            sum.NetShares += (trades.IsPurchase(row) ? -1 : 1) * trades.Shares[row] * value / trades.Value(row);
            sum.Trades++;
            sum.AmendedLate += trades.ValidTo[row] <= world.Day ? 1 : 0;
        }
        else if (trades.CountsFrom[row] > known && world.Counts(row) && !restated.Contains(row))
            sum.TooLate++;
        if ((trades.Counts(row, known) || restated.Contains(row)) && trades.ValidTo[row] <= world.Day)
            restated.Add(trades.SupersededBy[row]);
        if (sum.Trades + sum.TooLate > 0)
            sums[month] = sum;
    }

    /// <summary>Measured against the positive months of the whole period, later ones too: the source study looks ahead.</summary>
    private List<LedgerMonth> Published(List<Sum> months)
    {
        var positive = months.Where(m => m.Close <= world.Day && IsCovered(m) && Net(m) > 0).Select(Net).Order().ToList();
        var threshold = positive.Count == 0 ? double.NaN : Quantile.OfSorted(positive, Defaults.HeavyQuantile);
        return months.Select(m => Made(m, threshold, positive.Count, enough: true)).ToList();
    }

    /// <summary>Measured against the positive months before it, each as it stood at its own close.</summary>
    private List<LedgerMonth> PointInTime(List<Sum> months)
    {
        var made = new List<LedgerMonth>(months.Count);
        var positive = new List<double>();
        foreach (var month in months)
        {
            var enough = positive.Count >= Defaults.HeavyHistoryMin;
            made.Add(Made(month, enough ? Quantile.OfSorted(positive, Defaults.HeavyQuantile) : double.NaN, positive.Count, enough));
            if (IsCovered(month) && Net(month) is > 0 and var net)
                positive.Insert(positive.BinarySearch(net) is var place && place < 0 ? ~place : place, net);
        }
        return made;
    }

    private LedgerMonth Made(Sum month, double threshold, int positive, bool enough)
    {
        if (!IsCovered(month))
            return LedgerMonth.NotCovered(First(month.Month), month.Close, positive);
        var state = month.Close > world.Day ? MonthState.Open
            : double.IsNaN(Net(month)) ? MonthState.NoShares
            : enough ? MonthState.Labelled : MonthState.Warming;
        return new LedgerMonth(First(month.Month), month.Close, state, month.Buys, month.Sells, month.NetBp,
            month.Trades, month.TooLate, month.AmendedLate,
            state == MonthState.Open && mode == MonthMode.Published ? double.NaN : threshold, positive,
            state == MonthState.Labelled ? Net(month) > 0 && Net(month) >= threshold : null);
    }

    private double Net(Sum month) => measure switch
    {
        SellingMeasure.Dollars => month.Net,
        SellingMeasure.Bp => month.NetBp,
        _ => throw new InvalidOperationException($"Measure {measure} is not known."),
    };

    /// <summary>Each day up to the close is covered; of a month that is not over, each day so far.</summary>
    private bool IsCovered(Sum month) => IsCovered(First(month.Month), month.Close);

    private bool IsCovered(int first, int close) => world.Market.Coverage.Covers(Values.Day(first), Values.Day(Math.Min(close, world.Day)));

    /// <summary>The last covered month up to the as-of day's; the one before <paramref name="first"/> when none is.</summary>
    private int LastCovered(int first)
    {
        var month = Key(Values.Day(world.LastCoveredDay ?? 0));
        while (month >= first && !IsCovered(First(month), CloseOf(month)))
            month--;
        return month;
    }

    private int CloseOf(int month)
    {
        var end = First(month + 1) - 1;
        return mode == MonthMode.Published ? end : BusinessDays.Add(end, Defaults.MonthCloseBusinessDays);
    }

    private Sum Empty(int month) => new(month, CloseOf(month));
    private static int Key(DateOnly day) => day.Year * 12 + day.Month - 1;
    private static int First(int month) => new DateOnly(month / 12, month % 12 + 1, 1).DayNumber;

    private sealed class Sum(int month, int close)
    {
        public double Buys;
        public double Sells;

        /// <summary>Shares sold less shares bought, of each row the part in the scope.</summary>
        public double NetShares;
        public double NetBp;
        public int Trades;
        public int TooLate;
        public int AmendedLate;
        public int Month => month;
        public int Close => close;
        public double Net => Sells - Buys;
    }
}
