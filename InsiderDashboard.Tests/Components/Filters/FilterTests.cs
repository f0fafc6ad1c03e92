using Bunit;
using InsiderDashboard.Components.Filters;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace InsiderDashboard.Tests.Components.Filters;

public sealed class FilterTests : BunitContext
{
    private static readonly FilterOption[] Sides = [new("buy", "Buys"), new("sell", "Sells")];

    private string Here => Address.Relative(Services.GetRequiredService<NavigationManager>().Uri);

    [Fact]
    public void Select_Changed_NavigatesWithThatValueAlone()
    {
        Services.NavigateTo("clusters?window=60&page=2");
        var cut = Render<FilterSelect>(p => p.Add(c => c.Key, "side").Add(c => c.Label, "Side").Add(c => c.Options, Sides).Add(c => c.Default, "buy"));

        cut.Find("select").Change("sell");
        Assert.Equal("/clusters?window=60&side=sell", Here);

        cut.Find("select").Change("buy");
        Assert.Equal("/clusters?window=60", Here);
    }

    [Fact]
    public void Select_UnknownValueInTheAddress_ShowsTheDefault()
    {
        Services.NavigateTo("clusters?side=sideways");
        var cut = Render<FilterSelect>(p => p.Add(c => c.Key, "side").Add(c => c.Label, "Side").Add(c => c.Options, Sides).Add(c => c.Default, "buy"));

        Assert.Equal("buy", cut.Find("select").GetAttribute("value"));
    }

    [Fact]
    public void Number_AddressChangedElsewhere_Follows()
    {
        Services.NavigateTo("clusters?window=60");
        var cut = Render<FilterNumber>(p => p.Add(c => c.Key, "window").Add(c => c.Label, "Window").Add(c => c.Default, "30"));
        Assert.Equal("60", cut.Find("input").GetAttribute("value"));

        Services.NavigateTo("clusters");

        cut.WaitForAssertion(() => Assert.Equal("30", cut.Find("input").GetAttribute("value")));
    }

    [Fact]
    public void Multi_Ticked_IsAListInTheOrderOfItsOptions()
    {
        Services.NavigateTo("clusters?roles=CFO");
        var cut = Render<FilterMulti>(p => p.Add(c => c.Key, "roles").Add(c => c.Label, "Roles").Add(c => c.Options, [new("CEO"), new("CFO"), new("director")]));

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
    public void Bar_WithSetFilters_CountsThemAndTakesThemBack()
    {
        Services.NavigateTo("clusters?side=sell&window=60&sort=-value&page=2");
        var cut = Render<FilterBar>(p => p.Add(c => c.Keys, ["side", "window"]).AddChildContent("controls"));

        Assert.Contains("2 set", cut.Find(".filters-toggle").TextContent, StringComparison.Ordinal);
        Assert.Equal("/clusters?sort=-value", cut.Find(".filters-reset").GetAttribute("href"));
    }
}
