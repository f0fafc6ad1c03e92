namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>
/// A filing that lists every one of its trades once for each of its signers, as Loar's 0000950170-25-075247 does. Where only some
/// rows have their like they are accounts of equal size (trusts), and where every row of a line shows the final total, equal
/// rows are fills; both stay.
/// </summary>
public static class RepeatedRows
{
    public const double LargeValue = 1_000_000;

    /// <param name="filing">A filing whose exclusions up to SuspectShares are done.</param>
    public static void Mark(FilingLine filing)
    {
        var rows = filing.Rows.Where(r => r.IsPurchaseOrSale).ToList();
        if (rows.Count < 2 || rows.Exists(r => double.IsNaN(r.SharesAfter)))
            return;
        var alike = rows.GroupBy(r => (r.Line, r.Trade, r.SharesAfter)).Select(group => group.ToList()).ToList();
        if (alike.Exists(group => group.Count < 2))
            return;
        foreach (var group in alike)
            foreach (var repeat in group.Skip(1))
                if (repeat.Excluded == Exclusion.None && (repeat.Value >= LargeValue || SharesAfterDiffer(filing, repeat.Line)))
                    repeat.Excluded = Exclusion.RepeatedRow;
    }

    private static bool SharesAfterDiffer(FilingLine filing, HoldingLine line) =>
        filing.Rows.Where(r => r.Line == line && !double.IsNaN(r.SharesAfter)).Select(r => r.SharesAfter).Distinct().Count() > 1;
}
