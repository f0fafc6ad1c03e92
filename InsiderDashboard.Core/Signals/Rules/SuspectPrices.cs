namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>
/// Prices that can't be: most often the total typed as the price per share, as BellRing's 0001772016-25-000137 did. Compared
/// with the median price of the issuer's other filings and with the close of the day; a split seen by several is no error.
/// </summary>
public sealed class SuspectPrices
{
    public const int LookBackDays = 365;
    public const double FarFactor = 25;
    public const double FarFactorAgainstOther = 100;
    public const double NearFactor = 3;
    public const double TotalTolerance = 0.25;
    public const double AbsurdValue = 10_000_000_000;
    public const double FarAboveClose = 100;
    public const double FarAboveCloseWhenLarge = 30;
    public const double LargeValue = 1_000_000;
    public const int AgreeingDays = 10;
    public const int AgreeingRows = 3;

    /// <summary>Fewer rows than this make no median that a price is held against alone.</summary>
    public const int MedianRows = 3;

    /// <summary>Days, the day traded among them, in which the close is looked for.</summary>
    public const int CloseDays = 5;

    /// <summary>P and S rows with a price and without BadDate or WrongSide, ascending by traded day.</summary>
    private readonly List<TradeLine> priced;

    /// <param name="rows">All rows of one issuer, basic exclusions done.</param>
    public SuspectPrices(IEnumerable<TradeLine> rows) =>
        priced = rows.Where(r => r.IsPurchaseOrSale && r.Price > 0 && r.Excluded is not (Exclusion.BadDate or Exclusion.WrongSide))
            .OrderBy(r => r.TradedOn).ThenBy(r => r.Row).ToList();

    /// <param name="row">A P or S row without a basic exclusion.</param>
    /// <param name="close">The newest close of the <see cref="CloseDays"/> up to the day traded, NaN when there is none.</param>
    public bool IsSuspect(TradeLine row, double close)
    {
        var farFromClose = Apart(row.Price, close);
        // Nearly every row ends here: no rule fires on a price that is far from nothing.
        if (!(farFromClose > FarFactor) && IsNearMedian(row))
            return false;
        var (median, count) = MedianOfOthers(row);
        var far = Apart(row.Price, median);
        if (count >= MedianRows && far > FarFactor && !(farFromClose <= NearFactor) && !OthersAgree(row))
            return true;
        var perShare = row.Price / row.Shares;
        if (IsTotal(perShare, median, far, farFromClose) || IsTotal(perShare, close, farFromClose, far))
            return true;
        if (count < MedianRows && IsFarAbove(row, close))
            return true;
        return count == 0 && double.IsNaN(close) && row.Value > AbsurdValue;
    }

    /// <summary>The reference of a row that is shown beside it: the median when it has three rows, else the close, else NaN.</summary>
    public double Reference(TradeLine row, double close)
    {
        var (median, count) = MedianOfOthers(row);
        return count >= MedianRows || double.IsNaN(close) ? median : close;
    }

    private static bool IsTotal(double perShare, double reference, double far, double farFromOther) =>
        Math.Abs(perShare / reference - 1) <= TotalTolerance && far > (farFromOther <= NearFactor ? FarFactorAgainstOther : FarFactor);

    /// <summary>By the close alone: filed prices are as of their day, and closes adjusted for later splits lie below them.</summary>
    private static bool IsFarAbove(TradeLine row, double close) =>
        row.Price / close > FarAboveClose || (row.Price / close > FarAboveCloseWhenLarge && row.Value >= LargeValue);

    /// <summary>max(a/b, b/a); NaN when either is missing, so that no comparison holds.</summary>
    private static double Apart(double a, double b) => Math.Max(a / b, b / a);

    /// <summary>
    /// True when more than half of the prices that the median is taken of are within the factor, and so is their median then.
    /// Counting them is much cheaper than sorting them.
    /// </summary>
    private bool IsNearMedian(TradeLine row)
    {
        int count = 0, near = 0;
        for (var i = FirstFrom(row.TradedOn - LookBackDays + 1); i < priced.Count && priced[i].TradedOn <= row.TradedOn; i++)
        {
            var other = priced[i];
            if (other.Filing.FiledOn > row.Filing.FiledOn || other.Filing == row.Filing)
                continue;
            count++;
            if (Apart(row.Price, other.Price) <= FarFactor)
                near++;
        }
        return 2 * near > count;
    }

    private (double Median, int Count) MedianOfOthers(TradeLine row)
    {
        var prices = Known(row, row.TradedOn - LookBackDays + 1, row.TradedOn)
            .Where(other => other.Filing != row.Filing).Select(other => other.Price).ToArray();
        if (prices.Length == 0)
            return (double.NaN, 0);
        Array.Sort(prices);
        var middle = prices.Length / 2;
        return (prices.Length % 2 == 1 ? prices[middle] : (prices[middle - 1] + prices[middle]) / 2, prices.Length);
    }

    /// <summary>Three or more rows of at least two filings within ten days at about this price: a split, not an error.</summary>
    private bool OthersAgree(TradeLine row)
    {
        var agreeing = Known(row, row.TradedOn - AgreeingDays, row.TradedOn + AgreeingDays)
            .Where(other => Apart(other.Price, row.Price) <= NearFactor).ToList();
        return agreeing.Count >= AgreeingRows && agreeing.Select(other => other.Filing).Distinct().Count() >= 2;
    }

    /// <summary>Priced rows traded from..to and filed by the row's own filing day.</summary>
    private IEnumerable<TradeLine> Known(TradeLine row, int from, int to)
    {
        for (var i = FirstFrom(from); i < priced.Count && priced[i].TradedOn <= to; i++)
            if (priced[i].Filing.FiledOn <= row.Filing.FiledOn)
                yield return priced[i];
    }

    /// <summary>Index of the first priced row traded on a day or later.</summary>
    private int FirstFrom(int day)
    {
        int low = 0, high = priced.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (priced[middle].TradedOn < day) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
