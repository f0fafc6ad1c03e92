using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace InsiderDashboard.Components.Tables;

/// <summary>
/// Writes the cells of rows as HTML. A circuit that is given components keeps each of them and sends every one as several
/// records: a page of 100 trades took 840 KB, 130 KB when packed. Cells hold words and links and handle no events, so that
/// their HTML is all there is to them.
/// </summary>
internal static class CellWriter
{
    /// <summary>The HTML of each fragment, in their order. Cells must not wait for anything.</summary>
    public static List<MarkupString> Write(IServiceProvider services, IEnumerable<RenderFragment> rows)
    {
        using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var writing = renderer.Dispatcher.InvokeAsync(() => rows.Select(row => new MarkupString(Write(renderer, row))).ToList());
        // Nobody else knows this renderer, so that its work runs here and now.
        return writing.GetAwaiter().GetResult();
    }

    private static string Write(HtmlRenderer renderer, RenderFragment cells) =>
        renderer.BeginRenderingComponent<AfterSiblings>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(AfterSiblings.ChildContent)] = cells })).ToHtmlString();
}
