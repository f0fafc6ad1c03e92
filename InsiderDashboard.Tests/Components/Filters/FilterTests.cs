using Bunit;
using InsiderDashboard.Components.Filters;
using InsiderDashboard.Components.Layout;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace InsiderDashboard.Tests.Components.Filters;

public sealed class FilterTests : MudContext
{
    private static readonly Choice[] Sides = [new("buy", "Buys"), new("sell", "Sells")];
    private readonly CurrentDataset dataset = new();
    private readonly IRenderedComponent<MudPopoverProvider> lists;
    private readonly IRenderedComponent<MudDialogProvider> panels;

    public FilterTests()
    {
        Services.AddSingleton(dataset);
        lists = Render<MudPopoverProvider>();
        panels = Render<MudDialogProvider>();
    }

    private string Here => Address.Relative(Services.GetRequiredService<NavigationManager>().Uri);

    [Fact]
    public void Select_Changed_NavigatesWithThatValueAlone()
    {
        Services.NavigateTo("clusters?window=60&page=2");
        var cut = Render<FilterSelect>(p => p.Add(c => c.Key, "side")
            .Add(c => c.Label, "Side").Add(c => c.Options, Sides).Add(c => c.Default, "buy"));

        Take(cut, "Sells");
        Assert.Equal("/clusters?window=60&side=sell", Here);

        Take(cut, "Buys");
        Assert.Equal("/clusters?window=60", Here);
    }

    [Fact]
    public void Select_UnknownValueInTheAddress_ShowsTheDefault()
    {
        Services.NavigateTo("clusters?side=sideways");
        var cut = Render<FilterSelect>(p => p.Add(c => c.Key, "side")
            .Add(c => c.Label, "Side").Add(c => c.Options, Sides).Add(c => c.Default, "buy"));

        Assert.Equal("Buys", cut.Find("input").GetAttribute("value"));
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
        Assert.Equal(["1", "365", "1"], new[] { "aria-valuemin", "aria-valuemax", "step" }
            .Select(name => cut.Find("#filter-window").GetAttribute(name)));
        Assert.Equal(["Buying", "Selling"], cut.FindAll("#filter-side a").Select(link => link.TextContent));
        Assert.Equal("100000", cut.Find("#filter-min-each").GetAttribute("value")); // the default of selling
        Assert.Equal(["Active and over", "Active", "Over"], Offered(cut, "active"));
        Assert.Empty(cut.FindAll("#filter-roles")); // in the panel, which is not there yet

        cut.Find("button.filters-more").Click();
        Assert.Equal("Nothing", panels.Find("#filter-marks").GetAttribute("value")); // the default of selling
        Assert.Equal("Officers, Directors", panels.Find("#filter-roles").GetAttribute("value"));
        Assert.Contains("30", Offered(panels, "size")); // asked for, though none of those offered
    }

    [Fact]
    public void Shortcuts_StandInFrontOfTheirControl_AndSayTheSame()
    {
        Services.NavigateTo("trades?code=P&page=2");
        var cut = Render<QueryFilters<TradeQuery>>(p => p.Add(c => c.Query, new TradeQuery { Code = new(["P"]) }));

        Assert.Equal(["All", "Buy", "Sell"], cut.FindAll("#filter-code-shortcuts a").Select(link => link.TextContent));
        Assert.Equal("Buy", cut.Find("#filter-code-shortcuts a[aria-current]").TextContent);
        Assert.Equal(["/trades", "/trades?code=P", "/trades?code=S"],
            cut.FindAll("#filter-code-shortcuts a").Select(link => link.GetAttribute("href")));
        Assert.Equal("P Purchase", cut.Find("#filter-code").GetAttribute("value"));
    }

    [Fact]
    public async Task Tickers_OfferCompaniesForTheLastWord_AndTakeWhatIsTyped()
    {
        dataset.Suggest = (text, most) => text == "mi" ? [new("MSFT", "Microsoft"), new("MCHP", "Microchip")] : [];
        Services.NavigateTo("trades");
        var cut = Render<FilterTickers>(p => p.Add(c => c.Key, "ticker").Add(c => c.Label, "Ticker"));

        var box = cut.FindComponent<MudAutocomplete<string>>().Instance;
        var offered = await box.SearchFunc!("AAPL,mi", CancellationToken.None)!;
        Assert.Equal(["AAPL,MSFT", "AAPL,MCHP"], offered);
        await cut.InvokeAsync(() => box.SelectOptionAsync("AAPL,MCHP"));
        Assert.Equal("/trades?ticker=AAPL,MCHP", Here);

        await cut.InvokeAsync(() => box.TextChanged.InvokeAsync("cik:0000000001"));
        Assert.Equal("/trades?ticker=AAPL,MCHP", Here); // while it is typed
        await cut.InvokeAsync(() => box.OnBlur.InvokeAsync());
        Assert.Equal("/trades?ticker=CIK:0000000001", Here);
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

    /// <summary>The kit tells of a day that it was given as of one that was chosen; a choice leads back to the first page.</summary>
    [Fact]
    public void Date_Shown_LeavesTheAddressAlone()
    {
        Services.NavigateTo("trades?from=2025-02-03&page=2");

        Render<FilterDate>(p => p.Add(c => c.Key, "from").Add(c => c.Label, "Filed from"));

        Assert.Equal("/trades?from=2025-02-03&page=2", Here);
    }

    [Fact]
    public void Percent_Typed_IsAFraction()
    {
        Services.NavigateTo("trades");
        var cut = Render<QueryFilters<TradeQuery>>(p => p.Add(c => c.Query, new TradeQuery()));

        cut.Find("button.filters-more").Click();
        panels.Find("#filter-min-change").Change("7");

        Assert.Equal("/trades?min-change=0.07", Here);
        Assert.Equal("Change from (%)", panels.Find("label[for=filter-min-change]").TextContent);
    }

    [Fact]
    public void Percent_OfTheAddress_IsShownAsPercent()
    {
        Services.NavigateTo("trades?max-change=-0.07");
        var cut = Render<FilterPercent>(p => p.Add(c => c.Key, "max-change").Add(c => c.Label, "Change to"));
        Assert.Equal("-7", cut.Find("input").GetAttribute("value"));

        cut.Find("input").Change("-12.5");
        Assert.Equal("/trades?max-change=-0.125", Here);
    }

    [Fact]
    public void Multi_Ticked_IsAListInTheOrderOfItsOptions()
    {
        Services.NavigateTo("clusters?roles=CFO");
        var cut = Render<FilterMulti>(p => p.Add(c => c.Key, "roles").Add(c => c.Label, "Roles")
            .Add(c => c.Options, [new("CEO", "CEO"), new("CFO", "CFO"), new("director", "Director")]));

        Take(cut, "CEO");
        Assert.Equal("/clusters?roles=CEO,CFO", Here);
        Assert.Equal("CEO, CFO", cut.Find("input").GetAttribute("value"));

        Take(cut, "CEO");
        Take(cut, "CFO");
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
        Assert.Contains("1 set", cut.Find(".filters-more").TextContent, StringComparison.Ordinal);
        Assert.Equal("/clusters", cut.Find(".filters-reset").GetAttribute("href"));
    }

    /// <summary>Chooses an item of a list, opening it first where it is closed.</summary>
    private void Take<T>(IRenderedComponent<T> cut, string words) where T : IComponent
    {
        if (lists.FindAll(".mud-popover-open .mud-list-item").Count == 0)
            cut.Find("input").MouseDown();
        lists.WaitForElements(".mud-list-item").First(item => item.TextContent.Trim() == words).Click();
    }

    private IReadOnlyList<string> Offered<T>(IRenderedComponent<T> cut, string key) where T : IComponent
    {
        cut.Find("#filter-" + key).MouseDown();
        var offered = lists.WaitForElements(".mud-popover-open .mud-list-item").Select(item => item.TextContent.Trim()).ToList();
        cut.Find("#filter-" + key).KeyDown("Escape");
        return offered;
    }
}
