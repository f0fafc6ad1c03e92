using InsiderDashboard.Charting;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Components.Trades;
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

    private string Subtitle => Status?.AsOf is { } day ? $"What insiders reported to the SEC, as known on {Formats.Date(day)}." : "What insiders reported to the SEC.";

    private string Span => Status is { FirstFiled: { } first, AsOf: { } last } ? $"{Formats.Date(first)} to {Formats.Date(last)}" : "";

    private string ActivityWords =>
        $"Discretionary trades by filing date, among {Formats.Plural(Answer.Activity.Sum(day => day.Filings), "filing")} and {Formats.Plural(Answer.Activity.Sum(day => day.Trades), "trade")} in the last 30 days";

    private string BuyClustersLink => To($"/clusters?from={Day(-29)}");
    private string SellClustersLink => To($"/clusters?side=sell&from={Day(-29)}");
    private string BuysLink => To($"/trades?class=discretionary-buy&from={Day(-6)}&sort=-value");
    private string SellsLink => To($"/trades?class=discretionary-sale&from={Day(-6)}&sort=-value");

    /// <summary>Age of the newest filing in days, when it is worth a word; a fictional market does not age.</summary>
    private int? Stale => Status is { Dataset: DatasetKind.Real, LastFiled: { } last }
        && DateOnly.FromDateTime(DateTime.UtcNow).DayNumber - last.DayNumber is > StaleDays and var days ? days : null;

    /// <summary>Last day up to which the store holds all filings, where it holds single ones after it: the lists of newest days are nearly empty then.</summary>
    private DateOnly? CompleteTo => Status is { Dataset: DatasetKind.Real, AsOf: { } day, Coverage: [.., var span] } && span.To < day ? span.To : null;

    private string GaugeWords => Answer.Gauge switch
    {
        null or { Net: null } => "net ratio, all companies",
        { Percentile: null } gauge => $"net ratio, 90 days; {Formats.Plural(gauge.History, "month")} of history, too short to rank",
        { Percentile: { } place } gauge => $"net ratio, 90 days; above {Formats.Percent(place, 0)} of {gauge.History} month-ends" + gauge.Extreme switch
        {
            GaugeExtreme.Low => ", extremely low",
            GaugeExtreme.High => ", extremely high",
            GaugeExtreme.None or null => "",
            _ => throw new InvalidOperationException($"The gauge is at {gauge.Extreme}."),
        },
    };

    /// <summary>Which sectors of the chart rest on little.</summary>
    private string? MarksNote
    {
        get
        {
            var doubtful = Answer.SectorMoves.Where(move => move.Marks.Count > 0).ToList();
            return doubtful.Count == 0 ? null
                : "Read with care: " + string.Join("; ", doubtful.Select(move => $"{TradeWords.Name(move.Sector)} ({string.Join(", ", move.Marks.Select(Words))})")) + ".";
        }
    }

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
        SectorMark.NotCovered => "months not in the store",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, null),
    };

    private string Day(int days) => Formats.Date(Status!.AsOf!.Value.AddDays(days));

    private string To(string path) => PageLinks.AsOf(Navigation.Uri, path);
}
