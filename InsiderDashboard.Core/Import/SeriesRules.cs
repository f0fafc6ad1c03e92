using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Import;

/// <summary>
/// Where a run of closes belongs among the stored ones of the same ticker, kind and source file. Closes that agree extend a
/// series. Closes that contradict it are another adjustment: they take its place when they span all of it, else they
/// become a series of their own (<c>prices.csv#2</c>), because returns must never mix two adjustments.
/// </summary>
internal static class SeriesRules
{
    /// <param name="stored">The stored series of the source, the plain one first, then <c>#2</c>, <c>#3</c> …</param>
    /// <returns>The series to write, or null when nothing of the piece is new.</returns>
    public static PriceSeries? Place(IReadOnlyList<PriceSeries> stored, PriceSeries piece)
    {
        foreach (var series in stored)
        {
            if (Agree(series, piece))
                return Joined(series, piece);
            if (piece.Days[0] <= series.Days[0] && piece.Days[^1] >= series.Days[^1])
                return piece with { Source = series.Source };
        }
        return piece with { Source = stored.Count == 0 ? piece.Source : $"{piece.Source}#{stored.Count + 1}" };
    }

    /// <summary>Two runs as one; where both have a day, the second one's close stands.</summary>
    /// <returns>Null when the second adds nothing to the first.</returns>
    public static PriceSeries? Joined(PriceSeries first, PriceSeries second)
    {
        var days = new List<int>(first.Days.Length + second.Days.Length);
        var closes = new List<double>(days.Capacity);
        var isNew = false;
        for (int i = 0, j = 0; i < first.Days.Length || j < second.Days.Length;)
        {
            var fromSecond = j < second.Days.Length && (i == first.Days.Length || second.Days[j] <= first.Days[i]);
            var both = fromSecond && i < first.Days.Length && second.Days[j] == first.Days[i];
            isNew |= fromSecond && (!both || !second.Closes[j].Equals(first.Closes[i]));
            days.Add(fromSecond ? second.Days[j] : first.Days[i]);
            closes.Add(fromSecond ? second.Closes[j] : first.Closes[i]);
            (i, j) = (i + (both || !fromSecond ? 1 : 0), j + (fromSecond ? 1 : 0));
        }
        return isNew ? first with { Days = [.. days], Closes = [.. closes] } : null;
    }

    private static bool Agree(PriceSeries a, PriceSeries b)
    {
        for (int i = 0, j = 0; i < a.Days.Length && j < b.Days.Length;)
        {
            if (a.Days[i] == b.Days[j] && !a.Closes[i].Equals(b.Closes[j]))
                return false;
            (i, j) = (i + (a.Days[i] <= b.Days[j] ? 1 : 0), j + (b.Days[j] <= a.Days[i] ? 1 : 0));
        }
        return true;
    }
}
