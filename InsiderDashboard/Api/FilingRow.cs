using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Api;

/// <summary>Writes rows of a filing out.</summary>
internal static class FilingRow
{
    public static FilingResultRow Filed(FiledRow row) => new()
    {
        Table = row.Table,
        Holding = row.IsHolding,
        Row = row.Key,
        SecurityTitle = row.SecurityTitle,
        TradedOn = row.TradedOn,
        DeemedOn = row.DeemedOn,
        TransactionForm = row.TransactionForm,
        Code = row.Code,
        EquitySwap = row.EquitySwap,
        Timeliness = row.Timeliness,
        Shares = row.Shares,
        Price = row.Price,
        AcquiredDisposed = row.AcquiredDisposed?.ToString(),
        SharesAfter = row.SharesAfter,
        ValueAfter = row.ValueAfter,
        DirectIndirect = row.DirectIndirect?.ToString(),
        Nature = row.Nature,
        ConversionPrice = row.ConversionPrice,
        TotalValue = row.TotalValue,
        ExercisableOn = row.ExercisableOn,
        ExpiresOn = row.ExpiresOn,
        UnderlyingTitle = row.UnderlyingTitle,
        UnderlyingShares = row.UnderlyingShares,
        UnderlyingValue = row.UnderlyingValue,
        FootnoteRefs = row.FootnoteRefs,
    };

    /// <param name="row">Row of the market; −1 when the snapshot does not hold it yet, which leaves only what the filing itself says.</param>
    public static FilingResultRow WithMeaning(FilingResultRow filed, MarketSnapshot market, int row, RowMeaning meaning, int day)
    {
        var reading = meaning.Reading;
        filed = filed with { Plan = reading.Plan, PlanSource = reading.PlanSource, PlanMentions = reading.PlanMentions, AdoptionDate = reading.AdoptedOn };
        if (row < 0)
            return filed;
        var trades = market.Trades;
        var ended = trades.ValidTo[row] <= day;
        var value = trades.Excluded[row] == Exclusion.SuspectPrice || double.IsNaN(trades.Value(row)) ? (double?)null : trades.Value(row);
        return filed with
        {
            Value = value,
            Change = double.IsNaN(trades.Change[row]) ? null : trades.Change[row],
            ChangeKind = trades.ChangeKind[row],
            Classes = Classes(trades, row, meaning, value),
            Signal = trades.SignalOf(row),
            Routine = trades.Routine[row],
            Exclusion = trades.ExclusionAt(row, day),
            ValidTo = ended ? DateOnly.FromDayNumber(trades.ValidTo[row]) : null,
            SupersededBy = ended ? Key(meaning.SupersededBy) : null,
            DuplicateOf = Key(meaning.DuplicateOf),
            ReportedOn = [.. meaning.ReportedOn.Select(accession => accession.ToString())],
            Exercised = [.. meaning.Exercised.Select(Matched)],
            SoldBy = [.. meaning.SoldBy.Select(Matched)],
            ReferencePrice = meaning.ReferencePrice,
        };
    }

    /// <summary>As in lists of trades, but with the words themselves as evidence.</summary>
    private static List<ClassPart> Classes(TradeTable trades, int row, RowMeaning meaning, double? value)
    {
        var parts = new List<ClassPart>(2);
        var tradeClass = trades.Class[row];
        if (tradeClass == TradeClass.None)
            return parts;
        var exercised = trades.ExercisedPart(row);
        if (exercised > 0)
            parts.Add(new ClassPart(TradeClass.ExerciseSale, exercised * value, "exercise", string.Join("; ", meaning.Exercised.Select(Words))));
        if (exercised < 1)
            parts.Add(Rest(tradeClass, (1 - exercised) * value, meaning.Reading));
        return parts;
    }

    private static ClassPart Rest(TradeClass tradeClass, double? value, RowReading reading) => tradeClass switch
    {
        TradeClass.DiscretionaryBuy or TradeClass.DiscretionarySale => new(tradeClass, value, "rest", null),
        TradeClass.PlanBuy or TradeClass.PlanSale => new(tradeClass, value,
            "plan." + System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(reading.PlanSource.ToString()), Evidence(reading.PlanEvidence, reading.PlanMentions)),
        _ => new(tradeClass, value, reading.TextRule, Evidence(reading.TextEvidence, reading.TextWords)),
    };

    private static string? Evidence(string? place, string? words) => words is null ? place : $"{place}: {words}";

    private static string Words(RelatedRow lot) => FormattableString.Invariant(
        $"{lot.Shares:0.####} of {lot.Accession} row {lot.Key} ({lot.Code} {lot.TradedOn:yyyy-MM-dd})");

    private static RowKey? Key(RelatedRow? row) => row is null ? null : new RowKey(row.Accession.ToString(), row.Key);

    private static MatchedRow Matched(RelatedRow row) => new(row.Accession.ToString(), row.Key, row.TradedOn, row.Code.ToString(), row.Shares);
}
