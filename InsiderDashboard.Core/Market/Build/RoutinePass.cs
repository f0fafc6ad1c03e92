using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Market.Build;

/// <summary>Labels every trade with its lead owner's routine label of the year traded.</summary>
internal static class RoutinePass
{
    public static void Run(TradeTable trades, FilingTable filings, OwnerTable owners, Coverage coverage)
    {
        var labels = new Dictionary<(int Seat, int Year), RoutineLabel>();
        for (var row = 0; row < trades.Count; row++)
        {
            if (trades.Seat[row] < 0 || trades.TradedOn[row] == 0)
                continue;
            var year = DateOnly.FromDayNumber(trades.TradedOn[row]).Year;
            if (!labels.TryGetValue((trades.Seat[row], year), out var label))
            {
                var history = new RoutineHistory(trades, filings, owners, coverage);
                labels[(trades.Seat[row], year)] = label = history.Label(trades.Owner[row], trades.Issuer[row], year, strict: false).Label;
            }
            trades.Routine[row] = label;
        }
    }
}
