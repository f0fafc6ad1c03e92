using InsiderDashboard.Charting;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Analytics.HeavySelling;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Features.HeavySelling;

/// <summary>What followed months of heavy selling, company by company and pooled.</summary>
public partial class HeavySellingPage
{
    private ChartSpec? means;

    private bool IsEmptyStore => !IsLoading && Market.Trades.Count == 0;

    private string EmptyReason => Result is { Total: > 0 and var total }
        ? $"There is no page {Formats.Count(Query.Page)}: the {Formats.Plural(total, "company", "companies")} end before it."
        : Result is null ? "" : HeavySellingSentence.NothingToCompare(Result);

    protected override HeavySellingResult Ask(MarketSnapshot market, HeavySellingQuery query) => HeavySellingSearch.Compare(market, query);

    protected override Task OnAnswered()
    {
        means = Result is null ? null : HeavySellingCharts.Means(Result, Months);
        return Task.CompletedTask;
    }

    /// <summary>The company's page by the same mode and scope: its months, one by one.</summary>
    private string Months(HeavySellingRow row)
    {
        var company = PageLinks.Company(Navigation.Uri, Market, row.Ticker.Length == 0 ? null : row.Ticker, row.IssuerCik);
        return Address.With(company,
            ("mode", Query.Mode == MonthMode.PointInTime ? null : QueryBinder.Format(Query.Mode)),
            ("scope", Query.Scope is { } scope ? QueryBinder.Format(scope) : null),
            ("measure", Query.Measure == HeavyMeasure.Bp ? "bp" : null));
    }
}
