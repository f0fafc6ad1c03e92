using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Analytics;

/// <summary>
/// The value at which a trade's dollars are capped at a day: the 99.5th percentile (type 7) of the values of counted P and S trades
/// filed in the five years to it. Rows are put in order of value once; a day then looks only at the few largest.
/// </summary>
internal sealed class FlowCap
{
    private readonly TradeTable trades;
    private readonly int[] largestFirst;
    private readonly int[] ascending;
    private readonly int[] ended;

    public FlowCap(MarketSnapshot market)
    {
        trades = market.Trades;
        var rows = new List<int>();
        for (var row = 0; row < trades.Count; row++)
            if (trades.Code[row] is 'P' or 'S' && trades.Excluded[row] == Exclusion.None)
                rows.Add(row);
        ascending = [.. rows];
        ended = [.. rows.Where(row => trades.ValidTo[row] != int.MaxValue)];
        largestFirst = [.. rows];
        var negated = Array.ConvertAll(largestFirst, row => -trades.Value(row));
        Array.Sort(negated, largestFirst);
    }

    /// <summary>USD; NaN when fewer than 200 trades set it.</summary>
    public double At(int day)
    {
        var first = Words.Day(day).AddYears(-Defaults.FlowCapYears).DayNumber + 1;
        var count = Count(first, day);
        if (count < Defaults.FlowCapLeast)
            return double.NaN;
        var place = (count - 1) * Defaults.FlowCapQuantile;
        var below = (int)Math.Floor(place);
        // The values at places `below` and `below + 1` from the smallest are the last two of the largest count − below.
        double upper = double.NaN, value = double.NaN;
        var left = count - below;
        foreach (var row in largestFirst)
        {
            if (trades.FiledOn[row] < first || !trades.Counts(row, day))
                continue;
            (upper, value) = (value, trades.Value(row));
            if (--left == 0)
                break;
        }
        return double.IsNaN(upper) ? value : value + (place - below) * (upper - value);
    }

    /// <summary>Rows filed from..to a day, less those that an amendment had ended by then (few, so they are looked at one by one).</summary>
    private int Count(int first, int day)
    {
        var count = Math.Max(0, LowerBound(day + 1) - LowerBound(first));
        foreach (var row in ended)
            if (trades.ValidTo[row] <= day && trades.FiledOn[row] >= first)
                count--;
        return count;
    }

    /// <summary>First place among <see cref="ascending"/> of a row filed on or after a day: filing order is order by day.</summary>
    private int LowerBound(int day)
    {
        int low = 0, high = ascending.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (trades.FiledOn[ascending[middle]] < day) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
