using Bunit;
using InsiderDashboard.Components.Trades;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Components.Trades;

/// <summary>Three purchases of 50,000 USD, and meanwhile a plan sale of 7,000 and a discretionary one of 3,000.</summary>
public sealed class OppositeTradingTests : BunitContext
{
    private static readonly ClusterRow Row = ClusterSearch.Find(new SampleMarket()
        .Buy("2025-05-10", "2025-05-12", 1, 50_000).Buy("2025-05-11", "2025-05-12", 2, 50_000).Buy("2025-05-12", "2025-05-13", 3, 50_000)
        .Sell("2025-05-11", "2025-05-13", 8, 7_000, plan: PlanFlag.Yes)
        .Sell("2025-05-12", "2025-05-13", 9, 3_000).Build(), new ClusterQuery()).Rows.Single();

    [Fact]
    public void Selling_Mixed_HasItsDollarsByClassInWords()
    {
        var shown = Render<OppositeTrading>(p => p.Add(c => c.Row, Row).Add(c => c.Window, 30));

        Assert.Equal(["−$3,000 discretionary", "−$7,000 mechanical"], shown.FindAll(".opposite").Select(line => line.TextContent));
        Assert.Equal("Dollars sold meanwhile by class", shown.Find(".split").GetAttribute("aria-label"));
        Assert.Equal("Plan sale $7,000, 70%, Discretionary sale $3,000, 30%", shown.Find(".split .sr-only").TextContent);
    }

    [Fact]
    public void Selling_None_HasNoSplit()
    {
        var shown = Render<OppositeTrading>(p => p
            .Add(c => c.Row, Row with
            {
                Opposite = ConcurrentTrading.Clean,
                OppositeDiscretionary = 0,
                OppositeMechanical = 0,
                OppositeClasses = [],
            })
            .Add(c => c.Window, 30));

        Assert.Empty(shown.FindAll(".split"));
        Assert.Equal("No selling", shown.Find(".badge").TextContent);
    }
}
