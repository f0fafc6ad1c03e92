using System.Globalization;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Trades;
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
    [Parameter, EditorRequired] public MarketSnapshot Market { get; set; } = null!;
    [Parameter] public DateOnly? AsOf { get; set; }

    private long Cik => long.Parse(Row.IssuerCik, CultureInfo.InvariantCulture);

    private string TradesLink => PageLinks.AsOf(Navigation.Uri,
        $"/trades?cik={Cik}&code=P,S&traded-from={Formats.Date(Row.Start)}&traded-to={Formats.Date(Row.End)}");

    protected override async Task OnParametersSetAsync()
    {
        if (Row == asked)
            return;
        (asked, trades) = (Row, null);
        var (row, market, asOf) = (Row, Market, AsOf);
        var found = await Task.Run(() => TradeSearch.ByKey(market, row.Trades, asOf));
        if (row == asked)
            trades = found;
    }

    // A small share is not none.
    private string Share(ClusterPerson person) => person.Value / Row.Value is > 0 and < 0.005 ? "<1%" : Formats.Percent(person.Value / Row.Value, 0);
}
