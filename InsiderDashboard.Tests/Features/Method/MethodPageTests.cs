using Bunit;
using InsiderDashboard.Components.Trades;
using InsiderDashboard.Core.Analytics.Data;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Features.Method;
using InsiderDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace InsiderDashboard.Tests.Features.Method;

public sealed class MethodPageTests : BunitContext
{
    private readonly TempStore store = new();

    public MethodPageTests() => Services.AddSingleton(new LiveMarket(store.Database));

    [Fact]
    public void Changes_StandWithTheirRowsAndDollars_AlsoOnAnEmptyMarket()
    {
        var rows = Cells("What changed");

        Assert.Equal(MethodChanges.Of(MarketBuilder.Empty).Select(change => change.Now), rows.Select(row => row[0]));
        Assert.All(rows, row => Assert.Equal("0", row[1]));
    }

    [Fact]
    public void FootnoteRules_StandWithTheirPatternAndWhatWasMeasured()
    {
        var rows = Cells("Footnote rules");

        Assert.Equal(FootnoteRules.All.Count, rows.Count);
        foreach (var (row, rule) in rows.Zip(FootnoteRules.All))
        {
            Assert.Equal(rule.Id, row[0]);
            Assert.Equal(FootnoteMeasures.Of(rule.TextClass)!.Labelled.ToString(System.Globalization.CultureInfo.InvariantCulture), row[3]);
            Assert.Contains(rule.Pattern, row[6], StringComparison.Ordinal);
        }
        Assert.Equal(["2", "–", "–"], rows.First(row => row[1] == TradeWords.Name(TradeClass.OfferingSale))[3..6]); // two rows say nothing
    }

    [Fact]
    public void Measures_StandClassByClassWithTheirNumberOfRows()
    {
        var rows = Cells("Measured precision and recall");

        Assert.Equal(FootnoteMeasures.All.Count, rows.Count);
        Assert.Equal(["Plan sale", "247", "1.000", "1.000", "1.000", "1.000"], rows[0]);
        Assert.Equal(["Tax sale", "4", "–", "–", "–", "–"], rows[1]);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        store.Dispose();
    }

    private List<string[]> Cells(string table) =>
        [.. Render<MethodPage>().FindAll($"[aria-label='{table}'] tbody tr")
            .Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray())];
}
