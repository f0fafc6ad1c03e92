using System.Text.Json;
using InsiderDashboard.Charting;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Plotly.Blazor;
using Plotly.Blazor.Interop;

namespace InsiderDashboard.Components.Charts;

public partial class ChartCard
{
    private const uint ImageWidth = 1200;

    private readonly string id = "chart-" + Guid.NewGuid().ToString("N")[..8];
    private IJSObjectReference? module;
    private IJSObjectReference? browser;
    private DotNetObjectReference<ChartCard>? self;
    private PlotlyChart? plot;
    private ChartLook? look;
    private ChartTable? twin;
    private string? problem;
    private bool isStarted;
    private bool isDisposed;
    private bool asTable;

    // From the spec to the screen: what the figure was made from, the figure, what the browser has or is about to get.
    private ChartSpec? source;
    private PlotlyFigure? figure;
    private PlotlyFigure? sent;
    private bool isDrawn;

    [Parameter, EditorRequired] public string Title { get; set; } = "";
    [Parameter] public string? Subtitle { get; set; }

    /// <summary>What the chart shows, in a sentence, for those who do not see it.</summary>
    [Parameter] public string? Description { get; set; }

    /// <summary>Null while the data are on their way. The same one again costs nothing.</summary>
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

    private bool IsClickable => OnPoint.HasDelegate || Spec!.Traces.Any(trace => trace.Links is not null);

    private string Words => $"{Title}. {Description ?? Subtitle} The same values stand under Table.";

    /// <summary>Keeps the place until the chart is there.</summary>
    private string Room => $"min-height:{Spec!.Height}px";

    private ChartTable Twin => twin ??= ChartTables.From(Spec!);

    protected override void OnParametersSet() => Compose();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (HasData && !isStarted)
            await GuardedAsync(StartAsync);
        // A chart draws by itself what it is born with.
        sent ??= figure;
        if (isDrawn && !asTable)
            await GuardedAsync(SendAsync);
    }

    /// <summary>Called by js/chart.js when the theme or the window has changed.</summary>
    [JSInvokable]
    public Task TakeLookAsync(ChartLook now) => InvokeAsync(() =>
    {
        (look, source) = (now, null);
        Compose();
        StateHasChanged();
    });

    public async ValueTask DisposeAsync()
    {
        isDisposed = true;
        await GuardedAsync(ReleaseAsync);
        self?.Dispose();
        GC.SuppressFinalize(this);
    }

    // The chart itself leaves with its component; only what listens to the browser is ours to end.
    private async Task ReleaseAsync()
    {
        if (browser is not null)
        {
            await browser.InvokeVoidAsync("dispose");
            await browser.DisposeAsync();
        }
        if (module is not null)
            await module.DisposeAsync();
    }

    private void Compose()
    {
        if (ReferenceEquals(Spec, source))
            return;
        twin = null;
        if (!HasData || look is null)
        {
            (source, figure, sent, isDrawn) = (null, null, null, false);
            return;
        }
        source = Spec;
        var next = PlotlyFigure.Of(Spec!, look);
        // A spec made anew from the same answer is the same picture: nothing goes to the browser.
        if (!next.Equals(figure))
            figure = next;
    }

    private async Task StartAsync()
    {
        isStarted = true;
        self = DotNetObjectReference.Create(this);
        module = await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/chart.js"]);
        browser = await module.InvokeAsync<IJSObjectReference>("watch", self, ChartLook.Variables, PlotlyFigure.Interop, PlotlyFigure.Library);
        if (isDisposed)
            await ReleaseAsync();
        else
            await TakeLookAsync(await browser.InvokeAsync<ChartLook>("look"));
    }

    private void Drawn() => _ = InvokeAsync(() => GuardedAsync(async () =>
    {
        isDrawn = true;
        StateHasChanged();
        await plot!.SubscribeClickEvent();
        await browser!.InvokeVoidAsync("drawn", id);
        await SendAsync();
    }));

    private async Task SendAsync()
    {
        if (ReferenceEquals(sent, figure))
            return;
        sent = figure;
        await plot!.React();
    }

    private async Task GuardedAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception error) when (error is JSDisconnectedException || (isDisposed && error is TaskCanceledException))
        {
            // The reader has left: nobody is there to draw for, and nothing to clean up.
        }
        catch (Exception error) when (error is JSException or TaskCanceledException)
        {
            // The first line is the browser's message; its calls follow.
            problem = error is JSException ? error.Message.Split('\n')[0] : "The browser did not answer in time.";
            StateHasChanged();
        }
    }

    private void Clicked(IEnumerable<EventDataPoint> points)
    {
        if (points.FirstOrDefault() is not { PointNumber: JsonElement { ValueKind: JsonValueKind.Number } number } point || Spec is null)
            return;
        var (trace, index) = (point.TraceIndex, number.GetInt32());
        if (trace < 0 || trace >= Spec.Traces.Count || index < 0 || index >= Spec.Traces[trace].Count)
            return; // a click on what has just been replaced
        if (Spec.Traces[trace].Links?[index] is { } href)
            Navigation.NavigateTo(href);
        else
            _ = InvokeAsync(() => OnPoint.InvokeAsync(new ChartPoint(trace, index, $"{point.X}", $"{point.Y}")));
    }

    private Task SaveAsync() => GuardedAsync(() =>
        plot!.DownloadImage(ImageFormat.Png, (uint)Spec!.Height, ImageWidth, Title.ToLowerInvariant().Replace(' ', '-')));

    private void ShowTable(bool table)
    {
        asTable = table;
        if (!table)
            sent = figure; // the chart draws itself anew when it shows again
    }
}
