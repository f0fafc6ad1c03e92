namespace InsiderDashboard.Core.Analytics.HeavySelling;

/// <summary>The page of the issuers in the order asked for. Unknown values stand last whatever the direction; equal ones by name.</summary>
internal static class HeavySellingOrder
{
    public static List<HeavySellingRow> Page(IEnumerable<HeavySellingRow> rows, HeavySellingQuery query)
    {
        var descending = query.Sort.StartsWith('-');
        return Ordered(rows, query.Sort.TrimStart('-'), descending).Page(query.Page, query.Size).ToList();
    }

    private static IOrderedEnumerable<HeavySellingRow> Ordered(IEnumerable<HeavySellingRow> rows, string field, bool descending)
    {
        IOrderedEnumerable<HeavySellingRow> ordered;
        if (field == "ticker")
        {
            var unknownLast = rows.OrderBy(row => row.Ticker.Length == 0);
            ordered = descending ? unknownLast.ThenByDescending(row => row.Ticker, StringComparer.Ordinal) : unknownLast.ThenBy(row => row.Ticker, StringComparer.Ordinal);
        }
        else
        {
            var number = Number(field);
            var unknownLast = rows.OrderBy(row => number(row) is null);
            ordered = descending ? unknownLast.ThenByDescending(number) : unknownLast.ThenBy(number);
        }
        return ordered.ThenBy(row => row.Company, StringComparer.Ordinal).ThenBy(row => row.IssuerCik, StringComparer.Ordinal);
    }

    private static Func<HeavySellingRow, double?> Number(string field) => field switch
    {
        "heavyMonths" => row => row.HeavyMonths,
        "otherMonths" => row => row.OtherMonths,
        "heavyMean" => row => row.HeavyMean,
        "otherMean" => row => row.OtherMean,
        "spread" => row => row.Spread,
        "p" => row => row.P,
        _ => row => row.Net,
    };
}
