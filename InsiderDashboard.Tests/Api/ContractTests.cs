using InsiderDashboard.Api;

namespace InsiderDashboard.Tests.Api;

/// <summary>The names that the outside relies on. Fields and keys may be added; none of these may go or change.</summary>
public sealed class ContractTests
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["status"] = "dataset, asOf, firstFiled, lastFiled, filings, trades, derivativeTrades, issuers, owners, pricedTickers, lastPrice, "
            + "methodVersion, coverage, coverage.from, coverage.to",
        ["definitions"] = "methodVersion, settings, settings.key, settings.value, sic, sic.from, sic.to, sic.sector, sicVersion, "
            + "footnotePatterns, footnotePatterns.pattern, footnotePatterns.precision, footnotePatterns.recall, codes, roles, "
            + "changes, changes.key, changes.rows, changes.dollars",
        ["reconciliation"] = "rows.key, rows.parsed, rows.counted, rows.excluded",
        ["trades"] = """
            rows.accession, rows.row, rows.filedOn, rows.tradedOn, rows.ticker, rows.issuerCik, rows.company, rows.sector,
            rows.ownerCik, rows.insider,
            rows.role, rows.title, rows.code, rows.acquiredDisposed, rows.plan, rows.planSource, rows.shares, rows.price,
            rows.value, rows.sharesAfter,
            rows.valueAsFiled,
            rows.change, rows.changeKind, rows.securityTitle, rows.directIndirect, rows.nature, rows.form, rows.deemedOn,
            rows.adoptionDate, rows.owners,
            rows.personId, rows.classes, rows.classes.class, rows.classes.value, rows.classes.rule, rows.classes.evidence, rows.signal, rows.routine,
            rows.exclusion, rows.validTo, rows.supersededBy, rows.duplicateOf, rows.reportedOn, rows.referencePrice,
            rows.filedEstimated, rows.filingUrl,
            rows.return5, rows.return21, rows.return63, rows.return126
            """,
        ["filings/{accession}"] = "form, filedOn, acceptedAt, period, issuer, owners, owners.role, rows, rows.row, rows.footnoteRefs, "
            + "rows.planWords, rows.classes.evidence, rows.exercised, footnotes, remarks, amends, amendedBy, duplicates, source, "
            + "signatures, defects",
        ["clusters"] = """
            rows.side, rows.issuerCik, rows.ticker, rows.company, rows.sector, rows.start, rows.end, rows.completedOn, rows.active,
            rows.persons, rows.others,
            rows.people, rows.people.personId, rows.people.lead, rows.people.role, rows.people.value, rows.roles,
            leftOut, rows.value, rows.averagePrice, rows.selling,
            rows.sellingDiscretionary, rows.sellingMechanical, rows.marks, rows.return21, rows.return63,
            rows.trades, rows.trades.accession, rows.trades.row
            """,
        ["sectors"] = """
            rows.sector, rows.month, rows.buys, rows.sells, rows.ratio, rows.net, rows.percentile, rows.z, rows.history,
            rows.capUsed, rows.capUsed.buys, rows.capUsed.sells, rows.issuers, rows.marks
            """,
        ["market"] = "rows.date, rows.net, rows.percentile, rows.extreme",
        ["companies/{ticker}"] = "issuerCik, company, sector, sic, tickers, activeClusters, salePlanShare",
        ["companies/{ticker}/months"] = """
            rows.month, rows.covered, rows.buys, rows.sells, rows.net, rows.netBp, rows.tooLate, rows.amendedLate, rows.active, rows.threshold,
            rows.heavy, rows.entryOn, rows.forward21, rows.forward63, rows.forward126, rows.excessSpy63, rows.excessSector63
            """,
        ["heavy-selling"] = """
            rows.ticker, rows.net, rows.heavyMonths, rows.otherMonths, rows.heavyMean, rows.otherMean, rows.spread, rows.low, rows.high,
            rows.p, rows.pHolm,
            rows.overSpy.spread, rows.overSector.spread, pooled.overSpy.spread, pooled.overSector.spread,
            pooled.heavyMonths, pooled.otherMonths, pooled.heavyMean, pooled.otherMean, pooled.spread, pooled.low, pooled.high, pooled.p,
            pooled.leaveOneOutLow, pooled.leaveOneOutHigh, pooled.detectable, tests, unfinished, verdict
            """,
        ["insiders/{cik}"] = "name, issuers, issuers.roles, months, months.year, months.month, years.label, years.reason, purchaseReturns",
    };

    private static readonly Dictionary<string, string> Keys = new()
    {
        ["reconciliation"] = "by=total",
        ["trades"] = "code, class, signal, plan, role, insider, form, min-value, max-value, min-price, max-price, min-change, max-change, "
            + "min-delay, max-delay, first, below-high, reversal, traded-from, traded-to, excluded=no, "
            + "sector, ticker, cik, from, to, sort=-filedOn, page=1, size=100",
        ["clusters"] = "side=buy, window=30, persons=3, min-each, min-total, roles=officers+directors, plan=exclude, selling=any, marks, active, "
            + "sector, ticker, cik, from, to, sort, page=1, size=100",
        ["sectors"] = "window=90, scope=discretionary, measure=dollars, months",
        ["market"] = "window=90, scope=discretionary, measure=dollars",
        ["companies/{ticker}/months"] = "mode=point-in-time, scope, measure=dollars, from, to",
        ["heavy-selling"] = "tickers, mode=point-in-time, scope, horizon=63, measure=raw, from, to",
    };

    public static TheoryData<string> Addresses => [.. Endpoints.All.Select(e => e.Address)];

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Answer_EveryEndpoint_HasTheFieldsOfTheContract(string address)
    {
        var names = Names(Endpoint(address).ResultType, "").ToHashSet();

        Assert.Empty(Split(Fields[address]).Except(names));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Question_EveryEndpoint_HasTheKeysAndDefaultsOfTheContract(string address)
    {
        var parameters = Endpoint(address).Parameters.ToDictionary(p => p.Key);

        Assert.Contains("asof", parameters.Keys);
        foreach (var (key, value) in Split(Keys.GetValueOrDefault(address, ""))
            .Select(k => k.Split('=')).Select(k => (k[0], k.ElementAtOrDefault(1))))
        {
            Assert.Contains(key, parameters.Keys);
            if (value is not null)
                Assert.Equal(value.Replace('+', ','), Core.Analytics.Queries.QueryBinder.Format(parameters[key].Default));
        }
    }

    [Fact]
    public void Lists_OfManyRows_CarryAsOfAndTotal()
    {
        string[] lists = ["reconciliation", "trades", "clusters", "sectors", "market", "companies/{ticker}/months", "heavy-selling"];

        Assert.All(lists, address => Assert.Subset(Names(Endpoint(address).ResultType, "").ToHashSet(),
            new HashSet<string> { "asOf", "total", "rows" }));
    }

    [Fact]
    public void HeavySelling_Measure_TakesTheWordsOfTheContract() => Assert.Equal(["raw", "over-spy", "over-sector", "bp"],
        Enum.GetValues<Core.Analytics.HeavySelling.HeavyMeasure>().Select(word => Core.Analytics.Queries.QueryBinder.Format(word)));

    [Fact]
    public void Sectors_CapOfEachSide_IsAColumnOfItsOwn() => Assert.Subset(
        Column.Of(Endpoint("sectors").RowType).Select(column => column.Name).ToHashSet(), new HashSet<string> { "capUsed.buys", "capUsed.sells" });

    private static ApiEndpoint Endpoint(string address) => Endpoints.All.Single(e => e.Address == address);

    private static IEnumerable<string> Split(string names) =>
        names.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Fields as they are written, those of nested objects and of list items with a dot.</summary>
    private static IEnumerable<string> Names(Type type, string prefix)
    {
        foreach (var property in ApiJson.Of(type).Properties)
        {
            yield return prefix + property.Name;
            var inner = Column.ItemType(property.PropertyType) ?? property.PropertyType;
            if (inner.Namespace?.StartsWith("InsiderDashboard", StringComparison.Ordinal) == true && !inner.IsEnum)
                foreach (var nested in Names(inner, $"{prefix}{property.Name}."))
                    yield return nested;
        }
    }
}
