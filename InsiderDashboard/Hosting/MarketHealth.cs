using InsiderDashboard.Core.Market.Build;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace InsiderDashboard.Hosting;

/// <summary>Ready once the market of the store is loaded; a process that still loads is alive, but not to be sent readers.</summary>
internal sealed class MarketHealth(LiveMarket live) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(live.Ready.IsCompletedSuccessfully ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The market is still "
            + "being loaded."));
}
