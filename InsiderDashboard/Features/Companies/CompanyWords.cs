using InsiderDashboard.Components.Cells;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Companies;
using InsiderDashboard.Core.Analytics.HeavySelling;

namespace InsiderDashboard.Features.Companies;

/// <summary>What a company page says of its months and prices.</summary>
public static class CompanyWords
{
    public static string Label(MonthRow row) => row.State switch
    {
        MonthState.Open => "not over yet",
        MonthState.Warming => "no threshold yet",
        MonthState.NotCovered => "not covered by imports",
        MonthState.NoShares => "shares outstanding not known",
        MonthState.Labelled => row.Heavy == true ? "heavy" : row.Active == true ? "not heavy" : "no trades",
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.State, null),
    };

    /// <summary>Net sales in the measure of the months; null where there is no figure.</summary>
    public static double? Net(MonthRow row, SellingMeasure measure) => measure == SellingMeasure.Bp ? row.NetBp : row.Net;

    /// <summary>Such as $1.2M, or 3.4 bp.</summary>
    public static string Figure(double? value, SellingMeasure measure) => value is not { } known ? Formats.None
        : measure == SellingMeasure.Bp ? Formats.Fixed(known, 2) + " bp" : Formats.Money(known);

    public static string Month(MonthRow row, SellingMeasure measure)
    {
        List<string> lines =
        [
            $"Sells {Figure(row.Sells, SellingMeasure.Dollars)}, buys {Figure(row.Buys, SellingMeasure.Dollars)}, "
                + Formats.Plural(row.Trades ?? 0, "trade"),
            row.Threshold is { } threshold
                ? $"Threshold {Figure(threshold, measure)} of {Formats.Plural(row.PositiveMonths, "positive month")}: {Label(row)}"
                : $"{Label(row)}: {Formats.Plural(row.PositiveMonths, "positive month")} before it",
        ];
        if (row.TooLate is > 0 and var late)
            lines.Add($"{Formats.Plural(late, "trade")} filed after the close {(late == 1 ? "belongs" : "belong")} to no month");
        if (row.AmendedLate is > 0 and var amended)
            lines.Add($"{Formats.Plural(amended, "trade")} amended after the close, kept as known then");
        return string.Join('\n', lines);
    }

    /// <summary>Why a company has no price line.</summary>
    public static string Unpriced(CompanyResult company) =>
        company.Tickers.Count == 0 ? "Unpriced, because no filing of the store gives a ticker for it."
        : company.AmbiguousTickers.Count > 0
            ? $"Unpriced, because {string.Join(", ", company.AmbiguousTickers)} belongs to another company on this day: "
                + "its closes are not this company's."
        : $"Unpriced, because no imported price file has {string.Join(" or ", company.Tickers)}.";

    /// <summary>Why a month has no return of so many sessions: "unfinished", or "unpriced".</summary>
    /// <param name="sessions">Stored sessions as day numbers, ascending.</param>
    public static (string Word, string Reason) NoReturn(MonthRow row, MonthsResult months, int horizon, IReadOnlyList<int> sessions)
    {
        if (months.PricedBy is null)
            return ("unpriced", "the company has no closes in the store");
        if (row.EntryOn is not { } entry)
            return ("unfinished", "the session of entry is not in the store yet");
        var left = sessions.Count(day => day > entry.DayNumber);
        return left < horizon
            ? ("unfinished", $"{left} of {horizon} sessions are in the store")
            : ("unpriced", $"no stored series has closes on both days from {Formats.Date(entry)} on");
    }

    /// <summary>How far the thresholds are, where no month has one; null where one has.</summary>
    public static string? Warming(MonthsResult months)
    {
        if (months.Rows.Count == 0 || months.Rows.Any(row => row.State is MonthState.Labelled or MonthState.NoShares))
            return null;
        var sofar = months.Rows[^1].PositiveMonths;
        return months.Mode == MonthMode.PointInTime
            ? $"A month can be called heavy only against this company's own past: {Defaults.HeavyHistoryMin} months of net selling "
                + $"before it are needed, {sofar} {(sofar == 1 ? "is" : "are")} in the store so far."
            : "No month of net selling is in the store.";
    }

    public static string Mode(MonthsResult months) => (months.Mode == MonthMode.PointInTime
        ? $"Point in time: each month with what was filed by its {Defaults.MonthCloseBusinessDays}nd business day after month end, "
            + "against the 75th percentile of the positive months before it"
        : "As published: all that is known today, against the 75th percentile of all positive months, so that later months decide about earlier ones")
        + (months.Scope == TradeScope.Discretionary ? "; discretionary trades" : "; all purchases and sales")
        + (months.Measure == SellingMeasure.Bp ? ", in basis points of the shares outstanding." : ".");
}
