using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace InsiderDashboard.Tests.Support;

internal static class Navigation
{
    /// <summary>Moves the browser of a component test.</summary>
    public static void NavigateTo(this IServiceProvider services, string uri) =>
        services.GetRequiredService<NavigationManager>().NavigateTo(uri);
}
