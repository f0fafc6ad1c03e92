using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Rules;

namespace InsiderDashboard.Core.Market;

/// <summary>The months in which an owner traded at an issuer, as known at the start of a year.</summary>
public sealed class RoutineHistory(TradeTable trades, FilingTable filings, OwnerTable owners, Coverage coverage)
{
    /// <param name="strict">Only the three years before count, instead of the whole history.</param>
    public RoutineVerdict Label(int owner, int issuer, int year, bool strict)
    {
        var covered = year > RoutineLabels.Years
            && coverage.Covers(new DateOnly(year - RoutineLabels.Years, 1, 1), new DateOnly(year - 1, 12, 31));
        return covered
            ? RoutineLabels.Label(MonthsBefore(owner, issuer, year), year, covered, strict)
            : RoutineLabels.Label([], year, covered, strict);
    }

    /// <summary>
    /// Months (year × 12 + month from 0) with a P or S row of any filing that the owner signed, lead or not, filed by 31 December
    /// before <paramref name="year"/>; without BadDate, WrongSide and rows superseded by then. Ascending, distinct.
    /// </summary>
    public IReadOnlyList<int> MonthsBefore(int owner, int issuer, int year)
    {
        var last = new DateOnly(year - 1, 12, 31).DayNumber;
        var months = new SortedSet<int>();
        foreach (var f in owners.Filings[owner])
        {
            if (filings.FiledOn[f] > last)
                break;
            if (filings.Issuer[f] != issuer)
                continue;
            for (var row = filings.FirstRow[f]; row < filings.FirstRow[f + 1]; row++)
                if (trades.Code[row] is 'P' or 'S' && trades.Excluded[row] is not (Exclusion.BadDate or Exclusion.WrongSide)
                    && trades.ValidTo[row] > last)
                {
                    var day = DateOnly.FromDayNumber(trades.TradedOn[row]);
                    months.Add(day.Year * 12 + day.Month - 1);
                }
        }
        return [.. months];
    }
}
