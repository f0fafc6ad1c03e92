using InsiderDashboard.Charting;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InsiderDashboard.Components.Charts;

public partial class ChartCard
{
    private readonly string id = "chart-" + Guid.NewGuid().ToString("N")[..8];
    private ElementReference box;
    private IJSObjectReference? module;
    private IJSObjectReference? drawing;
    private DotNetObjectReference<ChartCard>? self;
    private string? drawn;
    private string? problem;
    private bool asTable;

    [Parameter, EditorRequired] public string Title { get; set; } = "";
    [Parameter] public string? Subtitle { get; set; }

    /// <summary>What the chart shows, in a sentence, for those who do not see it.</summary>
    [Parameter] public string? Description { get; set; }

    /// <summary>Null while the data are on their way.</summary>
    [Parameter, EditorRequired] public ChartSpec? Spec { get; set; }

    /// <summary>Why there is nothing to draw.</summary>
    [Parameter] public string EmptyReason { get; set; } = "No values in the chosen range.";

    /// <summary>Raised by a click on a point without a link.</summary>
    [Parameter] public EventCallback<ChartPoint> OnPoint { get; set; }

    /// <summary>Controls beside the table switch.</summary>
    [Parameter] public RenderFragment? Actions { get; set; }

    /// <summary>A remark below the chart.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    private bool HasData => Spec is { IsEmpty: false };

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!HasData || asTable)
            return;
        var figure = PlotlyFigure.Write(Spec!);
        if (figure == drawn)
            return;
        drawn = figure;
        try
        {
            await DrawAsync(figure);
        }
        catch (JSDisconnectedException)
        {
            // The reader has left.
        }
        catch (JSException error)
        {
            problem = error.Message;
            StateHasChanged();
        }
    }

    /// <summary>Called by js/chart.js.</summary>
    [JSInvokable]
    public Task PointClickedAsync(int trace, int index, string x, string y)
    {
        if (Spec is null || trace < 0 || trace >= Spec.Traces.Count)
            return Task.CompletedTask;
        var links = Spec.Traces[trace].Links;
        if (index >= 0 && index < links?.Count && links[index] is { } href)
        {
            Navigation.NavigateTo(href);
            return Task.CompletedTask;
        }
        return InvokeAsync(() => OnPoint.InvokeAsync(new ChartPoint(trace, index, x, y)));
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (drawing is not null)
            {
                await drawing.InvokeVoidAsync("dispose");
                await drawing.DisposeAsync();
            }
            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // Nothing is left to clean up in a browser that has gone.
        }
        self?.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task DrawAsync(string figure)
    {
        self ??= DotNetObjectReference.Create(this);
        module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/chart.js"]);
        var clickable = OnPoint.HasDelegate || Spec!.Traces.Any(trace => trace.Links is not null);
        if (drawing is null)
            drawing = await module.InvokeAsync<IJSObjectReference>("draw", box, figure, Assets["lib/plotly.min.js"], clickable ? self : null);
        else
            await drawing.InvokeVoidAsync("update", box, figure);
    }

    private void ShowTable(bool table)
    {
        asTable = table;
        drawn = null; // the box may have changed its width meanwhile
    }
}
