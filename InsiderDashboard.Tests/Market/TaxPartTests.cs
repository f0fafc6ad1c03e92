using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Market;

/// <summary>A sale of 2,000 shares at 10, of which a footnote states 780 as sold for taxes.</summary>
public class TaxPartTests
{
    private static readonly (long, Role)[] Ann = [(5, Role.Director)];

    [Fact]
    public void Sale_WithATaxPart_IsSplitBySharesItsDollarsProRata()
    {
        var trades = new SampleMarket().Filing("2025-03-06", owners: Ann).Row('S', "2025-03-05", 2_000, 10, taxShares: 780).Market.Build().Trades;

        // 780 x 10 and 1,220 x 10
        Assert.Equal(
            (7_800.0, 12_200.0, 0.0),
            (trades.ValueIn(0, TradeClass.TaxSale), trades.ValueIn(0, TradeClass.DiscretionarySale), trades.ValueIn(0, TradeClass.ExerciseSale)));
        Assert.Equal(Signal.Review, trades.SignalOf(0));
    }

    // 1,000 exercised: the tax part uses 780 of them, 220 are left; the rest is 2,000 - 780 - 220 = 1,000.
    [Fact]
    public void Sale_WithATaxPartAndAnExercise_HasThreeParts()
    {
        var market = new SampleMarket().Filing("2025-03-06", owners: Ann)
            .Row('M', "2025-03-05", 1_000, 5).Row('S', "2025-03-05", 2_000, 10, taxShares: 780).Market.Build();

        var parts = TradeSearch.Find(market, new TradeQuery { Code = List("S") }).Rows[0].Classes;

        Assert.Equal(
            [
                (TradeClass.TaxSale, (double?)7_800, "tax.sell-to-cover", "F2"),
                (TradeClass.ExerciseSale, 2_200, "exercise", null),
                (TradeClass.DiscretionarySale, 10_000, "rest", null),
            ],
            parts.Select(p => (p.Class, p.Value, p.Rule!, p.Class == TradeClass.ExerciseSale ? null : p.Evidence)));
    }

    [Fact]
    public void Sale_WithATaxPartAndTheRestExercised_IsMechanical()
    {
        var trades = new SampleMarket().Filing("2025-03-06", owners: Ann)
            .Row('M', "2025-03-05", 2_000, 5).Row('S', "2025-03-05", 2_000, 10, taxShares: 780).Market.Build().Trades;

        Assert.Equal((1_220.0, 0.0, Signal.Mechanical), (trades.ExercisedShares[1], trades.RestPart(1), trades.SignalOf(1)));
    }

    [Fact]
    public void PlanSale_WithATaxPart_IsOneWhole()
    {
        var trades = new SampleMarket().Filing("2025-03-06", owners: Ann)
            .Row('S', "2025-03-05", 2_000, 10, plan: PlanFlag.Yes, taxShares: 780).Market.Build().Trades;

        Assert.Equal((20_000.0, 0.0), (trades.ValueIn(0, TradeClass.PlanSale), trades.ValueIn(0, TradeClass.TaxSale)));
    }

    [Theory]
    [InlineData("tax-sale", 1)]
    [InlineData("discretionary-sale", 1)]
    [InlineData("exercise-sale", 0)]
    public void Trades_ByClass_FindTheSaleByEachOfItsParts(string tradeClass, int found)
    {
        var market = new SampleMarket().Filing("2025-03-06", owners: Ann).Row('S', "2025-03-05", 2_000, 10, taxShares: 780).Market.Build();

        Assert.Equal(found, TradeSearch.Find(market, new TradeQuery { Class = List(tradeClass) }).Rows.Count);
    }

    private static QueryList List(string word) => new([word]);
}
