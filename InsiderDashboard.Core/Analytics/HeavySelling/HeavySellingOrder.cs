namespace InsiderDashboard.Core.Analytics.HeavySelling;

/// <summary>The page of the issuers in the order asked for. Unknown values stand last whatever the direction; equal ones by name.</summary>
internal static class HeavySellingOrder
{
    public static List<HeavySellingRow> Page(IEnumerable<HeavySellingRow> rows, HeavySellingQuery query)
    {
        var (field, descending) = (query.Sort.TrimStart('-'), query.Sort.StartsWith('-'));
        var ordered = field == "ticker"
            ? rows.UnknownLast(row => Values.OrNull(row.Ticker), descending, StringComparer.Ordinal)
            : rows.UnknownLast(Number(field), descending);
        return ordered.ThenBy(row => row.Company, StringComparer.Ordinal).ThenBy(row => row.IssuerCik, StringComparer.Ordinal)
            .Page(query.Page, query.Size).ToList();
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
