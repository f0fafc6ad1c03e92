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
    private const int LeastCharacters = 10;
    private const int MostCharacters = 14;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>The key in the address, such as <c>window</c>.</summary>
    [Parameter, EditorRequired] public string Key { get; set; } = "";

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>What holds when the address says nothing; empty like null when nothing does.</summary>
    [Parameter] public string? Default { get; set; }

    /// <summary>What the filter means, on hover.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>What tells a second control of the same key from the first.</summary>
    [Parameter] public string Part { get; set; } = "";

    protected string Id => "filter-" + Key + Part;

    /// <summary>The value in force; empty when there is neither one in the address nor a default.</summary>
    protected string Current => Address.Value(Navigation.Uri, Key) ?? Default ?? "";

    protected override void OnInitialized() => Navigation.LocationChanged += Follow;

    public void Dispose()
    {
        Navigation.LocationChanged -= Follow;
        GC.SuppressFinalize(this);
    }

    /// <summary>The style of a field that holds so many characters, and no less than its label.</summary>
    protected string Width(int characters) => $"width:{Math.Max(characters, Label.Length) + 4}ch";

    /// <summary>The style of a field that holds each of these texts, and no less than its label.</summary>
    protected string Width(IEnumerable<string> texts) => Width(Math.Clamp(texts.Max(text => text.Length), LeastCharacters, MostCharacters));

    /// <summary>The address with this key set to a value; null or the default takes it out.</summary>
    protected string Link(string? value) =>
        Address.With(Navigation.Uri, Key, string.Equals(value, Default, StringComparison.OrdinalIgnoreCase) ? null : value?.Trim());

    /// <summary>
    /// Navigates to the address with this key set to a value, unless that value holds already: a control of the kit also tells of
    /// what it was given, the old value among it while the new address is on its way.
    /// </summary>
    protected void Go(string? value)
    {
        if ((value?.Trim() ?? "") != Current)
            Navigation.NavigateTo(Link(value));
    }

    private void Follow(object? sender, LocationChangedEventArgs args) => _ = InvokeAsync(StateHasChanged);
}
