using System.Globalization;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics.HeavySelling;

/// <summary>Months of heavy net selling and what followed.</summary>
public static class HeavySellingSearch
{
    /// <exception cref="TickerException">The ticker is unknown or belongs to several CIKs.</exception>
    public static MonthsResult Months(MarketSnapshot market, MonthQuery query)
    {
        var world = World.At(market, query.AsOf);
        var issuer = TickerLookup.Require(market, query.Ticker, world.Day);
        var scope = query.ScopeInForce;
        var returns = new MonthReturns(world, query.Mode, issuer);
        var rows = new MonthLedger(world, query.Mode, scope, query.Measure).Of(issuer)
            .Where(m => Within(m, query.From, query.To)).Select(returns.Row).ToList();
        return new MonthsResult
        {
            AsOf = world.AsOf,
            IssuerCik = Values.Cik(market.Issuers.Cik[issuer]),
            Ticker = world.TickerOf(issuer),
            Company = world.CompanyOf(issuer),
            PricedBy = market.PricingTicker(issuer, world.Day),
            SectorEtf = returns.SectorEtf,
            Mode = query.Mode,
            Scope = scope,
            Measure = query.Measure,
            SharesOutstanding = Values.OrNull(market.Issuers.SharesOutstanding[issuer]),
            OutstandingOn = null,
            Total = rows.Count,
            Rows = rows,
            Notes = Notes(world, query.Measure, market.Issuers.SharesOutstanding[issuer] > 0 ? UndatedShares : NoShares),
        };
    }

    /// <summary>Means and spreads; intervals and p-values are not worked out here.</summary>
    /// <exception cref="TickerException">A ticker is unknown or belongs to several CIKs.</exception>
    public static HeavySellingResult Compare(MarketSnapshot market, HeavySellingQuery query)
    {
        var world = World.At(market, query.AsOf);
        var scope = query.ScopeInForce;
        var named = world.Issuers(query.Tickers, null);
        var ledgers = (named ?? Enumerable.Range(0, market.Issuers.Count)).Select(issuer => Ledger(world, query, scope, issuer)).ToList();
        // Named issuers are shown even where nothing can be said; out of all, only those with a month to compare.
        var rows = ledgers.Where(l => named is not null || l.Observed.Any(o => o.State == ReturnState.Finished)).Select(l => Row(world, l)).ToList();
        var all = ledgers.SelectMany(l => l.Observed).ToList();
        return new HeavySellingResult
        {
            AsOf = world.AsOf,
            Mode = query.Mode,
            Scope = scope,
            Horizon = Horizon(query),
            Measure = query.Measure,
            Total = rows.Count,
            Rows = [.. rows.OrderBy(HeavySellingSorts.Fields, query.Sort, world)
                .ThenBy(row => row.Company, StringComparer.Ordinal).ThenBy(row => row.IssuerCik, StringComparer.Ordinal)
                .Page(query.Page, query.Size)],
            Pooled = Pooled(all, rows),
            Tests = rows.Count(r => r.Spread is not null),
            Unfinished = all.Count(o => o.State == ReturnState.Unfinished),
            Unpriced = all.Count(o => o.State == ReturnState.Unpriced),
            Warming = ledgers.Sum(l => l.Warming),
            NoShares = ledgers.Sum(l => l.NoShares),
            Notes = Notes(world, SellingMeasureOf(query), UndatedShares),
            Verdict = "not tested",
        };
    }

    private const string UndatedShares =
        "Basis points are of the shares outstanding that the company file states, which carry no date: a split since then shows as a factor.";

    private const string NoShares = "The company file states no shares outstanding: no month has a figure in basis points, nor a label by it.";

    /// <param name="ofShares">What is to be said of the shares outstanding.</param>
    private static IReadOnlyList<string> Notes(World world, SellingMeasure measure, string ofShares)
    {
        string?[] notes = [world.NoteOfCoverage, measure == SellingMeasure.Bp ? ofShares : null];
        return notes.OfType<string>().ToList();
    }

    private static SellingMeasure SellingMeasureOf(HeavySellingQuery query) =>
        query.Measure == HeavyMeasure.Bp ? SellingMeasure.Bp : SellingMeasure.Dollars;

    private static ForwardMeasure ForwardOf(HeavyMeasure measure) => measure switch
    {
        HeavyMeasure.Raw or HeavyMeasure.Bp => ForwardMeasure.Raw,
        HeavyMeasure.OverSpy => ForwardMeasure.OverSpy,
        HeavyMeasure.OverSector => ForwardMeasure.OverSector,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, null),
    };

    private static int Horizon(HeavySellingQuery query) => int.Parse(query.Horizon, CultureInfo.InvariantCulture);

    /// <summary>A month belongs to a span when its last day does.</summary>
    private static bool Within(LedgerMonth month, DateOnly? from, DateOnly? to) =>
        MonthEnds.Of(month.First) is var end && (from is not { } first || end >= first.DayNumber) && (to is not { } last || end <= last.DayNumber);

    private static IssuerLedger Ledger(World world, HeavySellingQuery query, TradeScope scope, int issuer)
    {
        var measure = SellingMeasureOf(query);
        var active = new MonthLedger(world, query.Mode, scope, measure).Of(issuer).Where(m => m.Active && Within(m, query.From, query.To)).ToList();
        var returns = new MonthReturns(world, query.Mode, issuer);
        var observed = active.Where(m => m.Heavy is not null).Select(m =>
        {
            Return After(ForwardMeasure forward) => returns.After(m, Horizon(query), forward);
            var after = After(ForwardOf(query.Measure));
            return new MonthObservation(m.Heavy!.Value, after.Value, after.State,
                After(ForwardMeasure.OverSpy).Value, After(ForwardMeasure.OverSector).Value);
        }).ToList();
        int Count(MonthState state) => active.Count(m => m.State == state);
        return new IssuerLedger(issuer, observed, Count(MonthState.Warming), Count(MonthState.NoShares), active.Sum(m => m.Net));
    }

    private static HeavySellingRow Row(World world, IssuerLedger ledger)
    {
        var (heavy, other) = Split(ledger.Observed);
        return new HeavySellingRow
        {
            Ticker = world.TickerOf(ledger.Issuer) ?? "",
            IssuerCik = Values.Cik(world.Market.Issuers.Cik[ledger.Issuer]),
            Company = world.CompanyOf(ledger.Issuer),
            Net = ledger.Net,
            HeavyMonths = heavy.Count,
            OtherMonths = other.Count,
            HeavyMean = Mean(heavy),
            OtherMean = Mean(other),
            Spread = Mean(heavy) - Mean(other),
            OverSpy = Returns(ledger.Observed, o => o.OverSpy),
            OverSector = Returns(ledger.Observed, o => o.OverSector),
            Unfinished = ledger.Observed.Count(o => o.State == ReturnState.Unfinished),
            Unpriced = ledger.Observed.Count(o => o.State == ReturnState.Unpriced),
            Warming = ledger.Warming,
        };
    }

    private static PooledHeavySelling Pooled(List<MonthObservation> all, List<HeavySellingRow> rows)
    {
        var (heavy, other) = Split(all);
        return new PooledHeavySelling
        {
            HeavyMonths = heavy.Count,
            OtherMonths = other.Count,
            HeavyMean = Mean(heavy),
            OtherMean = Mean(other),
            Spread = Mean(heavy) - Mean(other),
            OverSpy = Returns(all, o => o.OverSpy),
            OverSector = Returns(all, o => o.OverSector),
            WithinIssuers = Mean(rows.Where(r => r.Spread is not null).Select(r => r.Spread!.Value).ToList()),
        };
    }

    private static (List<double> Heavy, List<double> Other) Split(IReadOnlyList<MonthObservation> observed)
    {
        var finished = observed.Where(o => o.State == ReturnState.Finished).ToLookup(o => o.Heavy, o => o.Return);
        return (finished[true].ToList(), finished[false].ToList());
    }

    private static HeavyReturns Returns(IReadOnlyList<MonthObservation> observed, Func<MonthObservation, double> value)
    {
        var known = observed.Where(o => !double.IsNaN(value(o))).ToLookup(o => o.Heavy, value);
        var (heavy, other) = (Mean(known[true].ToList()), Mean(known[false].ToList()));
        return new HeavyReturns(heavy, other, heavy - other);
    }

    private static double? Mean(List<double> values) => values.Count == 0 ? null : values.Average();

    /// <summary>One labelled active month with what followed.</summary>
    /// <param name="Return">Fraction; NaN unless <paramref name="State"/> is Finished.</param>
    /// <param name="OverSpy">Return minus that of SPY; NaN where either is unknown.</param>
    /// <param name="OverSector">Return minus that of the sector ETF; NaN where either is unknown.</param>
    private sealed record MonthObservation(bool Heavy, double Return, ReturnState State, double OverSpy, double OverSector);

    private sealed record IssuerLedger(int Issuer, IReadOnlyList<MonthObservation> Observed, int Warming, int NoShares, double Net);
}
