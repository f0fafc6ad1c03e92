using Bunit;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Trades;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace InsiderDashboard.Tests.Components.Trades;

/// <summary>Badges and sums of trades. One exercise of 400 shares, then a sale of 1,000 at 20 USD: 8,000 are exercise-and-sell.</summary>
public sealed class TradePartsTests : BunitContext
{
    private static readonly IReadOnlyList<TradeRow> Rows = Make();

    private static TradeRow Sale => Rows.Single(row => row.Code == "S" && row.TradedOn == SampleMarket.Date("2025-05-02"));
    private static TradeRow Plan => Rows.Single(row => row.Plan == PlanFlag.Yes);
    private static TradeRow Purchase => Rows.Single(row => row.Code == "P");

    [Fact]
    public void ClassParts_OfASplitSale_NameTheShareOfEach()
    {
        var parts = Render<ClassParts>(p => p.Add(c => c.Parts, Sale.Classes)).FindAll(".class-part");

        Assert.Equal(["40% Exercise-and-sell", "60% Discretionary sale"], parts.Select(part => part.TextContent));
        Assert.Contains("tone-amber", parts[0].ClassName, StringComparison.Ordinal);
        Assert.Contains("tone-negative", parts[1].ClassName, StringComparison.Ordinal);
        Assert.EndsWith(": $12,000", parts[1].GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void Tones_AreGreenAndRedForDiscretionaryTradesAlone()
    {
        Assert.Equal(Tone.Negative, TradeWords.ToneOf(Sale));
        Assert.Equal(Tone.Amber, TradeWords.ToneOf(Plan));
        Assert.Equal(Tone.Positive, TradeWords.ToneOf(Purchase));
        Assert.Equal(Tone.Grey, TradeWords.ToneOf(Rows.Single(row => row.Code == "M")));
        Assert.Equal(Tone.Grey, TradeWords.ToneOf(Purchase with { Exclusion = Exclusion.DuplicateOf }));
    }

    [Fact]
    public void SignalBadge_HasASignAndAWord_OrTheReasonOfARowThatDoesNotCount()
    {
        Assert.Equal("▲ Bullish", Badge(Purchase));
        Assert.Equal("▼ Review", Badge(Sale));
        Assert.Equal("Mechanical", Badge(Plan));
        Assert.Equal("Duplicate", Badge(Purchase with { Exclusion = Exclusion.DuplicateOf }));

        string Badge(TradeRow row) => Render<SignalBadge>(p => p.Add(c => c.Row, row)).Find(".badge").TextContent;
    }

    [Fact]
    public void PlanBadge_Unknown_IsNotNo()
    {
        var badge = Render<PlanBadge>(p => p.Add(c => c.Plan, PlanFlag.Unknown)).Find(".badge");

        Assert.Equal("Plan ?", badge.TextContent);
        Assert.EndsWith("Unknown is not No", badge.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void CodeBadge_HasTheOfficialMeaning_AndKeepsTheFiledCode()
    {
        var badge = Render<CodeBadge>(p => p.Add(c => c.Code, "P").Add(c => c.Filed, "P/K")).Find(".code-word");

        Assert.Equal("P/K Purchase", badge.TextContent);
        Assert.Equal("P: Open market or private purchase of non-derivative or derivative security", badge.GetAttribute("title"));
        Assert.Equal("? Unknown code", Render<CodeBadge>(p => p.Add(c => c.Code, "?")).Find(".code-word").TextContent);
    }

    [Fact]
    public void SaleSplit_SumsCountedSalesByClass()
    {
        var split = Render<SaleSplit>(p => p.Add(c => c.Of, SaleSplit.Totals([.. Rows, Sale with { Exclusion = Exclusion.DuplicateOf }])));

        Assert.Equal(["Plan sale $30,000 60%", "Exercise-and-sell $8,000 16%", "Discretionary sale $12,000 24%"],
            split.FindAll("li").Select(part => part.TextContent));
    }

    [Theory]
    [InlineData(0.29206, "+29%")]
    [InlineData(-0.0471, "−4.7%")]
    [InlineData(-0.0001, "−<0.1%")]
    [InlineData(0.9996, "+100%")]
    public void ChangeText_OfASmallChange_IsNotZero(double change, string expected) =>
        Assert.Equal(expected, Render<ChangeText>(p => p.Add(c => c.Value, change)).Find("span").TextContent);

    [Theory]
    [InlineData(-0.1119, "−11.2%")]
    [InlineData(-0.0002, "−<0.1%")]
    public void TradeWhy_SmallChange_IsNotZeroEither(double change, string expected)
    {
        using var store = new TempStore();
        Services.AddSingleton(new LiveMarket(store.Database));
        var why = Render<TradeWhy>(p => p.Add(c => c.Row, Sale with { Change = change, ChangeKind = ChangeKind.Number }));

        Assert.Equal(expected, why.FindAll("dt").Single(name => name.TextContent == "Change of the line").NextElementSibling!.TextContent.Trim());
    }

    private static IReadOnlyList<TradeRow> Make()
    {
        var market = new SampleMarket().Company(1, "ACME");
        market.Filing("2025-05-01", owners: (11, Role.Ceo)).Row('M', "2025-05-01", 400, 1);
        market.Filing("2025-05-05", owners: (11, Role.Ceo)).Row('S', "2025-05-02", 1_000, 20);
        market.Filing("2025-05-06", owners: (12, Role.Director)).Row('S', "2025-05-05", 1_500, 20, plan: PlanFlag.Yes);
        market.Filing("2025-05-07", owners: (13, Role.Director)).Row('P', "2025-05-06", 100, 20);
        return TradeSearch.Find(market.Build(), new TradeQuery()).Rows;
    }
}
