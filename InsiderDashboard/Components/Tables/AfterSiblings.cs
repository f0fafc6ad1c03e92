using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace InsiderDashboard.Components.Tables;

/// <summary>Draws its content once the components before it have their parameters: a table after its columns.</summary>
public sealed class AfterSiblings : ComponentBase
{
    [Parameter, EditorRequired] public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent);
}
