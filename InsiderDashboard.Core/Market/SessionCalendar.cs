using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Market;

/// <summary>
/// Which dates were sessions: those with a SPY close; before SPY's first and after its last stored date, those on which at
/// least half of the tickers priced around it have a close.
/// </summary>
internal static class SessionCalendar
{
    public static int[] Make(Dictionary<string, PriceSeries[]> byTicker)
    {
        if (byTicker.Count == 0)
            return [];
        var days = new SortedSet<int>();
        int first = int.MaxValue, last = int.MinValue;
        foreach (var series in byTicker.GetValueOrDefault(PriceBook.CalendarTicker) ?? [])
        {
            days.UnionWith(series.Days);
            first = Math.Min(first, series.Days[0]);
            last = Math.Max(last, series.Days[^1]);
        }
        if (days.Count == 0)
            (first, last) = (int.MaxValue, int.MinValue);
        AddOutside(byTicker, first, last, days);
        return [.. days];
    }

    /// <summary>A ticker is priced around a day when its stored closes begin on or before it and end on or after it.</summary>
    private static void AddOutside(Dictionary<string, PriceSeries[]> byTicker, int first, int last, SortedSet<int> days)
    {
        var closes = new Dictionary<int, int>();
        var begins = new SortedDictionary<int, int>();
        foreach (var all in byTicker.Values)
        {
            int from = all.Min(s => s.Days[0]), to = all.Max(s => s.Days[^1]);
            begins[from] = begins.GetValueOrDefault(from) + 1;
            begins[to + 1] = begins.GetValueOrDefault(to + 1) - 1;
            foreach (var day in OutsideDays(all, first, last))
                closes[day] = closes.GetValueOrDefault(day) + 1;
        }
        var around = 0;
        using var steps = begins.GetEnumerator();
        var more = steps.MoveNext();
        foreach (var (day, count) in closes.OrderBy(c => c.Key))
        {
            for (; more && steps.Current.Key <= day; more = steps.MoveNext())
                around += steps.Current.Value;
            if (2 * count >= around)
                days.Add(day);
        }
    }

    private static IEnumerable<int> OutsideDays(PriceSeries[] all, int first, int last)
    {
        bool Outside(int day) => day < first || day > last;
        if (all.Length == 1)
            return Outside(all[0].Days[0]) || Outside(all[0].Days[^1]) ? all[0].Days.Where(Outside) : [];
        return all.SelectMany(s => s.Days).Where(Outside).Distinct();
    }
}
