using Bunit;
using MudBlazor.Services;

namespace InsiderDashboard.Tests.Support;

/// <summary>
/// Renders components that stand on the UI kit. Render <c>MudPopoverProvider</c> first where a component opens a list. The kit's
/// services can only be put away asynchronously.
/// </summary>
public abstract class MudContext : BunitContext, IAsyncLifetime
{
    protected MudContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public new async Task DisposeAsync() => await Services.DisposeAsync();

    protected override void Dispose(bool disposing)
    {
    }
}
