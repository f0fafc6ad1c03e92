using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics.Trades;

/// <summary>Writes rows of the market out as results, as known on the as-of day. For rows on show, not for scans.</summary>
internal sealed class TradeRows(World world)
{
    private readonly MarketSnapshot market = world.Market;
    private readonly TradeTable trades = world.Market.Trades;
    private readonly FilingTable filings = world.Market.Filings;
    private readonly int[] persons = world.Market.Persons.At(world.Day);

    public IReadOnlyList<TradeRow> Of(IEnumerable<int> rows) => rows.Select(Of).ToList();

    public TradeRow Of(int row)
    {
        var (filing, issuer, owner) = (trades.Filing[row], trades.Issuer[row], trades.Owner[row]);
        var ended = trades.ValidTo[row] <= world.Day;
        var prices = market.PricesOfTrade(row, world.Day);
        return new TradeRow
        {
            Accession = filings.Accession[filing].ToString(),
            Row = trades.Key[row],
            FiledOn = Values.Day(trades.FiledOn[row]),
            TradedOn = Values.DayOrNull(trades.TradedOn[row]),
            Ticker = Values.OrNull(filings.Ticker[filing]) ?? world.TickerOf(issuer),
            IssuerCik = Values.Cik(market.Issuers.Cik[issuer]),
            Company = world.CompanyOf(issuer),
            Sector = market.Issuers.Sector[issuer],
            OwnerCik = owner < 0 ? null : Values.Cik(market.Owners.Cik[owner]),
            Insider = market.LeadNameOf(row),
            Role = trades.Role[row],
            Title = Title(market, filing),
            Code = trades.Code[row].ToString(),
            CodeFiled = Values.OrNull(market.Texts[trades.CodeText[row]]),
            EquitySwap = trades.EquitySwap[row],
            AcquiredDisposed = Values.OrNull(trades.AcquiredDisposed[row]),
            Plan = trades.Plan[row],
            PlanSource = trades.PlanSource[row],
            Shares = Values.OrNull(trades.Shares[row]),
            Price = Values.OrNull(trades.Price[row]),
            Value = Value(row),
            SharesAfter = Values.OrNull(trades.SharesAfter[row]),
            Change = Values.OrNull(trades.Change[row]),
            ChangeKind = trades.ChangeKind[row],
            SecurityTitle = Values.OrNull(market.Texts[trades.SecurityText[row]]),
            DirectIndirect = Values.OrNull(trades.DirectIndirect[row]),
            Nature = Values.OrNull(market.Texts[trades.NatureText[row]]),
            Form = filings.Form[filing],
            DeemedOn = Values.DayOrNull(trades.DeemedOn[row]),
            AdoptionDate = Values.DayOrNull(trades.AdoptedOn[row]),
            Delay = TradeFilter.Delay(trades, row),
            Owners = filings.OwnersOf(filing).Select(entry => Values.Cik(market.Owners.Cik[filings.Owner[entry]])).ToList(),
            PersonId = trades.Seat[row] < 0 ? null : Values.Cik(market.Owners.Cik[market.Persons.SeatOwner[persons[trades.Seat[row]]]]),
            Classes = TradeClasses.Of(market, row, Value(row)),
            Signal = trades.SignalOf(row),
            Routine = trades.Routine[row],
            Exclusion = trades.ExclusionAt(row, world.Day),
            ValidTo = ended ? Values.Day(trades.ValidTo[row]) : null,
            SupersededBy = ended && trades.SupersededBy[row] >= 0 ? Key(trades.SupersededBy[row]) : null,
            DuplicateOf = trades.DuplicateOf[row] >= 0 ? Key(trades.DuplicateOf[row]) : null,
            ReportedOn = ReportedOn(row),
            ReferencePrice = Reference(row, prices),
            FiledEstimated = filings.FiledEstimated[filing],
            FilingUrl = market.Dataset == DatasetKind.Demo ? null : filings.Accession[filing].IndexUrl(market.Issuers.Cik[issuer]),
            Return5 = Return(prices, row, 5),
            Return21 = Return(prices, row, 21),
            Return63 = Return(prices, row, 63),
            Return126 = Return(prices, row, 126),
            Marks = trades.EqualLotsFrom[row] <= world.Day ? [TradeMark.EqualLots] : [],
            ValueAsFiled = trades.Code[row] is 'P' or 'S' ? null : Values.OrNull(trades.Value(row)),
        };
    }

    /// <summary>Title of the lead owner, as filed.</summary>
    public static string? Title(MarketSnapshot market, int filing)
    {
        var filings = market.Filings;
        var lead = filings.Lead[filing];
        return lead < 0 ? null : Values.OrNull(market.Texts[filings.OwnerTitleText[filings.FirstOwner[filing] + lead]]);
    }

    public RowKey Key(int row) => new(filings.Accession[trades.Filing[row]].ToString(), trades.Key[row]);

    private double? Value(int row) => Values.OrNull(trades.Dollars(row));

    private List<string> ReportedOn(int row)
    {
        var counted = trades.DuplicateOf[row] >= 0 ? trades.DuplicateOf[row] : row;
        if (!MarketIndex.Of(market).DuplicatesOf.TryGetValue(counted, out var others))
            return [];
        var known = others.Where(o => trades.FiledOn[o] <= world.Day).Prepend(counted)
            .Select(r => filings.Accession[trades.Filing[r]].ToString()).Distinct().ToList();
        return known.Count > 1 ? known : [];
    }

    private double? Reference(int row, IssuerPrices prices)
    {
        if (market.ReferencePrices.TryGetValue(row, out var compared))
            return Values.OrNull(compared);
        return trades.TradedOn[row] == 0 ? null : Values.OrNull(prices.NewestClose(trades.TradedOn[row], trades.TradedOn[row]));
    }

    private double? Return(IssuerPrices prices, int row, int sessions) => Values.OrNull(prices.After(trades.FiledOn[row], sessions).Value);
}
