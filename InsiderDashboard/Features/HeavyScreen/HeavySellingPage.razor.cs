using InsiderDashboard.Charting;
using InsiderDashboard.Components.Shared;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Features.HeavyScreen;

/// <summary>What followed months of heavy selling, company by company and pooled.</summary>
public partial class HeavySellingPage
{
    private ChartSpec? means;

    private DateOnly? Newest => Market.LastFiled == 0 ? null : DateOnly.FromDayNumber(Market.LastFiled);

    private bool IsEmptyStore => !IsLoading && Market.Trades.Count == 0;

    private string DefaultScope => Query.Mode == MonthsMode.Published ? "all" : "discretionary";

    private string EmptyReason => Result is { Total: > 0 and var total }
        ? $"There is no page {Formats.Count(Query.Page)}: the {Formats.Plural(total, "company", "companies")} end before it."
        : Result is null ? "" : HeavyQuestion.NothingToCompare(Result);

    protected override HeavySellingResult Ask(MarketSnapshot market, HeavySellingQuery query) => HeavySelling.Compare(market, query);

    protected override Task OnAnswered()
    {
        means = Result is null ? null : HeavyCharts.Means(Result, Months);
        return Task.CompletedTask;
    }

    /// <summary>The company's page by the same mode and scope: its months, one by one.</summary>
    private string Months(HeavySellingRow row)
    {
        var company = PageLinks.Company(Navigation.Uri, Market, row.Ticker.Length == 0 ? null : row.Ticker, row.IssuerCik);
        return Address.With(company,
            ("mode", Query.Mode == MonthsMode.PointInTime ? null : QueryBinder.Format(Query.Mode)),
            ("scope", Query.Scope is { } scope ? QueryBinder.Format(scope) : null));
    }
}
