using InsiderDashboard.Components.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace InsiderDashboard.Components.Filters;

/// <summary>
/// A control over one key of the address. It keeps nothing: it shows what the address says, and a change navigates to
/// the same address with that value changed. The default is not written into the address.
/// </summary>
public abstract class FilterControl : ComponentBase, IDisposable
{
    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>The key in the address, such as <c>window</c>.</summary>
    [Parameter, EditorRequired] public string Key { get; set; } = "";

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>What holds when the address says nothing; empty like null when nothing does.</summary>
    [Parameter] public string? Default { get; set; }

    /// <summary>What the filter means, on hover.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>A key has one control on a page.</summary>
    protected string Id => "filter-" + Key;

    /// <summary>The value in force; empty when there is neither one in the address nor a default.</summary>
    protected string Current => Address.Value(Navigation.Uri, Key) ?? Default ?? "";

    protected override void OnInitialized() => Navigation.LocationChanged += Follow;

    public void Dispose()
    {
        Navigation.LocationChanged -= Follow;
        GC.SuppressFinalize(this);
    }

    /// <summary>The address with this key set to a value; null or the default takes it out.</summary>
    protected string Link(string? value) =>
        Address.With(Navigation.Uri, Key, string.Equals(value, Default, StringComparison.OrdinalIgnoreCase) ? null : value?.Trim());

    protected void Go(string? value) => Navigation.NavigateTo(Link(value));

    private void Follow(object? sender, LocationChangedEventArgs args) => _ = InvokeAsync(StateHasChanged);
}
