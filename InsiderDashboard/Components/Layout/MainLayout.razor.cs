using InsiderDashboard.Components.Navigation;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components;

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
        Dataset.Changed += Refresh;
        Navigation.LocationChanged += Refresh;
    }

    public void Dispose()
    {
        Dataset.Changed -= Refresh;
        Navigation.LocationChanged -= Refresh;
    }

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    private void Refresh(object? sender, LocationChangedEventArgs args) => Refresh();
}
