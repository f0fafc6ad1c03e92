using InsiderDashboard.Charting;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Features.Sectors;

/// <summary>Buying against selling by sector and month, and over the whole market.</summary>
public partial class SectorsPage
{
    private SectorField? field;
    private ChartSpec? gauge;
    private IReadOnlyList<SectorRank>? ranking;
    private CellColour defaultColour;

    protected override IReadOnlyCollection<string> PageKeys => [SectorWords.ColourKey];

    private string? ColourText => Address.Value(Navigation.Uri, SectorWords.ColourKey);

    private CellColour Colour => SectorWords.Colour(ColourText) ?? defaultColour;

    private string FieldWords => Colour == CellColour.Net
        ? "Net ratio (buys − sells) / (buys + sells): blue is net buying, orange net selling"
        : "Place of the net ratio among the sector's own prior month-ends: blue is much buying, orange little";

    private string NoFieldWords => Colour == CellColour.Net
        ? "No trade of this scope in the months shown."
        : $"No month shown has the {Defaults.SectorHistoryMin} month-ends before it that a percentile needs. The net ratio needs none.";

    private IReadOnlyList<QueryProblem> AllProblems => ColourText is { } text && SectorWords.Colour(text) is null
        ? [.. Problems, new QueryProblem(SectorWords.ColourKey, text, "one of net, percentile")]
        : Problems;

    private bool IsEmptyStore => !IsLoading && Market.Trades.Count == 0;

    private SectorCell? Last => Result?.Cells.Rows is { Count: > 0 } cells ? cells[^1] : null;

    private IReadOnlyList<SectorMark> MarksShown => Result is null ? []
        : [.. Result.Cells.Rows.Where(cell => cell.Trades > 0).SelectMany(cell => cell.Marks).Distinct().Order()];

    protected override SectorAnswer Ask(MarketSnapshot market, SectorQuery query) => new(
        SectorSearch.Heatmap(market, query),
        MarketGauge.Points(market, new MarketQuery { Window = query.Window, Scope = query.Scope, Measure = query.Measure, AsOf = query.AsOf }));

    protected override Task OnAnswered()
    {
        if (Result is null)
            return Task.CompletedTask;
        defaultColour = SectorWords.DefaultColour(Result.Cells.Rows);
        field = SectorField.Of(Result.Cells.Rows, Colour);
        gauge = SectorCharts.Gauge(Result.Gauge.Rows);
        ranking = SectorCharts.Ranking(Result.Cells.Rows);
        return Task.CompletedTask;
    }

    private static string Net(double value) => Formats.Fixed(value, 2, signed: true);
}

/// <summary>What the page shows: the cells, and the market as a whole by the same question.</summary>
public sealed record SectorAnswer(Listing<SectorCell> Cells, Listing<GaugePoint> Gauge);
