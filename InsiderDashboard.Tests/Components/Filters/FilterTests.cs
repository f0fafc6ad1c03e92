using Bunit;
using InsiderDashboard.Components.Filters;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace InsiderDashboard.Tests.Components.Filters;

public sealed class FilterTests : BunitContext
{
    private static readonly Choice[] Sides = [new("buy", "Buys"), new("sell", "Sells")];

    private string Here => Address.Relative(Services.GetRequiredService<NavigationManager>().Uri);

    [Fact]
    public void Select_Changed_NavigatesWithThatValueAlone()
    {
        Services.NavigateTo("clusters?window=60&page=2");
        var cut = Render<FilterSelect>(p => p.Add(c => c.Key, "side")
            .Add(c => c.Label, "Side").Add(c => c.Options, Sides).Add(c => c.Default, "buy"));

        cut.Find("select").Change("sell");
        Assert.Equal("/clusters?window=60&side=sell", Here);

        cut.Find("select").Change("buy");
        Assert.Equal("/clusters?window=60", Here);
    }

    [Fact]
    public void Select_UnknownValueInTheAddress_ShowsTheDefault()
    {
        Services.NavigateTo("clusters?side=sideways");
        var cut = Render<FilterSelect>(p => p.Add(c => c.Key, "side")
            .Add(c => c.Label, "Side").Add(c => c.Options, Sides).Add(c => c.Default, "buy"));

        Assert.Equal("buy", cut.Find("select").GetAttribute("value"));
    }

    [Fact]
    public void Filters_AddressChangedElsewhere_Follow()
    {
        Services.NavigateTo("clusters?window=60");
        var cut = Render<QueryFilters<ClusterQuery>>(p => p.Add(c => c.Query, new ClusterQuery()));
        Assert.Equal("60", cut.Find("#filter-window").GetAttribute("value"));

        Services.NavigateTo("clusters");

        cut.WaitForAssertion(() => Assert.Equal("30", cut.Find("#filter-window").GetAttribute("value")));
    }

    [Fact]
    public void Filters_OfAQuestion_FollowWhatItDeclares()
    {
        Services.NavigateTo("clusters");
        var cut = Render<QueryFilters<ClusterQuery>>(p => p.Add(c => c.Query, new ClusterQuery { Side = Side.Sell, Size = 30 }));

        Assert.Equal("Window (days)", cut.Find("label[for=filter-window]").TextContent);
        Assert.Equal(["1", "365", "1"], new[] { "min", "max", "step" }.Select(name => cut.Find("#filter-window").GetAttribute(name)));
        Assert.Equal(["Buying", "Selling"], cut.FindAll("#filter-side a").Select(link => link.TextContent));
        Assert.Equal("100000", cut.Find("#filter-min-each").GetAttribute("value")); // the default of selling
        Assert.Equal(["Active and over", "Active", "Over"], cut.FindAll("#filter-active option").Select(option => option.TextContent));
        Assert.Equal("Nothing", cut.Find("#filter-marks-chosen").TextContent); // the default of selling
        Assert.Contains("30", cut.FindAll("#filter-size option").Select(option => option.TextContent)); // asked for, though none of those offered
        Assert.NotNull(cut.Find(".filter-more-controls #filter-roles"));
    }

    [Fact]
    public void Date_BeginningASpan_OffersItsLengths()
    {
        Services.NavigateTo("trades?to=2025-09-30");
        var cut = Render<FilterDate>(p => p.Add(c => c.Key, "from").Add(c => c.Label, "Filed from")
            .Add(c => c.Until, "to").Add(c => c.Newest, new DateOnly(2025, 12, 31)));

        // Both ends in: 24 to 30 September are 7 days; 1 September is 30 days and 3 July 90 days.
        Assert.Equal(["2025-09-24", "2025-09-01", "2025-07-03", "2025-01-01"],
            cut.FindAll("a").Select(link => Address.Value(link.GetAttribute("href")!, "from")));

        cut.Find("input").Change("2025-02-03");
        Assert.Equal("/trades?to=2025-09-30&from=2025-02-03", Here);
    }

    [Fact]
    public void Percent_Typed_IsAFraction()
    {
        Services.NavigateTo("trades");
        var cut = Render<QueryFilters<TradeQuery>>(p => p.Add(c => c.Query, new TradeQuery()));

        cut.Find("#filter-min-change").Change("7");

        Assert.Equal("/trades?min-change=0.07", Here);
        Assert.Equal("Change from (%)", cut.Find("label[for=filter-min-change]").TextContent);
    }

    [Fact]
    public void Multi_Ticked_IsAListInTheOrderOfItsOptions()
    {
        Services.NavigateTo("clusters?roles=CFO");
        var cut = Render<FilterMulti>(p => p.Add(c => c.Key, "roles").Add(c => c.Label, "Roles")
            .Add(c => c.Options, [new("CEO", "CEO"), new("CFO", "CFO"), new("director", "Director")]));

        cut.FindAll("input")[0].Change(true);
        Assert.Equal("/clusters?roles=CEO,CFO", Here);

        cut.FindAll("input")[0].Change(false);
        cut.FindAll("input")[1].Change(false);
        Assert.Equal("/clusters", Here);
    }

    [Fact]
    public void Toggle_Ticked_IsTrueAndUnticked_IsGone()
    {
        Services.NavigateTo("clusters");
        var cut = Render<FilterToggle>(p => p.Add(c => c.Key, "active").Add(c => c.Label, "Active only"));

        cut.Find("input").Change(true);
        Assert.Equal("/clusters?active=true", Here);

        cut.Find("input").Change(false);
        Assert.Equal("/clusters", Here);
    }

    [Fact]
    public void Chips_AreLinksAndMarkTheOneInForce()
    {
        Services.NavigateTo("clusters?side=sell");
        var cut = Render<FilterChips>(p => p.Add(c => c.Key, "side").Add(c => c.Label, "Side").Add(c => c.Options, Sides).Add(c => c.Default, "buy"));

        Assert.Equal(["/clusters", "/clusters?side=sell"], cut.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Sells", cut.Find("a[aria-current]").TextContent);
    }

    [Fact]
    public void Filters_ThatAreSet_AreCountedAndTakenBack()
    {
        Services.NavigateTo("clusters?side=sell&window=60&plan=include&page=2");
        var cut = Render<QueryFilters<ClusterQuery>>(p => p.Add(c => c.Query, new ClusterQuery()));

        Assert.Contains("3 set", cut.Find(".filters-toggle").TextContent, StringComparison.Ordinal);
        Assert.Contains("1 set", cut.Find(".filter-more summary").TextContent, StringComparison.Ordinal);
        Assert.Equal("/clusters", cut.Find(".filters-reset").GetAttribute("href"));
    }
}
