using InsiderDashboard.Components.Navigation;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components;

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

    /// <summary>What holds when the address says nothing.</summary>
    [Parameter] public string? Default { get; set; }

    /// <summary>What the filter means, on hover.</summary>
    [Parameter] public string? Hint { get; set; }

    protected string Id { get; } = "filter-" + Guid.NewGuid().ToString("N")[..8];

    /// <summary>The value in force; null when there is neither one in the address nor a default.</summary>
    protected string? Current => Address.Value(Navigation.Uri, Key) ?? Default;

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

/// <summary>A choice of a filter.</summary>
/// <param name="Value">As in the address; empty for "all".</param>
/// <param name="Text">As on the page.</param>
public sealed record FilterOption(string Value, string Text)
{
    public FilterOption(string value) : this(value, value)
    {
    }
}
