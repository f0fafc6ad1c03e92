using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Features.Clusters;

/// <summary>Several insiders of one company trading the same way within days.</summary>
public partial class ClustersPage
{
    private const string NoReturn = "not over yet, or without a price";

    private static readonly IReadOnlyList<PresetLinks.Preset> Presets =
    [
        new("Buying", "/clusters", "Three or more officers or directors with discretionary purchases within 30 days, without lots at one price"),
        new("Buying, without doubts", "/clusters?selling=mechanical&marks=none", "No discretionary selling at the same time, and no mark"),
        new("Buying, five or more", "/clusters?persons=5", "Five or more persons"),
        new("Buying, active now", "/clusters?active=true", "The last day is within a window of the as-of day"),
        new("Selling", "/clusters?side=sell", "Three or more officers or directors with discretionary sales within 30 days"),
        new("Selling, not vest-driven", "/clusters?side=sell&marks=vest-driven", "Without clusters that follow a vesting"),
        new("Selling, active now", "/clusters?side=sell&active=true", "The last day is within a window of the as-of day"),
    ];

    private bool IsEmptyStore => !IsLoading && Market.Trades.Count == 0;

    private string Subtitle => (Result is null ? "" : Formats.Plural(Result.Total, "cluster") + ": ") + ClusterSentence.Say(Query);

    private string OppositeWords => Query.Side == Side.Buy ? "Selling meanwhile" : "Buying meanwhile";

    private string EmptyReason => Result is { Total: > 0 and var total }
        ? $"There is no page {Formats.Count(Query.Page)}: the {Formats.Plural(total, "cluster")} end before it."
        : "No company in the store meets all of these conditions. A longer window, fewer persons or smaller amounts find more.";

    protected override ClusterListing Ask(MarketSnapshot market, ClusterQuery query) => ClusterSearch.Find(market, query);

    private static string After(int sessions) => $"Return of the share over {sessions} sessions, from the first session after completion";
}
