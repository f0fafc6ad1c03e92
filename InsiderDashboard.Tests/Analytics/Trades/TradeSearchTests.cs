using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Tests.Support;
using static InsiderDashboard.Tests.Support.SampleMarket;

namespace InsiderDashboard.Tests.Analytics.Trades;

public sealed class TradeSearchTests
{
    private static QueryList List(params string[] words) => new(words);

    [Fact]
    public void Row_CodeWithTheModifierK_IsASwapWhateverTheBoxSays()
    {
        var market = new SampleMarket().Filing("2025-05-02", owners: (1, Role.Director))
            .Row('P', "2025-05-01", 100, 10, filedCode: "P/K").Row('P', "2025-05-01", 200, 10).Market.Build();
        Assert.Equal([("P", "P", false), ("P", "P/K", true)],
            TradeSearch.Find(market, new TradeQuery()).Rows.Select(r => (r.Code, r.CodeFiled!, r.EquitySwap)));
    }

    [Fact]
    public void Find_NoConditions_NewestFilingFirstWithExactTotal()
    {
        var market = new SampleMarket().Buy("2025-05-01", "2025-05-02", 1, 1000)
            .Buy("2025-05-05", "2025-05-06", 2, 2000).Buy("2025-05-05", "2025-05-06", 3, 3000).Build();
        var found = TradeSearch.Find(market, new TradeQuery { Size = 2 });
        Assert.Equal(Date("2025-05-06"), found.AsOf);
        Assert.Equal(3, found.Total);
        Assert.Equal([Accession(2), Accession(1)], found.Rows.Select(r => r.Accession));
        Assert.Equal([Accession(0)], TradeSearch.Find(market, new TradeQuery { Size = 2, Page = 2 }).Rows.Select(r => r.Accession));
    }

    [Fact]
    public void ByKey_KnownRows_NewestFilingFirstAndNoneOfALaterDay()
    {
        var market = new SampleMarket().Buy("2025-05-01", "2025-05-02", 1, 1000).Buy("2025-05-05", "2025-05-06", 2, 2000)
            .Buy("2025-05-06", "2025-05-07", 3, 3000).Build();
        RowKey[] keys = [new(Accession(0), 1), new(Accession(2), 1), new(Accession(1), 1), new(Accession(1), 9), new("no filing", 1)];
        Assert.Equal([Accession(2), Accession(1), Accession(0)], TradeSearch.ByKey(market, keys, asOf: null).Select(r => r.Accession));
        Assert.Equal([Accession(1), Accession(0)], TradeSearch.ByKey(market, keys, Date("2025-05-06")).Select(r => r.Accession));
    }

    [Fact]
    public void Find_ByEveryReasonNotToCount_FindsTheRowsOfThatReasonAlone()
    {
        var market = new SampleMarket()
            .Filing("2025-05-02", owners: (1, Role.Ceo)).Row('S', "2025-05-01", 100, after: 900)
            .Row('P', "2025-05-05", 100, 10).Row('S', "2025-05-01", 0, 10)
            .Row('P', "2025-05-01", 7, 10, side: 'D').Market
            .Build();
        var reasons = QueryParameter.Of<TradeQuery>().Single(p => p.Key == "exclusion").OneOf!;
        Assert.Equal(11, reasons.Count);
        var found = reasons.Where(r => TradeSearch.Find(market, new TradeQuery { Excluded = "only", Exclusion = List(r) }).Total == 1);
        Assert.Equal(["bad-date", "wrong-side", "no-shares", "no-price"], found);
    }

    [Fact]
    public void Find_AsOfBeforeAnAmendment_TheOriginalStands()
    {
        var market = new SampleMarket()
            .Filing("2025-05-02", owners: (1, Role.Ceo)).Row('S', "2025-05-01", 100, 10, after: 900).Market
            .Filing("2025-06-02", form: "4/A", owners: (1, Role.Ceo)).Amending("2025-05-02").Row('S', "2025-05-01", 100, 11, after: 900).Market
            .Build();
        var before = Assert.Single(TradeSearch.Find(market, new TradeQuery { AsOf = Date("2025-06-01") }).Rows);
        Assert.Equal((1000d, null, Exclusion.None), (before.Value!.Value, before.ValidTo, before.Exclusion));
        var after = Assert.Single(TradeSearch.Find(market, new TradeQuery()).Rows);
        Assert.Equal(1100, after.Value);
        var excluded = Assert.Single(TradeSearch.Find(market, new TradeQuery { Excluded = "only" }).Rows);
        Assert.Equal(Exclusion.Superseded, excluded.Exclusion);
        Assert.Equal(Date("2025-06-02"), excluded.ValidTo);
        Assert.Equal(new RowKey(Accession(1), 1), excluded.SupersededBy);
        Assert.Equal(2, TradeSearch.Find(market, new TradeQuery { Excluded = "yes" }).Total);
    }

    [Fact]
    public void Find_SplitSale_FitsBothClassesAndShowsBothParts()
    {
        // 40 of the 100 shares sold were acquired by option exercise the same day: 400 USD ExerciseSale, 600 the rest.
        var market = new SampleMarket().Filing("2025-05-02", owners: (1, Role.Ceo))
            .Row('M', "2025-05-01", 40, 1).Row('S', "2025-05-01", 100, 10).Market.Build();
        var row = Assert.Single(TradeSearch.Find(market, new TradeQuery { Class = List("exercise-sale") }).Rows);
        Assert.Equal(1, TradeSearch.Find(market, new TradeQuery { Class = List("discretionary-sale") }).Total);
        Assert.Equal([(TradeClass.ExerciseSale, 400d), (TradeClass.DiscretionarySale, 600d)], row.Classes.Select(c => (c.Class, c.Value!.Value)));
        Assert.Contains(Accession(0), row.Classes[0].Evidence, StringComparison.Ordinal);
        Assert.Equal(Signal.Review, row.Signal);
    }

    [Fact]
    public void Find_Delay_CountsBusinessDaysFromTheDeemedDate()
    {
        // Traded Thursday 2025-05-01, deemed executed Monday the 5th, filed Thursday the 8th: 3 business days; 5 from the trade.
        var market = new SampleMarket().Filing("2025-05-08", owners: (1, Role.Ceo)).Row('S', "2025-05-01", 10, 10, deemedOn: "2025-05-05")
            .Row('S', "2025-05-01", 20, 10).Market.Build();
        Assert.Equal([20d], TradeSearch.Find(market, new TradeQuery { MinDelay = 4 }).Rows.Select(r => r.Shares!.Value));
        Assert.Equal(3, Assert.Single(TradeSearch.Find(market, new TradeQuery { MaxDelay = 4 }).Rows).Delay);
    }

    [Fact]
    public void Find_First_NeedsAnEmptyAndCoveredLookBack()
    {
        var maker = new SampleMarket().Covered("2024-01", "2025-05")
            .Buy("2024-06-03", "2024-06-04", owner: 1, 1000)   // look-back of 12 months begins 2023-06: not covered
            .Buy("2025-05-05", "2025-05-06", owner: 1, 1000)   // bought within 12 months
            .Sell("2025-03-03", "2025-03-04", owner: 2, 1000)
            .Buy("2025-05-05", "2025-05-06", owner: 2, 1000);  // sold, but never bought: first purchase
        var found = TradeSearch.Find(maker.Build(), new TradeQuery { First = 12, Code = List("P") });
        Assert.Equal(["0000000002"], found.Rows.Select(r => r.OwnerCik));
        Assert.Contains("1 rows left out", Assert.Single(found.Notes), StringComparison.Ordinal);
        // 2024-06-03 is 11 months and 2 days before 2025-05-05; ten months back it is out of sight.
        Assert.Equal(2, TradeSearch.Find(maker.Build(), new TradeQuery { First = 10, Code = List("P"), From = Date("2025-05-01") }).Total);
    }

    [Fact]
    public void Find_First_CountsThePersonNotTheOwner()
    {
        // Owner 2 bought in 2024; a joint filing of 2025-04-10 shows that owners 1 and 2 are one person.
        var market = new SampleMarket().Covered("2024-01", "2025-05")
            .Buy("2024-11-04", "2024-11-05", owner: 2, 1000)
            .Filing("2025-04-10", ticker: "T1", owners: [(1, Role.Director), (2, Role.TenPercentOwner)]).Market
            .Buy("2025-05-05", "2025-05-06", owner: 1, 1000).Build();
        Assert.Equal(0, TradeSearch.Find(market, new TradeQuery { First = 12, From = Date("2025-01-01") }).Total);
    }

    [Fact]
    public void Find_Reversal_AllPriorTradesOfThePersonWereOpposite()
    {
        var market = new SampleMarket().Covered("2023-01", "2025-05")
            .Sell("2024-06-03", "2024-06-04", 1, 1000).Buy("2025-05-05", "2025-05-06", 1, 1000)
            .Sell("2024-06-03", "2024-06-04", 2, 1000).Buy("2024-07-01", "2024-07-02", 2, 1000).Buy("2025-05-05", "2025-05-06", 2, 1000)
            .Buy("2025-05-05", "2025-05-06", 3, 1000).Build();
        var query = new TradeQuery { Code = List("P"), From = Date("2025-05-01") };
        Assert.Equal(["0000000001"], TradeSearch.Find(market, query with { Reversal = true }).Rows.Select(r => r.OwnerCik));
        Assert.Equal(2, TradeSearch.Find(market, query with { Reversal = false }).Total);
    }

    [Fact]
    public void Find_BelowHigh_MeasuresTheTradeDaysCloseAgainst252Sessions()
    {
        // Closes of 100 and from 2025-04-01 on 80: 20% under the high on the day of the trade.
        var market = new SampleMarket().Prices("SPY", "2024-01-01", "2025-06-30", _ => 1)
            .Prices("T1", "2024-01-01", "2025-06-30", d => d < Date("2025-04-01") ? 100 : 80)
            .Prices("T2", "2025-01-01", "2025-06-30", _ => 10)
            .Buy("2025-05-05", "2025-05-06", 1, 1000).Buy("2025-05-05", "2025-05-06", 1, 1000, issuer: 2).Build();
        var found = TradeSearch.Find(market, new TradeQuery { BelowHigh = 0.19 });
        Assert.Equal("T1", Assert.Single(found.Rows).Ticker);
        Assert.Contains("1 rows left out", Assert.Single(found.Notes), StringComparison.Ordinal);
        Assert.Equal(0, TradeSearch.Find(market, new TradeQuery { BelowHigh = 0.21 }).Total);
    }

    [Fact]
    public void Find_Sorted_UnknownLastInBothDirections()
    {
        var market = new SampleMarket().Filing("2025-05-02", owners: (1, Role.Ceo))
            .Row('A', "2025-05-01", 1).Row('P', "2025-05-01", 2, 5).Row('P', "2025-05-01", 3, 5).Market.Build();
        Assert.Equal([2d, 3d, 1d], TradeSearch.Find(market, new TradeQuery { Sort = "value" }).Rows.Select(r => r.Shares!.Value));
        Assert.Equal([3d, 2d, 1d], TradeSearch.Find(market, new TradeQuery { Sort = "-value" }).Rows.Select(r => r.Shares!.Value));
    }

    [Fact]
    public void Find_SortedLongList_PageEqualsTheSameCutOfAFullSort()
    {
        var maker = new SampleMarket().Filing("2025-05-02", owners: (1, Role.Ceo));
        for (var i = 0; i < 500; i++)
            maker.Row('P', "2025-05-01", 1 + i * 7919 % 97, 5);
        var market = maker.Market.Build();
        var all = TradeSearch.Find(market, new TradeQuery { Sort = "-shares", Size = 1000 }).Rows.Select(r => r.Row).ToList();
        var page = TradeSearch.Find(market, new TradeQuery { Sort = "-shares", Size = 10, Page = 3 }).Rows.Select(r => r.Row);
        Assert.Equal(all.Skip(20).Take(10), page);
    }

    [Fact]
    public void Find_TickerTakenLater_PricesTheEarlierTradesToo()
    {
        // Filed as OLD on 6 January, as NEW from 20 January on; only NEW has closes. On 10 January nothing prices the trade; on
        // 20 January NEW is the newest filed ticker: entry on the 7th at 100, five sessions later the 14th at 105.
        var market = new SampleMarket().Prices("NEW", "2025-01-01", "2025-03-31", d => d < Date("2025-01-14") ? 100 : 105)
            .Filing("2025-01-06", ticker: "OLD", owners: (1, Role.Director)).Row('P', "2025-01-03", 10, 100).Market
            .Filing("2025-01-20", ticker: "NEW", owners: (1, Role.Director)).Row('P', "2025-01-17", 10, 100).Market.Build();

        double? Return(string asOf) => TradeSearch.Find(market, new TradeQuery { AsOf = Date(asOf) }).Rows[^1].Return5;

        Assert.Null(Return("2025-01-10"));
        Assert.Equal(0.05, Return("2025-01-20")!.Value, 12);
    }

    [Fact]
    public void Find_TickerTakenByASecondIssuerLater_PricesTheFirstUpToThatDay()
    {
        var market = new SampleMarket().Prices("TWO", "2025-01-01", "2025-03-31", _ => 100)
            .Filing("2025-01-06", 1, "TWO", owners: (1, Role.Director)).Row('P', "2025-01-03", 10, 100).Market
            .Filing("2025-01-20", 2, "TWO", owners: (2, Role.Director)).Row('P', "2025-01-17", 10, 100).Market.Build();

        TradeRow First(string asOf) => TradeSearch.Find(market, new TradeQuery { AsOf = Date(asOf) }).Rows[^1];

        // Filed 01-06: entry 01-07, 5 sessions later 01-14, 21 sessions later 02-05. From 01-20 on the ticker is the other's.
        Assert.Equal((0, 0), (First("2025-01-17").Return5, First("2025-01-17").Return21));
        Assert.Equal((0, null), (First("2025-01-20").Return5, First("2025-01-20").Return21));
    }

    [Fact]
    public void Find_Return_EntersOnTheFirstSessionAfterFiling()
    {
        // Filed Friday 2025-05-02: entry Monday the 5th at 100, five sessions later Monday the 12th at 110.
        var market = new SampleMarket().Prices("SPY", "2025-01-01", "2025-05-14", _ => 1)
            .Prices("T1", "2025-01-01", "2025-05-14", d => d < Date("2025-05-12") ? 100 : 110).Buy("2025-05-01", "2025-05-02", 1, 1000).Build();
        var row = Assert.Single(TradeSearch.Find(market, new TradeQuery()).Rows);
        Assert.Equal(0.1, row.Return5!.Value, 12);
        Assert.Null(row.Return21);
    }

    [Fact]
    public void Find_TickerOfTwoCompanies_IsTheLastFilersAndNamesTheOther()
    {
        var market = new SampleMarket().Filing("2025-05-02", 1, "SAME", owners: (9, Role.Ceo)).Row('P', "2025-05-01", 1, 1).Market
            .Filing("2025-05-06", 2, "SAME", owners: (8, Role.Ceo)).Row('P', "2025-05-01", 1, 1).Market.Build();
        var answer = TradeSearch.Find(market, new TradeQuery { Ticker = List("same") });
        Assert.Equal("0000000002", Assert.Single(answer.Rows).IssuerCik);
        Assert.Contains("cik:0000000001", Assert.Single(answer.Notes), StringComparison.Ordinal);
        Assert.Equal(1, TradeSearch.Find(market, new TradeQuery { Ticker = List("cik:0000000002") }).Total);
        // On 2025-05-05 the second company has not filed yet: the ticker is the first one's.
        Assert.Equal("0000000001",
            Assert.Single(TradeSearch.Find(market, new TradeQuery { Ticker = List("SAME"), AsOf = Date("2025-05-05") }).Rows).IssuerCik);
        Assert.IsType<TickerAnswer.Unknown>(Assert.Throws<TickerException>(() => TradeSearch.Find(market,
            new TradeQuery { Ticker = List("NONE") })).Answer);
    }

    [Fact]
    public void Find_OtherCodes_HaveNoDollarValueButTheirWords()
    {
        // An exercise of 40 at 5 USD: 200 as filed. A sale of 10 at 12: 120.
        var market = new SampleMarket().Filing("2025-05-02", owners: (1, Role.Ceo)).Row('M', "2025-05-01", 40, 5)
            .Row('S', "2025-05-01", 10, 12).Row('A', "2025-05-01", 7).Market.Build();
        var rows = TradeSearch.Find(market, new TradeQuery { Sort = "-value" }).Rows;
        Assert.Equal(["S", "A", "M"], rows.Select(row => row.Code));   // those without a value stand last, the newest row first
        Assert.Equal([120d, null, null], rows.Select(row => row.Value));
        Assert.Equal([null, null, 200d], rows.Select(row => row.ValueAsFiled));
        Assert.Equal("S", Assert.Single(TradeSearch.Find(market, new TradeQuery { MinValue = 0 }).Rows).Code);
    }
}
