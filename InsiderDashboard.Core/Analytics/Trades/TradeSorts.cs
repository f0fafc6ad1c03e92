using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Analytics.Trades;

/// <summary>What filed rows can be put in order by, each as a row shows it.</summary>
internal sealed class TradeSorts : ISortFields
{
    private TradeSorts() { }

    public static IReadOnlyList<RowSort<int>> Fields { get; } =
    [
        new("filedOn", "filing", _ => row => row) { Ascending = "Oldest filing first", Descending = "Newest filing first" },
        Number("tradedOn", "trade", (t, row) => Day(t.TradedOn[row])) with { Ascending = "Oldest trade first", Descending = "Newest trade first" },
        Number("value", "value", (t, row) => t.Dollars(row)) with
            { Ascending = "Smallest value first", Descending = "Largest value first" },
        Number("price", "price", (t, row) => t.Price[row]),
        Number("shares", "shares", (t, row) => t.Shares[row]),
        Number("change", "change in holding", (t, row) => t.Change[row]),
        Number("sharesAfter", "shares owned after", (t, row) => t.SharesAfter[row]),
        Number("delay", "days to the filing", (t, row) => TradeFilter.Delay(t, row) ?? double.NaN),
        new("ticker", "ticker", world => row =>
            OfFiling(world, row, (f, filing) => f.Ticker[filing]) is { Length: > 0 } own ? own : world.TickerOf(Issuer(world, row))),
        new("company", "company", Company),
        new("insider", "insider", world => world.Market.LeadNameOf),
        Number("role", "role", (t, row) => (double)t.Role[row]),
        Text("code", "code", (t, row) => t.Code[row].ToString()),
        Return(5), Return(21), Return(63), Return(126),
        Number("deemedOn", "deemed on", (t, row) => Day(t.DeemedOn[row])),
        Number("adoptionDate", "adoption date", (t, row) => Day(t.AdoptedOn[row])),
        new("validTo", "valid to", world => row => world.Market.Trades.ValidTo[row] is var day && day <= world.Day ? day : double.NaN),
        Number("row", "row", (t, row) => t.Key[row]),
        new("accession", "accession", world => row => OfFiling(world, row, (f, filing) => f.Accession[filing].ToString())),
        new("issuerCik", "issuer CIK", world => row => Values.Cik(world.Market.Issuers.Cik[Issuer(world, row)])),
        new("sector", "sector", world => row => world.Market.Issuers.Sector[Issuer(world, row)].ToString()),
        new("ownerCik", "owner CIK", world => row =>
            world.Market.Trades.Owner[row] is >= 0 and var owner ? Values.Cik(world.Market.Owners.Cik[owner]) : null),
        new("title", "title", world => row => TradeRows.Title(world.Market, world.Market.Trades.Filing[row])),
        Text("acquiredDisposed", "acquired disposed", (t, row) => Values.OrNull(t.AcquiredDisposed[row])),
        Text("plan", "plan", (t, row) => t.Plan[row].ToString()),
        Text("planSource", "plan source", (t, row) => t.PlanSource[row] == PlanSource.None ? null : t.PlanSource[row].ToString()),
        Text("changeKind", "change kind", (t, row) => t.ChangeKind[row].ToString()),
        new("securityTitle", "security title", world => row => world.Market.Texts[world.Market.Trades.SecurityText[row]]),
        Text("directIndirect", "direct indirect", (t, row) => Values.OrNull(t.DirectIndirect[row])),
        new("nature", "nature", world => row => world.Market.Texts[world.Market.Trades.NatureText[row]]),
        new("form", "form", world => row => OfFiling(world, row, (f, filing) => f.Form[filing])),
        new("personId", "person id", Person),
        Text("signal", "signal", (t, row) => t.SignalOf(row).ToString()),
        Text("routine", "routine", (t, row) => t.Routine[row].ToString()),
        new("exclusion", "exclusion", world => row =>
            world.Market.Trades.ExclusionAt(row, world.Day) is not Exclusion.None and var reason ? reason.ToString() : null),
    ];

    static IReadOnlyList<SortField> ISortFields.All => Fields;

    private static RowSort<int> Number(string key, string words, Func<TradeTable, int, double> read) => new(key, words, world =>
    {
        var trades = world.Market.Trades;
        return row => read(trades, row);
    });

    private static RowSort<int> Text(string key, string words, Func<TradeTable, int, string?> read) =>
        new(key, words, world => row => read(world.Market.Trades, row));

    /// <summary>Return from the first session after the filing; NaN while unfinished or unpriced.</summary>
    private static RowSort<int> Return(int sessions) => new($"return{sessions}", $"return over {sessions} sessions", world => row =>
        world.Market.PricesOfTrade(row, world.Day).After(world.Market.Trades.FiledOn[row], sessions).Value);

    private static double Day(int day) => day == 0 ? double.NaN : day;

    private static int Issuer(World world, int row) => world.Market.Trades.Issuer[row];

    private static string OfFiling(World world, int row, Func<FilingTable, int, string> read) =>
        read(world.Market.Filings, world.Market.Trades.Filing[row]);

    /// <summary>Each name is looked up once: an order asks for those of millions of rows.</summary>
    private static Func<int, string?> Company(World world)
    {
        var names = new string?[world.Market.Issuers.Count];
        return row => names[Issuer(world, row)] ??= world.CompanyOf(Issuer(world, row));
    }

    private static Func<int, string?> Person(World world)
    {
        var (market, persons) = (world.Market, world.Market.Persons.At(world.Day));
        return row => market.Trades.Seat[row] < 0 ? null
            : Values.Cik(market.Owners.Cik[market.Persons.SeatOwner[persons[market.Trades.Seat[row]]]]);
    }
}
