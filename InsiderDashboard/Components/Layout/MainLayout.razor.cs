using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace InsiderDashboard.Components.Layout;

/// <summary>The frame of every page: top bar, banner of a fictional dataset, content, footer.</summary>
public partial class MainLayout
{
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The day that the page looks from: the address's, else the newest filing date.</summary>
    private DateOnly? AsOf => Address.Date(Navigation.Uri, "asof") ?? Dataset.Status.AsOf;

    // A bare "#content" would lead to the base address, that is to the overview.
    private string SkipTarget => Address.Relative(Navigation.Uri) + "#content";

    protected override void OnInitialized()
    {
        Dataset.Changed += Announce;
        Navigation.LocationChanged += Refresh;
    }

    public void Dispose()
    {
        Dataset.Changed -= Announce;
        Navigation.LocationChanged -= Refresh;
    }

    private void Announce() => _ = InvokeAsync(() =>
    {
        if (Dataset.Status.AsOf is { } newest)
            Messages.Add($"Other filings are in the store: the newest is of {Formats.Date(newest)}.", Severity.Info);
        StateHasChanged();
    });

    private void Refresh(object? sender, LocationChangedEventArgs args) => _ = InvokeAsync(StateHasChanged);
}
