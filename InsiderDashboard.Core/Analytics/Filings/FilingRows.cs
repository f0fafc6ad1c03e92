using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Analytics.Filings;

/// <summary>Writes the rows of one filing out: as filed, and a Table I transaction with what the rules made of it.</summary>
/// <param name="filing">Filing of the market; −1 when the snapshot does not hold it yet, which leaves only what the filing itself says.</param>
internal sealed class FilingRows(World world, int filing)
{
    private readonly MarketSnapshot market = world.Market;

    /// <summary>The filing's trades as every list shows them.</summary>
    public IReadOnlyList<TradeRow> Trades() => filing < 0 ? []
        : new TradeRows(world).Of(market.Filings.RowsOf(filing));

    /// <param name="trades">Those of <see cref="Trades"/>.</param>
    public IReadOnlyList<FilingResultRow> Of(Filing filed, FilingReading reading, IReadOnlyList<TradeRow> trades)
    {
        var rows = new List<FilingResultRow>(filed.Rows.Count);
        var place = 0;
        foreach (var row in filed.Rows)
            rows.Add(row.Table == FiledTable.NonDerivative && !row.IsHolding ? Trade(row, reading.Rows[place++], trades) : AsFiled(row));
        return rows;
    }

    private FilingResultRow Trade(FiledRow filed, RowReading reading, IReadOnlyList<TradeRow> trades)
    {
        var row = AsFiled(filed) with
        {
            Plan = reading.Plan,
            PlanSource = reading.PlanSource,
            PlanWords = reading.PlanMentions,
            PlanQuote = Quote.Of(reading.PlanEvidence, reading.PlanMentions),
            AdoptionDate = reading.AdoptedOn,
        };
        var at = filing < 0 ? -1 : market.RowOf(filing, filed.Key);
        if (at < 0)
            return row;
        var known = trades[at - market.Filings.FirstRow[filing]];
        return row with
        {
            Value = known.Value ?? known.ValueAsFiled,
            Change = known.Change,
            ChangeKind = known.ChangeKind,
            Classes = TradeClasses.Of(market, at, known.Value, reading),
            Signal = known.Signal,
            Routine = known.Routine,
            Exclusion = known.Exclusion,
            ValidTo = known.ValidTo,
            SupersededBy = known.SupersededBy,
            DuplicateOf = known.DuplicateOf,
            ReportedOn = known.ReportedOn,
            Exercised = Lots(at).Select(lot => Matched(lot.Row, lot.Shares)).ToList(),
            SoldBy = SoldBy(at).ToList(),
            ReferencePrice = market.ReferencePrices.TryGetValue(at, out var reference) ? Values.OrNull(reference) : null,
        };
    }

    private (int Row, double Shares)[] Lots(int sale) => market.ExerciseMatches.TryGetValue(sale, out var lots) ? lots : [];

    private IEnumerable<MatchedRow> SoldBy(int acquisition) =>
        from sale in market.Issuers.Rows[market.Trades.Issuer[acquisition]]
        where market.Trades.FiledOn[sale] <= world.Day
        from lot in Lots(sale)
        where lot.Row == acquisition
        select Matched(sale, lot.Shares);

    private MatchedRow Matched(int row, double shares) => new(
        market.Filings.Accession[market.Trades.Filing[row]].ToString(), market.Trades.Key[row],
        Values.DayOrNull(market.Trades.TradedOn[row]), market.Trades.Code[row].ToString(), shares);

    private static FilingResultRow AsFiled(FiledRow row) => new()
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
}
