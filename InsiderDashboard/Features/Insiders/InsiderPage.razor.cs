using System.Globalization;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Trades;
using InsiderDashboard.Core.Analytics.Insiders;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using Microsoft.AspNetCore.Components;

namespace InsiderDashboard.Features.Insiders;

/// <summary>One owner: where, when and how regularly, and what followed the purchases.</summary>
public partial class InsiderPage
{
    /// <summary>CIK of the owner, with or without leading zeros.</summary>
    [Parameter] public string Cik { get; set; } = "";

    /// <summary>There while the page is first written, and not afterwards.</summary>
    [CascadingParameter] private HttpContext? Http { get; set; }

    private InsiderResult? Insider => Result?.Insider;

    private bool IsEmptyStore => !IsLoading && Market.Trades.Count == 0;

    private string Habit => "Purchases and sales by month of the trade, of all classes; "
        + "the label of a year knows only what was filed before it began: "
        + QueryParameter.Of<InsiderPageQuery>("routine").WordsOf(Query.Routine).ToLowerInvariant();

    private bool IsFictional => Market.Dataset == DatasetKind.Demo;

    private string SecLink => $"https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK={Insider?.Cik}&type=4&owner=only&count=40";

    private string? Subtitle => Insider is not { } insider ? null
        : $"{(insider.IsEntity ? "An entity" : "A person")} who filed on {Formats.Plural(insider.Issuers.Count, "company", "companies")}, "
            + $"as known on {(insider.AsOf is { } day ? Formats.Date(day) : "no day")}.";

    protected override InsiderAnswer Ask(MarketSnapshot market, InsiderPageQuery query) => InsiderAnswer.Make(market, query);

    // What is no number is nobody: the CIK 0 belongs to no owner.
    protected override InsiderPageQuery Complete(InsiderPageQuery query) =>
        query with { Cik = long.TryParse(Cik, NumberStyles.None, CultureInfo.InvariantCulture, out var cik) ? cik : 0 };

    protected override Task OnAnswered()
    {
        if (Http is { Response.HasStarted: false } http && Result is { Insider: null })
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static string Roles(InsiderIssuer issuer) => string.Join(", ", issuer.Roles.Select(TradeWords.Name));

    private static string Titles(InsiderIssuer issuer) => string.Join("; ", issuer.Titles.Take(3));
}
