using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Analytics.Sectors;

/// <summary>
/// The value at which a side's trades are capped at a day: the 99.5th percentile (type 7) of the values of its counted trades of all
/// sectors and classes, filed on covered days of the five years to it. Rows are put in order of value once; a day then looks only
/// at the few largest.
/// </summary>
internal sealed class SectorCap
{
    private readonly MarketSnapshot market;
    private readonly TradeTable trades;
    private readonly int[] largestFirst;
    private readonly int[] ascending;
    private readonly int[] ended;

    /// <param name="code">P for purchases, S for sales.</param>
    public SectorCap(MarketSnapshot market, char code)
    {
        this.market = market;
        trades = market.Trades;
        var rows = new List<int>();
        foreach (var (from, to) in market.Coverage.Spans)
            for (var row = market.RowsBy(from.DayNumber - 1); row < market.RowsBy(to.DayNumber); row++)
                if (trades.Code[row] == code && trades.Excluded[row] == Exclusion.None)
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
        var first = Values.Day(day).AddYears(-Defaults.SectorCapYears).DayNumber + 1;
        var count = Count(first, day);
        if (count < Defaults.SectorCapMin)
            return double.NaN;
        var place = (count - 1) * Defaults.SectorCapQuantile;
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
        // Rows stand in filing order, so days bound rows, and rows bound places among the rows of the side.
        var count = MarketSnapshot.UpperBound(ascending, market.RowsBy(day) - 1) - MarketSnapshot.UpperBound(ascending, market.RowsBy(first - 1) - 1);
        foreach (var row in ended)
            if (trades.ValidTo[row] <= day && trades.FiledOn[row] >= first)
                count--;
        return count;
    }
}
