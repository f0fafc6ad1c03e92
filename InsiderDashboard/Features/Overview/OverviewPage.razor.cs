using InsiderDashboard.Charting;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Analytics.Data;
using InsiderDashboard.Core.Analytics.Overview;
using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Features.Overview;

/// <summary>What the home page shows.</summary>
public sealed record OverviewAnswer(OverviewResult Overview, StatusResult Status);

/// <summary>What is new and unusual, each part leading to the page that has all of it.</summary>
public partial class OverviewPage
{
    private const int StaleDays = 7;

    private ChartSpec? moves;
    private ChartSpec? activity;

    private OverviewResult Answer => Result!.Overview;

    private StatusResult? Status => Result?.Status;

    private string Subtitle =>
        Status?.AsOf is { } day ? $"What insiders reported to the SEC, as known on {Formats.Date(day)}." : "What insiders reported to the SEC.";

    private string Span => Status is { FirstFiled: { } first, AsOf: { } last } ? $"{Formats.Date(first)} to {Formats.Date(last)}" : "";

    private string ActivityWords =>
        $"Discretionary trades by filing date, among {Formats.Plural(Answer.Activity.Sum(day => day.Filings), "filing")} "
        + $"and {Formats.Plural(Answer.Activity.Sum(day => day.Trades), "trade")} in the last 30 days";

    private string BuyClustersLink => To($"/clusters?from={Day(-29)}");
    private string SellClustersLink => To($"/clusters?side=sell&from={Day(-29)}");
    private string BuysLink => To($"/trades?class=discretionary-buy&from={Day(-6)}&sort=-value");
    private string SellsLink => To($"/trades?class=discretionary-sale&from={Day(-6)}&sort=-value");

    /// <summary>Age of the newest filing in days, when it is worth a word; a fictional market does not age.</summary>
    private int? Stale => Status is { Dataset: DatasetKind.Real } && Market.LastFiled > 0
        && Today.DayNumber - Market.LastFiled is > StaleDays and var days ? days : null;

    /// <summary>Last day up to which the store holds all filings, where it holds single ones after it: the lists of newest
    /// days are nearly empty then.</summary>
    private DateOnly? CompleteTo =>
        Status is { Dataset: DatasetKind.Real, AsOf: { } day, Coverage: [.., var span] } && span.To < day ? span.To : null;

    private string GaugeWords => Answer.Gauge switch
    {
        null or { Net: null } => "net ratio, all companies",
        { Percentile: null } gauge =>
            $"net ratio, 90 days{Until(gauge.Date)}; {Formats.Plural(gauge.History, "month")} of history, too short to rank",
        { Percentile: { } place } gauge =>
            $"net ratio, 90 days{Until(gauge.Date)}; above {Formats.Percent(place, 0)} of {gauge.History} month-ends{Extreme(gauge.Extreme)}",
    };

    private static string Extreme(GaugeExtreme? extreme) => extreme switch
    {
        null or GaugeExtreme.None => "",
        GaugeExtreme.Low => ", extremely low",
        GaugeExtreme.High => ", extremely high",
        _ => throw new ArgumentOutOfRangeException(nameof(extreme), extreme, null),
    };

    /// <summary>Which sectors rest on too little to say that they turned.</summary>
    private string? MarksNote => Answer.SectorMovesLeftOut.Count == 0 ? null
        : $"Left out: {string.Join("; ", Answer.SectorMovesLeftOut.Select(Named))}.";

    private static string Named(SectorMove move) => $"{move.Sector.Name()} ({string.Join(", ", move.Marks.Select(Words))})";

    private string MovesWords => "Net ratio of discretionary dollars in 90 days" + (Answer.SectorMovesOn is { } day ? Until(day) : "")
        + ", against three months before; −1 is selling alone, +1 buying alone";

    /// <summary>Where imports end before the as-of day.</summary>
    private string Until(DateOnly day) => day == Status!.AsOf ? "" : $" up to {Formats.Date(day)}, where imports end";

    private static string LeftOut(int clusters) => clusters == 0 ? "" : $"; {Formats.Count(clusters)} at one price left out";

    protected override OverviewAnswer Ask(MarketSnapshot market, OverviewQuery query) =>
        new(OverviewSummary.Of(market, query), Core.Analytics.Data.Status.Of(market, new StatusQuery { AsOf = query.AsOf }));

    protected override Task OnAnswered()
    {
        moves = Result is null ? null : OverviewCharts.Moves(Answer.SectorMoves, Navigation.Uri);
        activity = Result is null ? null : OverviewCharts.Activity(Answer.Activity, Navigation.Uri);
        return Task.CompletedTask;
    }

    private static string All(long total) => total == 0 ? "View" : $"All {Formats.Count(total)}";

    private static string Words(SectorMark mark) => mark switch
    {
        SectorMark.Thin => "few trades",
        SectorMark.OneTradeDominates => "one trade dominates",
        SectorMark.OneIssuerDominates => "one company dominates",
        SectorMark.NotCovered => "not covered by imports",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, null),
    };

    private string Day(int days) => Formats.Date(Status!.AsOf!.Value.AddDays(days));

    private string To(string path) => PageLinks.AsOf(Navigation.Uri, path);
}
