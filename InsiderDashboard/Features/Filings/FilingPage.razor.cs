using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using Microsoft.AspNetCore.Components;

namespace InsiderDashboard.Features.Filings;

/// <summary>A filing, in the world of a day.</summary>
public sealed record FilingQuery
{
    [QueryKey("asof", "the world of this day: nothing filed later is known")]
    public DateOnly? AsOf { get; init; }
}

/// <param name="Dossier">Null when the store does not hold the filing, or not by the as-of day.</param>
public sealed record FilingAnswer(FilingProfile? Dossier, IReadOnlyList<TradeRow> Trades);

public partial class FilingPage
{
    /// <summary>Accession number, <c>0001127602-25-017906</c> or its 18 digits, or a content key <c>noacc-…</c>.</summary>
    [Parameter] public string Accession { get; set; } = "";

    [CascadingParameter] private HttpContext? Http { get; set; }

    protected override FilingAnswer Ask(MarketSnapshot market, FilingQuery query) =>
        Core.Filings.Accession.TryParse(Accession, out var accession)
            ? new FilingAnswer(Live.Dossier(accession)?.KnownBy(market, query.AsOf), FilingTrades.Of(market, accession, query.AsOf))
            : new FilingAnswer(null, []);

    protected override Task OnAnswered()
    {
        if (Http is { Response.HasStarted: false } http && Result is { Dossier: null })
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private string Missing => Query.AsOf is { } day ? $"By {Formats.Date(day)} the store holds no filing {Accession}." : $"The store holds no filing {Accession}.";

    private string Link(Accession accession) => PageLinks.Filing(Navigation.Uri, accession.ToString());

    private static string Heading(Filing filing) =>
        $"{filing.Accession}, filed {(filing.FiledOn is { } day ? Formats.Date(day) : "on an unknown day")}{(filing.FiledEstimated ? " (estimated from the signature)" : "")}";

    private static IReadOnlyList<FiledRow> Rows(Filing filing, FiledTable table) => [.. filing.Rows.Where(row => row.Table == table)];
}
