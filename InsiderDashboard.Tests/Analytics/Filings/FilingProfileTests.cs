using InsiderDashboard.Core.Analytics.Filings;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Analytics.Filings;

public sealed class FilingProfileTests : IDisposable
{
    private const string ToCoverTaxes =
        "Shares automatically sold by the Issuer's plan broker to cover taxes upon vesting of restricted stock units.";

    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    /// <summary>400 shares exercised and 1,000 sold at 20 USD on one day: 400 × 20 = 8,000 are exercise-and-sell,
    /// 600 × 20 = 12,000 the rest.</summary>
    [Fact]
    public void Of_SaleAfterAnExercise_SaysOfEveryDollarWhatTheListSays()
    {
        ApiSite.Add(store.Database,
            [Filing(1, SampleFilings.Trade(1, "M", 400, 1) with { AcquiredDisposed = 'A' }, SampleFilings.Trade(2, "S", 1_000, 20))]);
        var market = MarketLoader.Load(store.Database);

        var filing = FilingProfile.Of(market, SampleFilings.Key(1), asOf: null)!;

        Assert.Equal(
            [
                new ClassPart(TradeClass.ExerciseSale, 8_000, "exercise", "400 of 0001127602-25-000001 row 1 (M 2025-04-29)"),
                new ClassPart(TradeClass.DiscretionarySale, 12_000, "rest", null),
            ],
            filing.Rows[1].Classes);
        Assert.Equal(filing.Rows[1].Classes, TradeSearch.Find(market, new TradeQuery { Code = new(["S"]) }).Rows.Single().Classes);
        Assert.Equal((1L, 400d), (filing.Rows[1].Exercised.Single().Row, filing.Rows[1].Exercised.Single().Shares));
        Assert.Equal((2L, 400d), (filing.Rows[0].SoldBy.Single().Row, filing.Rows[0].SoldBy.Single().Shares));
        Assert.Equal([1L, 2L], filing.Trades.Select(trade => trade.Row));
    }

    [Fact]
    public void Of_ClassThatAFootnoteStarts_HasTheSentenceWhereTheListHasItsPlace()
    {
        var market = WithATaxSale();
        var listed = TradeSearch.Find(market, new TradeQuery()).Rows.Single().Classes.Single();

        var said = FilingProfile.Of(market, SampleFilings.Key(1), asOf: null)!.Rows.Single().Classes.Single();

        Assert.Equal((TradeClass.TaxSale, "F1", null), (listed.Class, listed.Evidence, listed.Quote));
        Assert.Equal(listed with { Evidence = "F1: " + ToCoverTaxes, Quote = new Quote("F1", ToCoverTaxes) }, said);
        Assert.StartsWith("a footnote says: ", ClassRules.Words(said.Rule), StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_OfATrade_HasItsFootnotesWithTheFieldsThatReferToThem()
    {
        var market = WithATaxSale();

        var evidence = TradeEvidence.Of(market, TradeSearch.Find(market, new TradeQuery()).Rows.Single())!;

        Assert.Equal([new RowFootnote("F1", ToCoverTaxes, "shares, price")], evidence.Footnotes);
        Assert.Equal((1, TradeClass.TaxSale), (evidence.Reporters, evidence.Filed.Classes.Single().Class));
    }

    [Fact]
    public void Of_FilingStoredSinceTheSnapshot_SaysWhatWasFiledAndNoMore()
    {
        var market = MarketLoader.Load(store.Database);
        ApiSite.Add(store.Database, [Filing(1, SampleFilings.Trade(1, "S", 1_000, 20))]);

        var filing = FilingProfile.Of(market, SampleFilings.Key(1), asOf: null)!;

        Assert.Equal((1_000d, 20d), (filing.Rows.Single().Shares, filing.Rows.Single().Price));
        Assert.Equal((null, 0, 0), (filing.Rows.Single().Value, filing.Rows.Single().Classes.Count, filing.Trades.Count));
    }

    [Theory]
    [InlineData("2025-05-01", false)]
    [InlineData("2025-05-02", true)]
    public void Of_DayBeforeTheFiling_IsNone(string asOf, bool known)
    {
        var market = WithATaxSale();

        Assert.Equal(known, FilingProfile.Of(market, SampleFilings.Key(1), SampleMarket.Date(asOf)) is not null);
    }

    [Fact]
    public void Words_RuleThatIsNone_AreNotMadeUp()
    {
        Assert.Equal("the Rule 10b5-1 box of the filing is ticked", ClassRules.Words("plan.box"));
        Assert.Throws<ArgumentException>(() => ClassRules.Words("plan.none-of-these"));
    }

    private Core.Market.MarketSnapshot WithATaxSale()
    {
        ApiSite.Add(store.Database,
            [Filing(1, SampleFilings.Trade(1, "S", 1_000, 20) with { FootnoteRefs = [new("TRANS_SHARES", "F1"), new("TRANS_PRICEPERSHARE", "F1")] })
            with { Footnotes = [new("F1", ToCoverTaxes)] }]);
        return MarketLoader.Load(store.Database);
    }

    /// <summary>Filed on 2025-05-02 by one owner.</summary>
    private static Filing Filing(int number, params FiledRow[] rows) => SampleFilings.Small(number) with { Rows = rows };
}
