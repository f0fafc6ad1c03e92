namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>
/// Change in holding of a trade on its own line (security, direct or indirect, nature): shares over shares before. Many filings
/// show the final total on every row of a line; it is then worked back in row order.
/// </summary>
public static class HoldingChanges
{
    /// <summary>Shares are filed with up to four decimals; anything smaller is rounding.</summary>
    private const int Decimals = 4;

    /// <returns>One entry per row of the filing; Change is a signed fraction, NaN unless Kind is Number.</returns>
    public static (ChangeKind Kind, double Change)[] Of(IReadOnlyList<TradeLine> rows)
    {
        var result = Enumerable.Repeat((ChangeKind.Unknown, double.NaN), rows.Count).ToArray();
        foreach (var line in Enumerable.Range(0, rows.Count).GroupBy(i => (rows[i].SecurityText, rows[i].DirectIndirect, rows[i].NatureText)))
            ReadLine(rows, [.. line], result);
        return result;
    }

    private static void ReadLine(IReadOnlyList<TradeLine> rows, int[] line, (ChangeKind, double)[] result)
    {
        var total = rows[line[0]].SharesAfter;
        var isFinalTotal = line.Length > 1 && line.All(i => rows[i].SharesAfter == total);
        var after = total;
        for (var place = line.Length - 1; place >= 0; place--)
        {
            var row = rows[line[place]];
            if (!isFinalTotal)
                after = row.SharesAfter;
            var before = Before(row, after);
            result[line[place]] = Change(row, before);
            after = before;
        }
    }

    private static double Before(TradeLine row, double after) => row.AcquiredDisposed switch
    {
        'A' => Math.Round(after - row.Shares, Decimals),
        'D' => Math.Round(after + row.Shares, Decimals),
        _ => double.NaN,
    };

    private static (ChangeKind, double) Change(TradeLine row, double before) => before switch
    {
        double.NaN or < 0 => (ChangeKind.Unknown, double.NaN),
        0 => (ChangeKind.New, double.NaN),
        _ => (ChangeKind.Number, (row.AcquiredDisposed == 'A' ? 1 : -1) * row.Shares / before),
    };
}
