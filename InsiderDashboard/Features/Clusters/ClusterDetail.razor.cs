using System.Globalization;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Market;
using Microsoft.AspNetCore.Components;

namespace InsiderDashboard.Features.Clusters;

/// <summary>What a row of the clusters opens into.</summary>
public partial class ClusterDetail
{
    private IReadOnlyList<TradeRow>? trades;
    private ClusterRow? asked;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Parameter, EditorRequired] public ClusterRow Row { get; set; } = null!;

    /// <summary>The market that the row was made from.</summary>
    [Parameter, EditorRequired] public MarketSnapshot Market { get; set; } = MarketSnapshot.Empty;
    [Parameter] public DateOnly? AsOf { get; set; }

    private long Cik => long.Parse(Row.IssuerCik, CultureInfo.InvariantCulture);

    private string TradesLink => PageLinks.AsOf(Navigation.Uri,
        $"/trades?cik={Cik}&code=P,S&traded-from={Formats.Date(Row.Start)}&traded-to={Formats.Date(Row.End)}");

    protected override async Task OnParametersSetAsync()
    {
        if (Row == asked)
            return;
        (asked, trades) = (Row, null);
        var (row, market, asOf, cik) = (Row, Market, AsOf, Cik);
        var found = await Task.Run(() => TradesOf(market, row, cik, asOf));
        if (row == asked)
            trades = found;
    }

    // A small share is not none.
    private string Share(ClusterPerson person) => person.Value / Row.Value is > 0 and < 0.005 ? "<1%" : Formats.Percent(person.Value / Row.Value, 0);

    /// <summary>The trades that the row names, newest filing first.</summary>
    private static List<TradeRow> TradesOf(MarketSnapshot market, ClusterRow row, long cik, DateOnly? asOf)
    {
        var keys = row.Trades.ToHashSet();
        var question = new TradeQuery
        {
            Cik = cik, AsOf = asOf, Code = new QueryList([row.Side == Side.Buy ? "P" : "S"]), TradedFrom = row.Start, TradedTo = row.End, Size = 1000,
        };
        var found = new List<TradeRow>(keys.Count);
        for (var page = 1; ; page++)
        {
            var listing = TradeSearch.Find(market, question with { Page = page });
            found.AddRange(listing.Rows.Where(trade => keys.Contains(new RowKey(trade.Accession, trade.Row))));
            if (found.Count == keys.Count || page * question.Size >= listing.Total)
                return found;
        }
    }
}
