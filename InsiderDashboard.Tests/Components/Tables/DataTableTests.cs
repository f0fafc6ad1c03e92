using Bunit;
using InsiderDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace InsiderDashboard.Tests.Components.Tables;

public sealed class DataTableTests : BunitContext
{
    private static readonly TwoColumnTable.Row[] Rows = [new("ACME", 1_500_000), new("ZZZZ", null)];

    public DataTableTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddRadzenComponents();
    }

    [Fact]
    public void Rows_AreCellsOfTheirColumns()
    {
        var cut = Table(Rows);

        Assert.Equal(["Ticker", "Value"], cut.FindAll("th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["ACME", "$1.50M", "ZZZZ", "–no price"], cut.FindAll("tbody td").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("text-align:right", cut.FindAll("tbody td")[1].OuterHtml.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Header_WithASortKey_LinksToTheSameAddressInThatOrder()
    {
        Services.NavigateTo("clusters?window=60&page=3");

        var link = Table(Rows).Find("th a");

        Assert.Equal("/clusters?window=60&sort=-value", link.GetAttribute("href"));
        Assert.Equal("Value: sort descending", link.GetAttribute("aria-label"));
    }

    [Fact]
    public void Header_OfTheOrderInForce_SaysSoAndTurnsItRound()
    {
        Services.NavigateTo("clusters?sort=-value");

        var link = Table(Rows, sort: "-value").Find("th a");

        Assert.Equal("/clusters?sort=value", link.GetAttribute("href"));
        Assert.Equal("Value, sorted descending: sort ascending", link.GetAttribute("aria-label"));
        Assert.Contains("▼", link.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_Opened_ShowsWhatIsBelowIt()
    {
        var cut = Table(Rows, expansion: row => builder => builder.AddContent(0, "why " + row.Ticker));
        Assert.DoesNotContain("why ACME", cut.Markup, StringComparison.Ordinal);

        cut.Find(".expand-button").Click();

        cut.WaitForAssertion(() => Assert.Contains("why ACME", cut.Markup, StringComparison.Ordinal));
        Assert.Equal("true", cut.Find(".expand-button").GetAttribute("aria-expanded"));
    }

    [Fact]
    public void NoRows_SayWhy()
    {
        var cut = Table([]);

        Assert.Contains("No issuer had three buyers.", cut.Markup, StringComparison.Ordinal);
        Assert.Empty(cut.FindAll("table"));
    }

    [Fact]
    public void RowsOnTheirWay_AreAnnounced() => Assert.Contains("Loading Clusters", Table(null).Find("[role=status]").TextContent, StringComparison.Ordinal);

    private IRenderedComponent<TwoColumnTable> Table(IReadOnlyList<TwoColumnTable.Row>? rows, string? sort = null, RenderFragment<TwoColumnTable.Row>? expansion = null) =>
        Render<TwoColumnTable>(p => p.Add(c => c.Rows, rows).Add(c => c.Sort, sort).Add(c => c.Expansion, expansion));
}
