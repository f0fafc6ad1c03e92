using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Rules;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Tests.Support;
using static InsiderDashboard.Tests.Support.Lines;
using Row = InsiderDashboard.Tests.Support.Lines.Row;

namespace InsiderDashboard.Tests.Signals.Rules;

/// <summary>First trading day Wednesday 2025-06-11; the third session after it is Monday 2025-06-16.</summary>
public class FirstDayAllotmentsTests
{
    private static readonly SignerLine Ann = Director(1);
    private static readonly SignerLine Bob = Director(2);
    private static readonly (int, int) June = (Day("2025-06-11"), Day("2025-06-16"));

    [Theory]
    [InlineData("2025-06-10", 17.33, 20, true)] // before the first day, whatever the price
    [InlineData("2025-06-11", 17, 20, true)] // 15% off
    [InlineData("2025-06-16", 17.5, 20, true)]
    [InlineData("2025-06-11", 18, 20, true)] // just 10%
    [InlineData("2025-06-11", 22, 20, true)] // above it, after a fall
    [InlineData("2025-06-11", 18.5, 20, false)] // 7.5%
    [InlineData("2025-06-11", 17.25, 20, false)] // not round
    [InlineData("2025-06-17", 17, 20, false)] // the fourth session
    [InlineData("2025-06-11", 17, double.NaN, false)] // no close
    public void Purchase_OfTheFirstDays_IsAnAllotmentByDayOrPrice(string tradedOn, double price, double close, bool expected)
    {
        var lines = new Lines();
        var row = lines.File("2025-06-18", Ann, new Row(tradedOn, 'P', 1_000, price)).Rows[0];

        lines.Work(_ => close, firstDays: _ => June);

        Assert.Equal(expected ? TradeClass.NonMarketBuy : TradeClass.DiscretionaryBuy, row.Class);
        Assert.Equal(expected, row.Allotment is not null);
    }

    [Fact]
    public void Purchase_AtThePriceOfAnotherFiling_IsAnAllotment_OnceThatIsFiled()
    {
        var lines = new Lines();
        var first = lines.File("2025-06-12", Ann, new Row("2025-06-11", 'P', 1_000, 17.26)).Rows[0];
        var second = lines.File("2025-06-13", Bob, new Row("2025-06-11", 'P', 500, 17.26)).Rows[0];

        lines.Work(_ => 17.3, firstDays: _ => June);

        // The first was filed when nobody else had shown the price.
        Assert.Equal((TradeClass.DiscretionaryBuy, TradeClass.NonMarketBuy), (first.Class, second.Class));
        Assert.Equal($"first traded 2025-06-11; 17.26 also in {first.Filing.Accession} row 1", second.Allotment!.Evidence(second));
    }

    [Fact]
    public void Purchase_BothFiledOnOneDay_KnowOfEachOther()
    {
        var lines = new Lines();
        var first = lines.File("2025-06-12", Ann, new Row("2025-06-11", 'P', 1_000, 17.26)).Rows[0];
        var second = lines.File("2025-06-12", Bob, new Row("2025-06-11", 'P', 500, 17.26)).Rows[0];

        lines.Work(_ => 17.3, firstDays: _ => June);

        Assert.Equal((TradeClass.NonMarketBuy, TradeClass.NonMarketBuy), (first.Class, second.Class));
    }

    [Fact]
    public void Purchase_AtAPriceTradedLaterOrInItsOwnFilingOrSold_IsNone()
    {
        var lines = new Lines();
        lines.File("2025-06-12", Bob, new Row("2025-06-12", 'P', 500, 17.26), new Row("2025-06-11", 'S', 500, 17.26));
        var filing = lines.File("2025-06-13", Ann, new Row("2025-06-11", 'P', 1_000, 17.26), new Row("2025-06-11", 'P', 700, 17.26));

        lines.Work(_ => 17.3, firstDays: _ => June);

        Assert.All(filing.Rows, row => Assert.Equal(TradeClass.DiscretionaryBuy, row.Class));
    }

    // The amendment shows the price again: that is the same purchase, not another one.
    [Fact]
    public void Purchase_ThatAnAmendmentRestates_IsNoOtherPurchase()
    {
        var lines = new Lines();
        lines.File("2025-06-12", Ann, new Row("2025-06-11", 'P', 1_000, 17.26, 1_000));
        var amendment = lines.File("2025-06-13", "4/A", [Ann], [new Row("2025-06-11", 'P', 1_000, 17.26, 1_100)], originalFiledOn: "2025-06-12");

        lines.Work(_ => 17.3, firstDays: _ => June);

        Assert.Equal(TradeClass.DiscretionaryBuy, amendment.Rows[0].Class);
    }

    [Fact]
    public void PlanBuy_OfTheFirstDays_StaysAPlanBuy()
    {
        var lines = new Lines();
        var row = lines.File("2025-06-12", Ann, new Row("2025-06-11", 'P', 1_000, 17) { Plan = PlanFlag.Yes }).Rows[0];

        lines.Work(_ => 20, firstDays: _ => June);

        Assert.Equal(TradeClass.PlanBuy, row.Class);
    }

    [Fact]
    public void Purchase_WithoutAFirstTradingDay_IsNone()
    {
        var lines = new Lines();
        var row = lines.File("2025-06-12", Ann, new Row("2025-06-11", 'P', 1_000, 17)).Rows[0];

        lines.Work(_ => 20);

        Assert.Equal(TradeClass.DiscretionaryBuy, row.Class);
    }
}
