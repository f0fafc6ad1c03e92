using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Analytics.Trades;

/// <summary>The classes of a row's dollars, each with the rule that fired and the id of its evidence.</summary>
internal static class TradeClasses
{
    /// <param name="value">USD of the whole row; null when unknown.</param>
    public static IReadOnlyList<ClassPart> Of(MarketSnapshot market, int row, double? value)
    {
        var trades = market.Trades;
        if (trades.Class[row] == TradeClass.None)
            return [];
        var parts = new List<ClassPart>(2);
        var exercised = trades.ExercisedPart(row);
        if (exercised > 0)
            parts.Add(new ClassPart(TradeClass.ExerciseSale, exercised * value, "exercise", Acquisitions(market, row)));
        if (exercised >= 1)
            return parts;
        var (rule, evidence) = Rule(market, row);
        parts.Add(new ClassPart(trades.Class[row], (1 - exercised) * value, rule, evidence));
        return parts;
    }

    private static string? Acquisitions(MarketSnapshot market, int row)
    {
        if (!market.ExerciseMatches.TryGetValue(row, out var matches))
            return null;
        var trades = market.Trades;
        return string.Join("; ", matches.Select(m => string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{m.Shares:0.####} of {market.Filings.Accession[trades.Filing[m.Row]]} row {trades.Key[m.Row]} ({trades.Code[m.Row]} {Values.Day(trades.TradedOn[m.Row]):yyyy-MM-dd})")));
    }

    private static (string? Rule, string? Evidence) Rule(MarketSnapshot market, int row)
    {
        var filing = market.Trades.Filing[row];
        if (market.Trades.Class[row] is TradeClass.DiscretionarySale or TradeClass.DiscretionaryBuy)
            return ("rest", null);
        if (market.Filings.Reading[filing] is not { } stored)
            return (null, null);
        var reading = ReadingCodec.Decode(stored).Rows[row - market.Filings.FirstRow[filing]];
        return market.Trades.Class[row] is TradeClass.PlanSale or TradeClass.PlanBuy
            ? ("plan." + Values.Key(reading.PlanSource), reading.PlanEvidence)
            : (reading.TextRule, reading.TextEvidence);
    }
}
