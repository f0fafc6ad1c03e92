using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Analytics.Filings;
using InsiderDashboard.Core.Market;
using Microsoft.AspNetCore.Components;

namespace InsiderDashboard.Features.Filings;

/// <summary>One filing.</summary>
public partial class FilingPage
{
    /// <summary>Accession number, <c>0001127602-25-017906</c> or its 18 digits, or a content key <c>noacc-…</c>.</summary>
    [Parameter] public string Accession { get; set; } = "";

    [CascadingParameter] private HttpContext? Http { get; set; }

    protected override FilingQuery Complete(FilingQuery query) => query with { Accession = Accession };

    protected override FilingResult? Ask(MarketSnapshot market, FilingQuery query) => FilingProfile.Of(market, query);

    protected override Task OnAnswered()
    {
        if (Http is { Response.HasStarted: false } http && Result is null)
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private string Missing =>
        Query.AsOf is { } day ? $"By {Formats.Date(day)} the store holds no filing {Accession}." : $"The store holds no filing {Accession}.";

    private string Link(string accession) => PageLinks.Filing(Navigation.Uri, accession);

    private string Heading(FilingResult filing) =>
        $"{filing.Accession}, filed {(filing.FiledOn is { } day ? Formats.Date(day) : "on an unknown day")}"
        + $"{(filing.FiledEstimated ? " (estimated from the signature)" : "")}"
        + $"{(Query.AsOf is { } asOf ? $", as known on {Formats.Date(asOf)}" : "")}";
}
