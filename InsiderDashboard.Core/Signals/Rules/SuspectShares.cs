namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>
/// More shares than the issuer has, and a sum to match: ordinary shares at the price of the depositary share. Two different such
/// rows of a line show that the whole line is told in that unit.
/// </summary>
public static class SuspectShares
{
    public const double LargeValue = 100_000_000;
    private const int RowsThatTellALine = 2;

    /// <param name="filing">A filing whose basic exclusions are done.</param>
    /// <param name="outstanding">Shares outstanding of the issuer; NaN when unknown.</param>
    public static void Mark(FilingLine filing, double outstanding)
    {
        var beyond = filing.Rows.Where(r => IsCandidate(r) && r.Shares > outstanding && r.Value > LargeValue).ToList();
        if (beyond.Count == 0)
            return;
        var lines = beyond.GroupBy(r => r.Line).Where(line => line.Select(r => r.Trade).Distinct().Count() >= RowsThatTellALine)
            .Select(line => line.Key).ToHashSet();
        foreach (var row in filing.Rows.Where(r => IsCandidate(r) && (beyond.Contains(r) || lines.Contains(r.Line))).ToList())
            row.Excluded = Exclusion.SuspectShares;
    }

    private static bool IsCandidate(TradeLine row) => row.IsPurchaseOrSale && row.Excluded == Exclusion.None;
}
