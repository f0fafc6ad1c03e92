namespace InsiderDashboard.Core.Storage;

/// <summary>Facts of some of the filings.</summary>
internal static class MarketFactsPart
{
    /// <param name="facts">All facts.</param>
    /// <param name="filings">Places of the filings to keep, ascending.</param>
    public static MarketFacts Only(this MarketFacts facts, IReadOnlyList<int> filings)
    {
        var (ownerStart, owners) = Places(facts.Owners.Start, filings);
        var (tradeStart, trades) = Places(facts.Trades.Start, filings);
        return new MarketFacts
        {
            Filings = Filings(facts.Filings, filings),
            Owners = Owners(facts.Owners, ownerStart, owners),
            Trades = Trades(facts.Trades, tradeStart, trades),
            Texts = facts.Texts,
            Prices = facts.Prices,
            Companies = facts.Companies,
            CoveredMonths = facts.CoveredMonths,
            CoveredSpans = facts.CoveredSpans,
            Dataset = facts.Dataset,
            DerivativeTrades = facts.DerivativeTrades,
            Generation = facts.Generation,
        };
    }

    private static FilingColumns Filings(FilingColumns from, IReadOnlyList<int> places) => new()
    {
        Accession = Pick(from.Accession, places), FiledOn = Pick(from.FiledOn, places), FiledEstimated = Pick(from.FiledEstimated, places),
        FiledOnIsNoDate = Pick(from.FiledOnIsNoDate, places), ImportedOn = Pick(from.ImportedOn, places), Form = Pick(from.Form, places),
        Period = Pick(from.Period, places), OriginalFiledOn = Pick(from.OriginalFiledOn, places), IssuerCik = Pick(from.IssuerCik, places),
        IssuerName = Pick(from.IssuerName, places), FiledTicker = Pick(from.FiledTicker, places), IssuerSic = Pick(from.IssuerSic, places),
        Reading = Pick(from.Reading, places),
    };

    private static OwnerColumns Owners(OwnerColumns from, int[] start, IReadOnlyList<int> places) => new()
    {
        Start = start, Cik = Pick(from.Cik, places), Name = Pick(from.Name, places), Flags = Pick(from.Flags, places),
        Title = Pick(from.Title, places),
    };

    private static TradeColumns Trades(TradeColumns from, int[] start, IReadOnlyList<int> places) => new()
    {
        Start = start, Key = Pick(from.Key, places), TradedOn = Pick(from.TradedOn, places), DeemedOn = Pick(from.DeemedOn, places),
        Code = Pick(from.Code, places), EquitySwap = Pick(from.EquitySwap, places), AcquiredDisposed = Pick(from.AcquiredDisposed, places),
        Shares = Pick(from.Shares, places), Price = Pick(from.Price, places), SharesAfter = Pick(from.SharesAfter, places),
        DirectIndirect = Pick(from.DirectIndirect, places), Nature = Pick(from.Nature, places), SecurityTitle = Pick(from.SecurityTitle, places),
    };

    /// <summary>The starts of the kept filings' rows, and the places of those rows.</summary>
    private static (int[] Start, List<int> Rows) Places(int[] start, IReadOnlyList<int> filings)
    {
        var starts = new int[filings.Count + 1];
        var rows = new List<int>();
        for (var f = 0; f < filings.Count; f++)
        {
            for (var row = start[filings[f]]; row < start[filings[f] + 1]; row++)
                rows.Add(row);
            starts[f + 1] = rows.Count;
        }
        return (starts, rows);
    }

    private static T[] Pick<T>(T[] column, IReadOnlyList<int> places) => [.. places.Select(place => column[place])];
}
