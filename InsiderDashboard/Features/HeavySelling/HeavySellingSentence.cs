using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Filters;
using InsiderDashboard.Core.Analytics.HeavySelling;
using InsiderDashboard.Core.Analytics;

namespace InsiderDashboard.Features.HeavySelling;

/// <summary>The heavy-selling page in words: its choices, its question, and what the figures say.</summary>
public static class HeavySellingSentence
{
    /// <summary>Why a cell of an interval or a p-value is empty.</summary>
    public const string NotTested = "not worked out in this release: whether a difference is more than chance is not said yet";

    public static readonly string[] Keys = ["tickers", "mode", "scope", "horizon", "measure", "from", "to", "size", "asof"];

    public static IReadOnlyList<FilterOption> Modes { get; } = [new("point-in-time", "Point in time"), new("published", "As published")];
    public static IReadOnlyList<FilterOption> Scopes { get; } = [new("discretionary", "Discretionary"), new("all", "All P and S")];
    public static IReadOnlyList<FilterOption> Horizons { get; } = [new("21"), new("63"), new("126")];
    public static IReadOnlyList<FilterOption> Measures { get; } = [new("raw", "Return"), new("over-spy", "minus SPY"), new("over-sector", "minus sector ETF")];
    public static IReadOnlyList<FilterOption> Sizes { get; } = [new("25"), new("50"), new("100"), new("250"), new("1000")];

    public static TradeScope Scope(HeavySellingQuery query) => query.Scope ?? (query.Mode == MonthMode.Published ? TradeScope.All : TradeScope.Discretionary);

    /// <summary>The sentence below the heading.</summary>
    public static string Say(HeavySellingQuery query)
    {
        var what = query.Measure switch { ForwardMeasure.OverSpy => "Return minus that of SPY", ForwardMeasure.OverSector => "Return minus that of the sector ETF", _ => "Return" };
        var trades = Scope(query) == TradeScope.All ? "all purchases and sales" : "discretionary purchases and sales";
        var known = query.Mode == MonthMode.PointInTime
            ? "each month judged only by what was filed by its close and by the months before it"
            : "as the source study published it: months judged by the whole period, later ones too";
        List<string?> parts =
        [
            $"{what} over {query.Horizon} sessions after months of heavy net selling, beside that after the other active months; {trades}; {known}",
            query.Tickers.Count == 0 ? null : "companies " + string.Join(", ", query.Tickers.Select(word => word.ToUpperInvariant())),
            query.From is { } from ? $"months from {Formats.Date(from)}" : null,
            query.To is { } to ? $"months to {Formats.Date(to)}" : null,
            query.AsOf is { } day ? $"as known on {Formats.Date(day)}" : null,
        ];
        return string.Join("; ", parts.Where(part => part is not null)) + ".";
    }

    /// <summary>What the pooled line says, and what it does not.</summary>
    public static string Pooled(HeavySellingResult result)
    {
        var pooled = result.Pooled;
        if (pooled.HeavyMean is not { } heavy || pooled.OtherMean is not { } other || pooled.Spread is not { } spread)
            return $"{Formats.Plural(pooled.HeavyMonths, "heavy month")} and {Formats.Plural(pooled.OtherMonths, "other month")} have a finished return: there is nothing to compare.";
        return $"After {Formats.Plural(pooled.HeavyMonths, "heavy month")} the share moved by {Formats.Percent(heavy, 1, signed: true)} on average over {result.Horizon} sessions, "
            + $"after {Formats.Plural(pooled.OtherMonths, "other active month")} by {Formats.Percent(other, 1, signed: true)}: {Points(spread)} {(spread < 0 ? "less" : "more")} after heavy selling.";
    }

    /// <summary>What chance has to do with it.</summary>
    public static string Chance(HeavySellingResult result) => result.Pooled is { Low: { } low, High: { } high }
        ? $"The 95% interval of the difference goes from {Formats.Percent(low, 1, signed: true)} to {Formats.Percent(high, 1, signed: true)}: {result.Verdict}."
        : "Whether that is more than chance is not worked out in this release: it describes what happened, and is no evidence of an effect.";

    /// <summary>Months that are in no mean, by reason.</summary>
    public static string LeftOut(HeavySellingResult result) =>
        $"In no mean: {Formats.Plural(result.Unfinished, "month")} with an unfinished return, {Formats.Count(result.Unpriced)} without a price, {Formats.Count(result.Warming)} without a threshold.";

    /// <summary>Why no company has a month to compare.</summary>
    public static string NothingToCompare(HeavySellingResult result) =>
        result.Warming == 0 && result.Unfinished + result.Unpriced == 0 ? "No company has a month with a trade of this scope in this span."
        : result.Warming > 0 && result.Mode == MonthMode.PointInTime
            ? $"A month can be called heavy only against the company's own past: {Defaults.HeavyHistoryMin} months of net selling before it are needed, and none of the {Formats.Plural(result.Warming, "active month")} has them yet. As published needs no past, but looks ahead."
            : $"No labelled month has a finished return: {Formats.Count(result.Unfinished)} unfinished, {Formats.Count(result.Unpriced)} without a price.";

    /// <summary>Why a mean or a spread is empty.</summary>
    public static string NoMean(HeavySellingRow row, int months) => months > 0 ? "no other side to compare with"
        : row.Unfinished + row.Unpriced + row.Warming == 0 ? "no such month"
        : $"no finished month: {row.Unfinished} unfinished, {row.Unpriced} without a price, {row.Warming} without a threshold";

    private static string Points(double fraction) => Formats.Fixed(Math.Abs(fraction) * 100, 1) + " points";
}
