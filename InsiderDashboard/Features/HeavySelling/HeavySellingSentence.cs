using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Filters;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.HeavySelling;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Features.HeavySelling;

/// <summary>The heavy-selling page in words: its question, and what the figures say.</summary>
public static class HeavySellingSentence
{
    /// <summary>Why a cell of an interval or a p-value is empty.</summary>
    public const string NotTested = "not worked out in this release: whether a difference is more than chance is not said yet";

    /// <summary>The sentence below the heading.</summary>
    public static string Say(HeavySellingQuery query) => Phrases.Sentence(
    [
        $"{query.Measure.Meaning()} over {query.Horizon} sessions after months of heavy net selling, beside that after the other active months",
        query.ScopeInForce.Meaning(),
        query.Mode switch
        {
            MonthMode.PointInTime => "each month judged only by what was filed by its close and by the months before it",
            MonthMode.Published => "as the source study published it: months judged by the whole period, later ones too",
            _ => throw new ArgumentOutOfRangeException(nameof(query), query.Mode, null),
        },
        query.Tickers.Count == 0 ? null : "companies " + string.Join(", ", query.Tickers.Select(word => word.ToUpperInvariant())),
        query.From is { } from ? $"months from {Formats.Date(from)}" : null,
        query.To is { } to ? $"months to {Formats.Date(to)}" : null,
        Phrases.AsKnownOn(query.AsOf),
    ], "") + " " + QueryParameter.Of<HeavySellingQuery>("sort").WordsOf(query.Sort) + ".";

    /// <summary>What the pooled line says, and what it does not.</summary>
    public static string Pooled(HeavySellingResult result)
    {
        var pooled = result.Pooled;
        if (pooled.HeavyMean is not { } heavy || pooled.OtherMean is not { } other || pooled.Spread is not { } spread)
            return $"{Formats.Plural(pooled.HeavyMonths, "heavy month")} and {Formats.Plural(pooled.OtherMonths, "other month")} "
                + "have a finished return: there is nothing to compare.";
        return $"After {Formats.Plural(pooled.HeavyMonths, "heavy month")} the share moved by {Formats.Percent(heavy, 1, signed: true)} "
            + $"on average over {result.Horizon} sessions, "
            + $"after {Formats.Plural(pooled.OtherMonths, "other active month")} by {Formats.Percent(other, 1, signed: true)}: {Points(spread)} "
            + $"{(spread < 0 ? "less" : "more")} after heavy selling. "
            + $"Minus SPY the difference is {Difference(pooled.OverSpy.Spread)}, minus the sector ETF {Difference(pooled.OverSector.Spread)}.";
    }

    private static string Difference(double? spread) => spread is { } known ? Formats.Fixed(known * 100, 1, signed: true) + " points" : "not known";

    /// <summary>What chance has to do with it.</summary>
    public static string Chance(HeavySellingResult result) => result.Pooled is { Low: { } low, High: { } high }
        ? $"The 95% interval of the difference goes from {Formats.Percent(low, 1, signed: true)} "
            + $"to {Formats.Percent(high, 1, signed: true)}: {result.Verdict}."
        : "Whether that is more than chance is not worked out in this release: it describes what happened, and is no evidence of an effect.";

    /// <summary>Months that are in no mean, by reason.</summary>
    public static string LeftOut(HeavySellingResult result) =>
        $"In no mean: {Formats.Plural(result.Unfinished, "month")} with an unfinished return, {Formats.Count(result.Unpriced)} without a price, "
        + $"{Formats.Count(result.Warming)} without a threshold"
        + (result.NoShares > 0 ? $", {Formats.Count(result.NoShares)} without a number of shares outstanding." : ".");

    /// <summary>Why no company has a month to compare.</summary>
    public static string NothingToCompare(HeavySellingResult result) =>
        result.Warming == 0 && result.Unfinished + result.Unpriced == 0 ? "No company has a month with a trade of this scope in this span."
        : result.Warming > 0 && result.Mode == MonthMode.PointInTime
            ? $"A month can be called heavy only against the company's own past: {Defaults.HeavyHistoryMin} months of net selling "
                + $"before it are needed, and none of the {Formats.Plural(result.Warming, "active month")} has them yet. "
                + "As published needs no past, but looks ahead."
            : $"No labelled month has a finished return: {Formats.Count(result.Unfinished)} unfinished, "
                + $"{Formats.Count(result.Unpriced)} without a price.";

    /// <summary>Why a mean or a spread is empty.</summary>
    public static string NoMean(HeavySellingRow row, int months) => months > 0 ? "no other side to compare with"
        : row.Unfinished + row.Unpriced + row.Warming == 0 ? "no such month"
        : $"no finished month: {row.Unfinished} unfinished, {row.Unpriced} without a price, {row.Warming} without a threshold";

    private static string Points(double fraction) => Formats.Fixed(Math.Abs(fraction) * 100, 1) + " points";
}
