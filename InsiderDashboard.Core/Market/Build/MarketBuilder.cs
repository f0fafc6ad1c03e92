using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Core.Market.Build;

/// <summary>
/// Makes the snapshot from stored facts: filings into filing order, owners and issuers numbered, and the meaning of every row
/// worked out issuer by issuer. Pure: the same facts give the same snapshot, in whatever order they were imported.
/// </summary>
public static class MarketBuilder
{
    /// <summary>The market of a store that is not loaded yet.</summary>
    public static MarketSnapshot Empty { get; } = Build(new MarketFacts
    {
        Filings = FilingColumns.Empty, Owners = OwnerColumns.Empty, Trades = TradeColumns.Empty, Texts = [""],
        Prices = [], Companies = [], CoveredMonths = [], Dataset = DatasetKind.Empty, DerivativeTrades = 0, Generation = 0,
    }, _ => null);

    /// <param name="facts">Facts whose filings all carry a reading of the current version.</param>
    /// <param name="open">Opens one filing with its text; null where the store has none.</param>
    public static MarketSnapshot Build(MarketFacts facts, Func<Accession, Filing?> open)
    {
        (facts, var impossible) = PossibleFilings.Of(facts);
        var order = FilingOrder.Of(facts);
        var parties = Parties.Number(facts, order);
        var filings = FilingTableBuilder.Make(facts, order, parties);
        var prices = new PriceBook(facts.Prices);
        var tickers = TickerBookBuilder.Make(facts, filings.Table, filings.AllTickers, parties);
        var rows = new TradeColumnsBuilder(facts, order, filings, parties);
        var trades = rows.ToTable();
        var issuers = IssuerTableBuilder.Make(facts, filings, trades, parties);
        var known = new KnownOfIssuers(prices, tickers, issuers.SharesOutstanding, new FirstTradingDays(prices, facts.Prices));
        var meaning = new MeaningPass(rows, filings.Table, parties, known, facts.Texts);
        meaning.Run();
        var coverage = new Coverage(facts.CoveredMonths, facts.CoveredSpans);
        var owners = OwnerTableBuilder.Make(filings.Table, parties);
        RoutinePass.Run(trades, filings.Table, owners, coverage);
        return new MarketSnapshot
        {
            Trades = trades,
            Filings = filings.Table,
            Issuers = issuers,
            Owners = owners,
            Persons = new PersonLinks(parties.SeatIssuer, parties.SeatOwner, parties.Seats, meaning.Links),
            Prices = prices,
            Tickers = tickers,
            Coverage = coverage,
            ImpossibleDates = impossible,
            ExerciseMatches = meaning.Matches,
            ReferencePrices = meaning.ReferencePrices,
            Allotments = meaning.Allotments,
            Dataset = facts.Dataset,
            DerivativeTrades = facts.DerivativeTrades,
            Generation = facts.Generation,
            Texts = facts.Texts,
            OpenFiling = open,
        };
    }
}

/// <summary>Fact index per place in filing order (filed on, accession), and the day that each is taken to be filed on.</summary>
internal sealed record FilingOrder(int[] Fact, int[] FiledOn, bool[] Estimated)
{
    public static FilingOrder Of(MarketFacts facts)
    {
        var filed = (int[])facts.Filings.FiledOn.Clone();
        var estimated = (bool[])facts.Filings.FiledEstimated.Clone();
        for (var f = 0; f < filed.Length; f++)
            if (filed[f] == 0)
                (filed[f], estimated[f]) = (PossibleFilings.NewestDayIn(facts, f), true);
        var fact = Enumerable.Range(0, filed.Length).ToArray();
        // Facts come ascending by accession, and a stable sort by day keeps that order within a day.
        fact = [.. fact.OrderBy(f => filed[f])];
        return new FilingOrder(fact, [.. fact.Select(f => filed[f])], [.. fact.Select(f => estimated[f])]);
    }
}

/// <summary>Numbers of issuers, owners and seats. Ascending by CIK, so that the lowest number is the lowest CIK.</summary>
internal sealed class Parties
{
    public required long[] IssuerCik { get; init; }
    public required long[] OwnerCik { get; init; }

    /// <summary>Name on the newest filing.</summary>
    public required string[] IssuerName { get; init; }

    /// <summary>SIC that a submission header stated last, 0 when none did.</summary>
    public required int[] IssuerSic { get; init; }
    public required int[] SeatIssuer { get; init; }
    public required int[] SeatOwner { get; init; }
    public required Dictionary<long, int> Seats { get; init; }

    public int Issuer(long cik) => Array.BinarySearch(IssuerCik, cik);
    public int Owner(long cik) => Array.BinarySearch(OwnerCik, cik);
    public int Seat(int issuer, int owner) => Seats[PersonLinks.Key(issuer, owner)];

    public static Parties Number(MarketFacts facts, FilingOrder order)
    {
        var issuers = facts.Filings.IssuerCik.Distinct().Order().ToArray();
        var owners = facts.Owners.Cik.Distinct().Order().ToArray();
        var pairs = new HashSet<long>();
        for (var f = 0; f < facts.Filings.Count; f++)
        {
            var issuer = Array.BinarySearch(issuers, facts.Filings.IssuerCik[f]);
            for (var o = facts.Owners.Start[f]; o < facts.Owners.Start[f + 1]; o++)
                pairs.Add(PersonLinks.Key(issuer, Array.BinarySearch(owners, facts.Owners.Cik[o])));
        }
        var keys = pairs.Order().ToArray();
        var (issuerNames, sic) = Newest(facts, order, issuers);
        return new Parties
        {
            IssuerCik = issuers,
            OwnerCik = owners,
            IssuerName = issuerNames,
            IssuerSic = sic,
            SeatIssuer = [.. keys.Select(k => (int)(k >> 32))],
            SeatOwner = [.. keys.Select(k => (int)(k & 0xFFFFFFFF))],
            Seats = keys.Select((k, i) => (k, i)).ToDictionary(p => p.k, p => p.i),
        };
    }

    private static (string[] Issuers, int[] Sic) Newest(MarketFacts facts, FilingOrder order, long[] issuers)
    {
        var issuerNames = new string[issuers.Length];
        var sic = new int[issuers.Length];
        foreach (var f in order.Fact)
        {
            var issuer = Array.BinarySearch(issuers, facts.Filings.IssuerCik[f]);
            issuerNames[issuer] = facts.Texts[facts.Filings.IssuerName[f]];
            if (facts.Filings.IssuerSic[f] != 0)
                sic[issuer] = facts.Filings.IssuerSic[f];
        }
        return (issuerNames, sic);
    }
}
