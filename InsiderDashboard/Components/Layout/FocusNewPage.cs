using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InsiderDashboard.Components.Layout;

/// <summary>
/// Moves the focus to the heading when another page comes up, so that a screen reader says where one is. Unlike the
/// framework's component it leaves the first page alone: there it would take the focus from a reader who already types.
/// </summary>
public sealed class FocusNewPage(IJSRuntime js) : ComponentBase
{
    private Type? shown;
    private bool moved;

    [Parameter, EditorRequired] public Microsoft.AspNetCore.Components.RouteData Route { get; set; } = null!;

    protected override void OnParametersSet()
    {
        moved = shown is not null && shown != Route.PageType;
        shown = Route.PageType;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!moved)
            return;
        moved = false;
        await js.InvokeVoidAsync("dashboardPage.focusHeading");
    }
}
