using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Rules;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Analytics.Trades;

/// <summary>
/// The classes of a row's dollars, each with the rule that fired and its evidence: in lists, on the filing, and in the reasons of
/// a trade.
/// </summary>
internal static class TradeClasses
{
    /// <param name="value">USD of the whole row; null when unknown.</param>
    /// <param name="reading">
    /// What the filing's words say; when it is not at hand the stored reading, which says where they stand and not what they are.
    /// </param>
    public static IReadOnlyList<ClassPart> Of(MarketSnapshot market, int row, double? value, RowReading? reading = null)
    {
        var trades = market.Trades;
        if (trades.Class[row] == TradeClass.None)
            return [];
        var parts = new List<ClassPart>(3);
        if (trades.TaxPart(row) is > 0 and var tax)
        {
            var words = reading ?? Stored(market, row);
            parts.Add(Told(TradeClass.TaxSale, tax * value, words?.TaxRule, words?.TaxEvidence, words?.TaxWords));
        }
        if (trades.ExercisedPart(row) is > 0 and var exercised)
            parts.Add(new ClassPart(TradeClass.ExerciseSale, exercised * value, ClassRules.Exercise, Acquisitions(market, row)));
        if (trades.RestPart(row) is > 0 and var rest)
            parts.Add(Rest(market, row, rest * value, reading));
        return parts;
    }

    private static string? Acquisitions(MarketSnapshot market, int row)
    {
        if (!market.ExerciseMatches.TryGetValue(row, out var matches))
            return null;
        var trades = market.Trades;
        return string.Join("; ", matches.Select(m => string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{m.Shares:0.####} of {market.Filings.Accession[trades.Filing[m.Row]]} row {trades.Key[m.Row]} "
            + $"({trades.Code[m.Row]} {Values.Day(trades.TradedOn[m.Row]):yyyy-MM-dd})")));
    }

    private static ClassPart Rest(MarketSnapshot market, int row, double? value, RowReading? reading)
    {
        var tradeClass = market.Trades.Class[row];
        if (tradeClass is TradeClass.DiscretionarySale or TradeClass.DiscretionaryBuy)
            return new ClassPart(tradeClass, value, ClassRules.Rest, null);
        if (market.Allotments.TryGetValue(row, out var allotment))
            return new ClassPart(tradeClass, value, FirstDayAllotment.Rule, allotment);
        reading ??= Stored(market, row);
        var (rule, place, words) = reading is null ? (null, null, null)
            : tradeClass is TradeClass.PlanSale or TradeClass.PlanBuy
                ? (ClassRules.Of(reading.PlanSource), reading.PlanEvidence, reading.PlanMentions)
            : (reading.TextRule, reading.TextEvidence, reading.TextWords);
        return Told(tradeClass, value, rule, place, words);
    }

    private static ClassPart Told(TradeClass tradeClass, double? value, string? rule, string? place, string? words) =>
        new(tradeClass, value, rule, words is null ? place : $"{place}: {words}") { Quote = Quote.Of(place, words) };

    private static RowReading? Stored(MarketSnapshot market, int row)
    {
        var filing = market.Trades.Filing[row];
        return market.Filings.Reading[filing] is { } stored ? ReadingCodec.Decode(stored).Rows[row - market.Filings.FirstRow[filing]] : null;
    }
}
