using System.Globalization;
using InsiderDashboard.Charting;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Components.Trades;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Companies;
using InsiderDashboard.Core.Analytics.HeavySelling;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;
using Microsoft.AspNetCore.Components;

namespace InsiderDashboard.Features.Companies;

/// <summary>One company: its insiders, what they traded, its price, and its months of selling.</summary>
public partial class CompanyPage
{
    private ChartSpec? prices;
    private ChartSpec? months;
    private ChartSpec? after;
    private IReadOnlyList<MonthRow> heavy = [];

    /// <summary>A ticker, or <c>cik:0000123456</c>.</summary>
    [Parameter] public string Ticker { get; set; } = "";

    /// <summary>There while the page is first written, and not afterwards.</summary>
    [CascadingParameter] private HttpContext? Http { get; set; }

    private CompanyResult? Company => Result?.Company;

    private string Title => Company is { } company ? company.Company
        : TickerProblem is null ? Ticker.ToUpperInvariant()
        : Failure is null ? Ticker : "Which company?";

    private bool IsEmptyStore => !IsLoading && Market.Trades.Count == 0;

    private bool IsFictional => Market.Dataset == DatasetKind.Demo;

    private string? SecLink => Company is null || IsFictional ? null
        : $"https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK={Company.IssuerCik}&type=4&owner=include&count=40";

    protected override CompanyAnswer Ask(MarketSnapshot market, CompanyPageQuery query) => CompanyAnswer.Make(market, query);

    protected override CompanyPageQuery Complete(CompanyPageQuery query) => query with { Ticker = Ticker };

    protected override Task OnAnswered()
    {
        if (Http is { Response.HasStarted: false } http && TickerProblem is { } problem)
            http.Response.StatusCode = problem is TickerAnswer.Ambiguous ? StatusCodes.Status409Conflict : StatusCodes.Status404NotFound;
        if (Result is not { } answer)
            return Task.CompletedTask;
        prices = answer.Prices is { } line ? CompanyCharts.Price(line, answer.Marked, answer.Cik, Query.AsOf) : null;
        months = CompanyCharts.Months(answer.Months, answer.Cik, Query.AsOf);
        after = AfterChart.Of(answer.Months, answer.Cik, Query.AsOf);
        heavy = [.. answer.Months.Rows.Where(row => row.Heavy == true).Reverse()];
        return Task.CompletedTask;
    }

    private string Subtitle(CompanyResult company)
    {
        var sic = company.Sic is { } code ? $"SIC {code.ToString("D4", CultureInfo.InvariantCulture)}" : "no SIC code";
        var tickers = company.Tickers.Count == 0 ? "no ticker" : string.Join(", ", company.Tickers);
        return $"{tickers} · {TradeWords.Name(company.Sector)} ({sic}, not GICS) · "
            + $"as known on {(company.AsOf is { } day ? Formats.Date(day) : "no day")}";
    }

    private static double? Dollars(CompanyResult company, TradeClass @class) => company.Classes.FirstOrDefault(total => total.Class == @class)?.Value;

    private static int Count(CompanyResult company, TradeClass @class) => company.Classes.FirstOrDefault(total => total.Class == @class)?.Trades ?? 0;

    private string ListLink(string @class) => Address.With(Navigation.Uri, "class", @class) + "#trades";

    private string ClusterLink(ClusterRow cluster) =>
        PageLinks.AsOf(Navigation.Uri, $"/clusters?{(cluster.Side == Side.Sell ? "side=sell&" : "")}active=true&cik={Result!.Cik}");

    private string Candidate(TickerCandidate candidate) => PageLinks.Company(Navigation.Uri, null, candidate.Cik);

    private static string Say(ClusterRow cluster) =>
        $"{Formats.Plural(cluster.Persons, "person")} {(cluster.Side == Side.Buy ? "bought" : "sold")} {Formats.Money(cluster.Value)} "
        + $"{Days(cluster.Start, cluster.End)}, to be seen on {Formats.Date(cluster.CompletedOn)}";

    private static string Days(DateOnly from, DateOnly to) =>
        from == to ? $"on {Formats.Date(from)}" : $"from {Formats.Date(from)} to {Formats.Date(to)}";
}
