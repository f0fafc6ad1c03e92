using Bunit;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Charts;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Components.Tables;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Components.Cells;

public sealed class CellTests : BunitContext
{
    [Fact]
    public void Money_Known_IsCompactWithTheExactFigureOnHover() =>
        Render<Money>(p => p.Add(c => c.Value, 1_234_567)).MarkupMatches("""<span class="num" title="$1,234,567">$1.23M</span>""");

    [Fact]
    public void Figure_ShownExactly_HasNothingMoreOnHover()
    {
        Render<Shares>(p => p.Add(c => c.Value, 1_439)).MarkupMatches("""<span class="num">1,439</span>""");
        Render<Shares>(p => p.Add(c => c.Value, 138_722)).MarkupMatches("""<span class="num" title="138,722">139K</span>""");
    }

    [Fact]
    public void Money_Unknown_IsADashWithItsReasonAndNoZero()
    {
        var cut = Render<Money>(p => p.Add(c => c.Value, null).Add(c => c.Reason, "price stands in a footnote"));

        cut.MarkupMatches("""<span class="missing" title="price stands in a footnote"><span aria-hidden="true">–</span>"""
            + """<span class="sr-only">price stands in a footnote</span></span>""");
    }

    [Fact]
    public void Delta_Toned_HasSignAndArrowBesideItsColour()
    {
        var cut = Render<Delta>(p => p.Add(c => c.Value, -0.052).Add(c => c.Toned, true));

        cut.MarkupMatches("""<span class="num delta tone-negative"><span class="delta-arrow" aria-hidden="true">▼</span>−5.2%</span>""");
    }

    [Fact]
    public void SecLink_Accession_LeadsToItsIndexPage()
    {
        Assert.True(Accession.TryParse("0001127602-25-017906", out var accession));

        var link = Render<SecLink>(p => p.Add(c => c.Accession, accession.ToString()).Add(c => c.Url, accession.IndexUrl(320193))).Find("a");

        Assert.Equal("https://www.sec.gov/Archives/edgar/data/320193/000112760225017906/0001127602-25-017906-index.htm", link.GetAttribute("href"));
        Assert.Equal("noopener", link.GetAttribute("rel"));
    }

    [Fact]
    public void SecLink_WithoutAccessionNumberOrFictional_IsNoLink()
    {
        var keyed = Accession.FromHash(42);
        Assert.Empty(Render<SecLink>(p => p.Add(c => c.Accession, keyed.ToString()).Add(c => c.Url, keyed.IndexUrl(1))).FindAll("a"));
        Assert.Empty(Render<SecLink>(p => p.Add(c => c.Accession, "0000000000-00-000001")
            .Add(c => c.Url, null).Add(c => c.Fictional, true)).FindAll("a"));
    }

    [Fact]
    public void SplitBar_Parts_AreInWordsAndEmptyOnesLeftOut()
    {
        var cut = Render<SplitBar>(p => p.Add(c => c.Label, "Sales").Add(c => c.Parts,
            [new("Discretionary", 3e6, Tone.Negative), new("Plan", 1e6, Tone.Amber), new("Tax", 0, Tone.Grey)]));

        Assert.Equal(["Discretionary $3.00M 75%", "Plan $1.00M 25%"], cut.FindAll("li").Select(item => item.TextContent.Trim()));
    }

    [Fact]
    public void SplitBar_NothingToSplit_SaysWhy() =>
        Assert.Contains("no sales",
            Render<SplitBar>(p => p.Add(c => c.Label, "Sales").Add(c => c.Parts, []).Add(c => c.Reason, "no sales")).Markup,
            StringComparison.Ordinal);

    [Fact]
    public void Pager_MiddlePage_LinksEndsAndNeighbours()
    {
        Services.NavigateTo("trades?code=P&page=5");

        var cut = Render<Pager>(p => p.Add(c => c.Total, 1_050).Add(c => c.Page, 5).Add(c => c.Size, 100));

        Assert.Equal("401–500 of 1,050", cut.Find(".pager-count").TextContent);
        Assert.Equal(["Previous", "1", "4", "5", "6", "11", "Next"], cut.FindAll("a").Select(link => link.TextContent));
        Assert.Equal("/trades?code=P", cut.Find("a[aria-label='Page 1']").GetAttribute("href"));
        Assert.Equal("page", cut.Find("a[aria-label='Page 5']").GetAttribute("aria-current"));
    }

    [Fact]
    public void Pager_OnePage_CountsWithoutLinks()
    {
        var cut = Render<Pager>(p => p.Add(c => c.Total, 7).Add(c => c.Page, 1).Add(c => c.Size, 100));

        Assert.Equal("1–7 of 7", cut.Find(".pager-count").TextContent);
        Assert.Empty(cut.FindAll("a"));
    }

    [Fact]
    public void ExportLinks_KeepTheQueryOfThePageButItsNumber()
    {
        Services.NavigateTo("clusters?side=sell&page=3");

        var cut = Render<ExportLinks>(p => p.Add(c => c.Path, "/api/clusters"));

        Assert.Equal(["/api/clusters.csv?side=sell", "/api/clusters?side=sell"], cut.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Dated_KeepsDaysAndMonthsTogether_AndNothingElse()
    {
        var cut = Render<Dated>(p => p.Add(c => c.Text, "2025-04 to 2025-09, filed 2010-07-02 as 0001628280-24-030951"));

        Assert.Equal(["2025-04", "2025-09", "2010-07-02"], cut.FindAll(".nowrap").Select(date => date.TextContent));
        Assert.Equal("2025-04 to 2025-09, filed 2010-07-02 as 0001628280-24-030951", string.Concat(cut.Nodes.Select(node => node.TextContent)));
    }
}
