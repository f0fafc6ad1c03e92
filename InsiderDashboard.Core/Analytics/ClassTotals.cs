using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Analytics;

/// <summary>Dollars of purchases and sales by class.</summary>
internal static class ClassTotals
{
    /// <param name="rows">Counted rows; codes other than P and S are left out.</param>
    /// <returns>Sales before purchases, each in the order of the classes; classes without dollars left out.</returns>
    public static IReadOnlyList<ClassTotal> Of(TradeTable trades, IReadOnlyList<int> rows)
    {
        var totals = new List<ClassTotal>();
        foreach (var code in (ReadOnlySpan<char>)['S', 'P'])
        {
            var side = rows.Where(row => trades.Code[row] == code).ToList();
            var all = side.Sum(trades.Value);
            foreach (var tradeClass in Enum.GetValues<TradeClass>().Where(c => c != TradeClass.None))
            {
                var parts = side.Select(row => trades.ValueIn(row, tradeClass)).Where(value => value > 0).ToList();
                if (parts.Count > 0)
                    totals.Add(new ClassTotal(tradeClass, parts.Count, parts.Sum(), parts.Sum() / all));
            }
        }
        return totals;
    }
}
