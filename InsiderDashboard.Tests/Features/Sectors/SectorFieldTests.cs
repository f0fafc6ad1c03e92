using Bunit;
using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Signals.Sectors;
using InsiderDashboard.Features.Sectors;

namespace InsiderDashboard.Tests.Features.Sectors;

public sealed class SectorFieldTests : BunitContext
{
    private static readonly SectorQuery Query = new() { Window = 90 };

    [Fact]
    public void Of_MonthsBeforeTheFirstTrade_AreLeftOut()
    {
        SectorCell[] cells =
        [
            Cells.Of(Sector.Technology, -2), Cells.Of(Sector.Technology, -1, 1, 3), Cells.Of(Sector.Technology, 0, 3, 1),
            Cells.Of(Sector.Energy, -2), Cells.Of(Sector.Energy, -1), Cells.Of(Sector.Energy, 0, 2, 2),
        ];

        var field = SectorField.Of(cells, CellColour.Net);

        Assert.Equal([(2025, 2)], field.Years);
        Assert.Equal([Sector.Technology, Sector.Energy], field.Rows.Select(row => row.Sector));
        Assert.Equal(["−0.50", "+0.50"], field.Rows[0].Cells.Select(field.Text)); // (1 − 3) / 4 and (3 − 1) / 4
        Assert.Equal(["–", "0.00"], field.Rows[1].Cells.Select(field.Text));
    }

    [Fact]
    public void Of_NoFigureAtAll_HasNoRow() => Assert.Empty(SectorField.Of([Cells.Of(Sector.Energy, 0)], CellColour.Net).Rows);

    [Fact]
    public void Of_TwoYears_CountsTheColumnsOfEach()
    {
        var months = Enumerable.Range(-7, 8).Select(month => Cells.Of(Sector.Energy, month, 1, 1)).ToList();

        Assert.Equal([(2024, 2), (2025, 6)], SectorField.Of(months, CellColour.Net).Years); // November 2024 to June 2025
    }

    [Theory]
    [InlineData(1, 0, 5)] // all buying
    [InlineData(0, 1, -5)] // all selling
    [InlineData(1, 1, 0)]
    [InlineData(3, 1, 3)] // 0.5 × 5 = 2.5, away from zero
    [InlineData(9, 11, -1)] // −0.1 × 5 = −0.5
    public void Shade_ByNetRatio_RunsFromSellingToBuying(double buys, double sells, int shade) =>
        Assert.Equal(shade, new SectorField([], [], CellColour.Net).Shade(Cells.Of(Sector.Energy, 0, buys, sells)));

    [Theory]
    [InlineData(1.0, 5)]
    [InlineData(0.8, 3)] // (2 × 0.8 − 1) × 5
    [InlineData(0.5, 0)]
    [InlineData(0.0, -5)]
    [InlineData(null, 0)]
    public void Shade_ByPercentile_IsTheDistanceFromTheMiddleOfTheOwnPast(double? percentile, int shade) =>
        Assert.Equal(shade, new SectorField([], [], CellColour.Percentile).Shade(Cells.Of(Sector.Energy, 0, 3, 1) with { Percentile = percentile }));

    [Fact]
    public void Grid_CellWithTrades_IsItsFigureAndLinksToThemOnItsDay()
    {
        var link = Grid([Cells.Of(Sector.HealthCare, 0, 3, 1)], CellColour.Net).Find("td.flow-buys-3 a");

        Assert.Equal(
            "/trades?sector=health-care&code=P,S&class=discretionary-buy,discretionary-sale" +
            "&traded-from=2025-04-02&traded-to=2025-06-30&asof=2025-06-30",
            link.GetAttribute("href"));
        Assert.Equal("+0.50", link.TextContent.Trim());
        Assert.Contains("Net ratio +0.50", link.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void Grid_Marks_AreSignsAndWords()
    {
        var cell = Cells.Of(Sector.Energy, 0, 3, 1) with { Marks = [SectorMark.Thin, SectorMark.OneTradeDominates] };

        var link = Grid([cell], CellColour.Net).Find("td a");

        Assert.Equal("○◆", link.QuerySelector("[aria-hidden]")!.TextContent);
        Assert.Equal("Thin, One trade dominates", link.QuerySelector(".sr-only")!.TextContent.Trim());
    }

    [Fact]
    public void Grid_CellWithoutTrades_IsADashWithItsReason()
    {
        var cut = Grid([Cells.Of(Sector.Energy, 0, 1, 1), Cells.Of(Sector.Utilities, 0)], CellColour.Net);

        Assert.Equal("–no trades in the window", cut.FindAll("td")[1].TextContent.Trim());
        Assert.Single(cut.FindAll("td a"));
    }

    [Fact]
    public void Grid_Headers_AreThoseOfATable()
    {
        var unfinished = Cells.Of(Sector.Energy, 0, 1, 1) with { Partial = true, Month = new DateOnly(2025, 6, 24) };
        var cut = Grid([Cells.Of(Sector.Energy, -1, 1, 1), unfinished], CellColour.Net);

        Assert.Equal(["Sector"], cut.FindAll("th[rowspan='2'][scope=col]").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("2", Assert.Single(cut.FindAll("th[scope=colgroup]")).GetAttribute("colspan"));
        Assert.Equal(["May", "Jun 24"], cut.FindAll("thead tr:nth-child(2) th[scope=col]").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["Energy"], cut.FindAll("tbody th[scope=row]").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("Net ratio", cut.Find("caption").TextContent);
    }

    private IRenderedComponent<SectorGrid> Grid(SectorCell[] cells, CellColour colour) =>
        Render<SectorGrid>(p => p.Add(c => c.Field, SectorField.Of(cells, colour)).Add(c => c.Query, Query).Add(c => c.Caption, "Net ratio"));
}
