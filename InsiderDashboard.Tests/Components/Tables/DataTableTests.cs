using Bunit;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace InsiderDashboard.Tests.Components.Tables;

public sealed class DataTableTests : MudContext
{
    private static readonly TwoColumnTable.Row[] Rows = [new("ACME", 1_500_000), new("ZZZZ", null)];

    [Fact]
    public void Rows_AreCellsOfTheirColumns()
    {
        var cut = Table(Rows);

        Assert.Equal(["Ticker", "Value"], cut.FindAll("th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["ACME", "$1.50M", "ZZZZ", "–no price"], cut.FindAll("tbody td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("numeric num", cut.FindAll("tbody td")[1].ClassName);
    }

    /// <summary>A circuit that holds a component for each cell sends a page of rows at three times the bytes.</summary>
    [Fact]
    public void Rows_AreSentAsHtml_NotAsComponents()
    {
        var cut = Table(Rows);

        Assert.Empty(cut.FindComponents<Money>());
        Assert.Equal("1,500,000", cut.Find("tbody td .num").GetAttribute("title")?.TrimStart('$'));
    }

    [Fact]
    public void Header_WithASortKey_LinksToTheSameAddressInThatOrder()
    {
        Services.NavigateTo("clusters?window=60&page=3");

        var cut = Table(Rows);

        Assert.Equal("/clusters?window=60&sort=-value", cut.Find("th a").GetAttribute("href"));
        Assert.Empty(cut.FindAll("[aria-sort]"));
    }

    [Fact]
    public void Header_OfTheOrderInForce_SaysSoAndTurnsItRound()
    {
        Services.NavigateTo("clusters?sort=-value");

        var heading = Table(Rows, sort: "-value").Find("th[aria-sort]");

        Assert.Equal("descending", heading.GetAttribute("aria-sort"));
        Assert.Equal("Value ▼", heading.TextContent.Trim());
        Assert.Equal("/clusters?sort=value", heading.QuerySelector("a")!.GetAttribute("href"));
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

    /// <summary>By its id, not by its place: ACME was first and comes last.</summary>
    [Fact]
    public void Row_Opened_StaysOpenWhereItMovesTo()
    {
        var cut = Table(Rows, expansion: row => builder => builder.AddContent(0, "why " + row.Ticker));
        cut.Find(".expand-button").Click();

        cut.Render(p => p.Add(c => c.Rows, [.. Rows.Reverse()]));

        Assert.Equal(["false", "true"], cut.FindAll(".expand-button").Select(button => button.GetAttribute("aria-expanded")));
        Assert.Equal("why ACME", cut.Find("tbody tr:last-child .expansion").TextContent);
    }

    [Fact]
    public void Columns_ThatComeAndGo_KeepTheirOrder()
    {
        var cut = Table(Rows, middle: true);
        Assert.Equal(["Ticker", "Middle", "Value"], cut.FindAll("th").Select(cell => cell.TextContent.Trim()));

        cut.Render(p => p.Add(c => c.Middle, false));
        Assert.Equal(["Ticker", "Value"], cut.FindAll("th").Select(cell => cell.TextContent.Trim()));

        cut.Render(p => p.Add(c => c.Middle, true));
        Assert.Equal(["Ticker", "Middle", "Value"], cut.FindAll("th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["ACME", "m", "$1.50M"], cut.FindAll("tbody tr:first-child td").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public void NoRows_SayWhy()
    {
        var cut = Table([]);

        Assert.Contains("No issuer had three buyers.", cut.Markup, StringComparison.Ordinal);
        Assert.Empty(cut.FindAll("table"));
    }

    [Fact]
    public void RowsOnTheirWay_AreAnnounced() =>
        Assert.Contains("Loading Clusters", Table(null).Find("[role=status]").TextContent, StringComparison.Ordinal);

    private IRenderedComponent<TwoColumnTable> Table(
        IReadOnlyList<TwoColumnTable.Row>? rows, string? sort = null, RenderFragment<TwoColumnTable.Row>? expansion = null, bool middle = false) =>
        Render<TwoColumnTable>(p => p.Add(c => c.Rows, rows).Add(c => c.Sort, sort).Add(c => c.Expansion, expansion).Add(c => c.Middle, middle));
}
