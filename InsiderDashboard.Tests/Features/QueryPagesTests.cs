using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bunit;
using InsiderDashboard.Components.Layout;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Hosting;
using InsiderDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace InsiderDashboard.Tests.Features;

/// <summary>Every page that asks a question: no key of the question is without its control, or without its words as the page is sent.</summary>
public sealed partial class QueryPagesTests(QueryPagesTests.Small small) : MudContext, IClassFixture<QueryPagesTests.Small>
{
    private static readonly Dictionary<string, string> PathValues =
        new() { ["Ticker"] = "T1", ["Cik"] = "5001", ["Accession"] = SampleFilings.Key(1).ToString() };

    // The pager writes it, and it says no more of the question than the size does: both are about what of the answer is shown.
    private const string Pager = "page";
    private const string PageSize = "size";

    /// <summary>A few companies with sales of several persons.</summary>
    public sealed class Small : IDisposable
    {
        internal ApiSite Site { get; } = ApiSite.With(Enumerable.Range(1, 40).Select(n => SampleFilings.Small(n)));

        public void Dispose() => Site.Dispose();
    }

    public static TheoryData<string> Routes => [.. Pages().Select(page => page.Route)];

    [Fact]
    public void Pages_ThatAskAQuestion_AreFound() => Assert.Equal(
        ["/", "/clusters", "/companies/{Ticker}", "/data", "/filings/{Accession}", "/heavy-selling", "/insiders/{Cik}", "/sectors", "/trades"],
        Pages().Select(page => page.Route).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task EveryKey_HasAControlWithALabel(string route)
    {
        var sent = await Page(Address(route));
        var opened = Opened(route);

        var without = Keys(route).Where(parameter => parameter.Key != Pager && !HasControl(sent, parameter.Key) && !HasControl(opened, parameter.Key))
            .Select(parameter => parameter.Key);

        Assert.Equal("", string.Join(", ", without));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task EveryKey_IsSaidInWords(string route)
    {
        var plain = Words(await Page(Address(route)));
        var silent = new List<string>();
        foreach (var parameter in Keys(route).Where(parameter => parameter.Key is not (Pager or PageSize)))
            if (Words(await Page($"{Address(route)}?{parameter.Key}={Sample(parameter)}")) == plain)
                silent.Add(parameter.Key);

        Assert.Equal("", string.Join(", ", silent));
    }

    private static IEnumerable<(string Route, Type Query, Type Type)> Pages() =>
        from type in typeof(Program).Assembly.GetTypes()
        where type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(QueryPage<,>)
        from route in type.GetCustomAttributes<RouteAttribute>()
        select (route.Template, type.BaseType!.GetGenericArguments()[0], type);

    /// <summary>The parameters of a page's question but those that stand in its path.</summary>
    private static IEnumerable<QueryParameter> Keys(string route)
    {
        var query = Pages().First(page => page.Route == route).Query;
        var all = typeof(QueryParameter).GetMethod(nameof(QueryParameter.Of), 1, [])!.MakeGenericMethod(query).Invoke(null, null);
        return ((IReadOnlyList<QueryParameter>)all!).Where(parameter => !route.Contains($"{{{parameter.Key}}}", StringComparison.OrdinalIgnoreCase));
    }

    private static string Address(string route) =>
        PathValues.Aggregate(route, (address, value) => address.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));

    private async Task<IDocument> Page(string address)
    {
        using var response = await small.Site.CreateClient().GetAsync(address);
        Assert.Equal(200, (int)response.StatusCode);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    /// <summary>The panels of a page's rarer filters, all of them opened.</summary>
    private IDocument Opened(string route)
    {
        foreach (var shared in new[] { typeof(LiveMarket), typeof(CurrentDataset), typeof(ImportJobs), typeof(ImportRoots), typeof(RecentAnswers) })
            Services.AddSingleton(shared, small.Site.Services.GetRequiredService(shared));
        Services.NavigateTo(Address(route));
        Render<MudPopoverProvider>();
        var panels = Render<MudDialogProvider>();
        var type = Pages().First(page => page.Route == route).Type;
        var values = PathValues.Where(value => route.Contains($"{{{value.Key}}}", StringComparison.Ordinal))
            .ToDictionary(value => value.Key, value => (object)value.Value);
        var page = Render<DynamicComponent>(p => p.Add(c => c.Type, type).Add(c => c.Parameters, values));
        page.WaitForState(() => page.FindAll(".loading").Count == 0);
        var html = new StringBuilder();
        for (var n = 0; n < page.FindAll("button.filters-more").Count; n++)
        {
            page.FindAll("button.filters-more")[n].Click();
            html.Append(panels.WaitForElement(".filters-panel").OuterHtml);
            panels.FindAll(".filters-panel button").Last().Click();
        }
        return new HtmlParser().ParseDocument(html.ToString());
    }

    private static bool HasControl(IDocument page, string key)
    {
        var label = page.QuerySelector($"label[for=filter-{key}]") ?? page.QuerySelector($"#filter-{key}-label");
        return page.QuerySelector($"#filter-{key}") is not null && label?.TextContent.Trim().Length > 0;
    }

    /// <summary>What the page says of its question: the lines below its headings, without the number of rows found.</summary>
    private static string Words(IDocument page) =>
        RowsFound().Replace(string.Join('\n', page.QuerySelectorAll(".page-subtitle, .card-subtitle").Select(line => line.TextContent)), "");

    /// <summary>A value that holds where nothing is given in no question.</summary>
    private static string Sample(QueryParameter parameter)
    {
        var inForce = parameter.InForce(Activator.CreateInstance(parameter.Property.DeclaringType!)!).Split(',');
        if (parameter.Choices.FirstOrDefault(choice => !inForce.Contains(choice.Key)) is { } other)
            return Uri.EscapeDataString(other.Key);
        if (parameter.Type == typeof(DateOnly))
            return "2025-06-01"; // the newest filing is of 10 June
        if (parameter.Type == typeof(QueryList))
            return "T1";
        var number = (parameter.Bounds?.Min ?? 0) + 1;
        return QueryBinder.Format(inForce.Contains(QueryBinder.Format(number)) ? number + 1 : number);
    }

    [GeneratedRegex(@"^[\d,]+ \w+[.:] ", RegexOptions.Multiline)]
    private static partial Regex RowsFound();
}
