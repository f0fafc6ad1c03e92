using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Market;

/// <summary>Everything about one filing: all that was filed beside what we made of it.</summary>
public sealed record FilingProfile
{
    public required Filing Filing { get; init; }

    /// <summary>What the filing's words say, with the sentences that decided.</summary>
    public required FilingReading Reading { get; init; }

    /// <summary>One entry per Table I transaction, in the order of <see cref="Filings.Filing.Rows"/>.</summary>
    public required IReadOnlyList<RowMeaning> Trades { get; init; }

    /// <summary>The filing that this amendment amends.</summary>
    public Accession? Amends { get; init; }
    public bool UnmatchedAmendment { get; init; }
    public IReadOnlyList<Accession> AmendedBy { get; init; } = [];

    /// <summary>Filings that report a trade of this filing too.</summary>
    public IReadOnlyList<Accession> Duplicates { get; init; } = [];

    /// <summary>Whether the snapshot in use holds the filing yet.</summary>
    public bool InMarket { get; init; }

    /// <summary>The filing as a past day knew it: nothing that was filed later stands beside it. Null when it was filed later itself.</summary>
    public FilingProfile? KnownBy(MarketSnapshot market, DateOnly? day)
    {
        if (day is not { } last)
            return this;
        return Filing.FiledOn > last ? null : this with
        {
            AmendedBy = [.. AmendedBy.Where(Known)],
            Duplicates = [.. Duplicates.Where(Known)],
            Trades = [.. Trades.Select(trade => trade with
            {
                ReportedOn = trade.ReportedOn.Where(Known).ToList() is { Count: > 1 } known ? known : [],
                SoldBy = [.. trade.SoldBy.Where(sale => Known(sale.Accession))],
            })],
        };

        bool Known(Accession other) => market.Filings.Find(other) is >= 0 and var filing && market.Filings.FiledOn[filing] <= last.DayNumber;
    }

    internal static FilingProfile Make(MarketSnapshot market, Filing filing)
    {
        var reading = FilingReader.Read(filing);
        var trades = filing.Rows.Where(r => r.Table == FiledTable.NonDerivative && !r.IsHolding).ToList();
        var f = market.Filings.Find(filing.Accession);
        var meanings = trades.Select((row, place) => RowMeaning.Make(market, f, row, reading.Rows[place])).ToList();
        if (f < 0)
            return new FilingProfile { Filing = filing, Reading = reading, Trades = meanings };
        var ofIssuer = market.Issuers.Filings[market.Filings.Issuer[f]];
        return new FilingProfile
        {
            Filing = filing,
            Reading = reading,
            Trades = meanings,
            Amends = market.Filings.Amends[f] is >= 0 and var original ? market.Filings.Accession[original] : null,
            UnmatchedAmendment = market.Filings.UnmatchedAmendment[f],
            AmendedBy = [.. ofIssuer.Where(other => market.Filings.Amends[other] == f).Select(other => market.Filings.Accession[other])],
            Duplicates = [.. meanings.SelectMany(m => m.ReportedOn).Where(a => a != filing.Accession).Distinct()],
            InMarket = true,
        };
    }
}

/// <summary>A row of another filing (or of this one) that has to do with a row on show.</summary>
/// <param name="Shares">Shares that the relation is about.</param>
public sealed record RelatedRow(Accession Accession, long Key, DateOnly? TradedOn, char Code, double Shares);

/// <summary>What the rules made of one Table I transaction.</summary>
public sealed record RowMeaning
{
    public required FiledRow Row { get; init; }

    /// <summary>Index into <see cref="MarketSnapshot.Trades"/>, -1 when the snapshot does not hold it.</summary>
    public required int MarketRow { get; init; }
    public required RowReading Reading { get; init; }

    /// <summary>Exclusion at the newest day of the snapshot.</summary>
    public Exclusion Exclusion { get; init; }

    /// <summary>First day on which an amendment ended the row.</summary>
    public DateOnly? ValidTo { get; init; }
    public RelatedRow? SupersededBy { get; init; }
    public RelatedRow? DuplicateOf { get; init; }

    /// <summary>Filings that report this trade, this one first, when there are others.</summary>
    public IReadOnlyList<Accession> ReportedOn { get; init; } = [];

    /// <summary>Acquisitions whose shares the sale sold on.</summary>
    public IReadOnlyList<RelatedRow> Exercised { get; init; } = [];

    /// <summary>Sales that sold the shares of this acquisition on.</summary>
    public IReadOnlyList<RelatedRow> SoldBy { get; init; } = [];

    /// <summary>Price that a suspect price was compared with, USD.</summary>
    public double? ReferencePrice { get; init; }

    internal static RowMeaning Make(MarketSnapshot market, int filing, FiledRow row, RowReading reading)
    {
        var at = filing < 0 ? -1 : market.RowOf(filing, row.Key);
        if (at < 0)
            return new RowMeaning { Row = row, MarketRow = -1, Reading = reading };
        var trades = market.Trades;
        return new RowMeaning
        {
            Row = row,
            MarketRow = at,
            Reading = reading,
            Exclusion = trades.ExclusionAt(at, market.LastFiled),
            ValidTo = trades.ValidTo[at] == int.MaxValue ? null : DateOnly.FromDayNumber(trades.ValidTo[at]),
            SupersededBy = trades.SupersededBy[at] < 0 ? null : Related(market, trades.SupersededBy[at]),
            DuplicateOf = trades.DuplicateOf[at] < 0 ? null : Related(market, trades.DuplicateOf[at]),
            ReportedOn = market.ReportedOn(at),
            Exercised = market.ExerciseMatches.TryGetValue(at, out var lots) ? [.. lots.Select(l => Related(market, l.Row) with { Shares = l.Shares })] : [],
            SoldBy = [.. SalesOf(market, at)],
            ReferencePrice = market.ReferencePrices.TryGetValue(at, out var reference) && !double.IsNaN(reference) ? reference : null,
        };
    }

    private static IEnumerable<RelatedRow> SalesOf(MarketSnapshot market, int acquisition) =>
        from sale in market.Issuers.Rows[market.Trades.Issuer[acquisition]]
        where market.ExerciseMatches.ContainsKey(sale)
        from lot in market.ExerciseMatches[sale]
        where lot.Row == acquisition
        select Related(market, sale) with { Shares = lot.Shares };

    private static RelatedRow Related(MarketSnapshot market, int row) => new(
        market.Filings.Accession[market.Trades.Filing[row]], market.Trades.Key[row],
        market.Trades.TradedOn[row] == 0 ? null : DateOnly.FromDayNumber(market.Trades.TradedOn[row]), market.Trades.Code[row], market.Trades.Shares[row]);
}
