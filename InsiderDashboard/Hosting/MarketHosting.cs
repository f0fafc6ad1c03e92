using InsiderDashboard.Cli;
using InsiderDashboard.Components.Layout;
using InsiderDashboard.Core.Analytics.Companies;
using InsiderDashboard.Core.Demo;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Hosting;

/// <summary>Gives the pages and the API their market, and keeps it up with the store.</summary>
public static class MarketHosting
{
    public static IServiceCollection AddMarket(this IServiceCollection services, ServeRequest request)
    {
        services.AddSingleton(_ => Database.Open(request.DatabasePath));
        services.AddSingleton<LiveMarket>();
        services.AddSingleton(provider => new Importer(provider.GetRequiredService<Database>(), FilingReadings.Stored));
        services.AddSingleton(new ImportRoots(request.ImportRoots, request.DatabasePath));
        services.AddSingleton<ImportJobs>();
        services.AddSingleton<StartTrouble>();
        services.AddHostedService<MarketKeeper>();
        return services;
    }
}

/// <summary>
/// Loads the market at start, filling an empty store with the fictional one, and takes in what this or another process has
/// imported.
/// </summary>
internal sealed class MarketKeeper(
    LiveMarket live, Importer importer, CurrentDataset dataset, StartTrouble start, IHostApplicationLifetime lifetime, ILogger<MarketKeeper> log)
    : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private DatasetKind? told;
    private string? trouble;

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        dataset.Suggest = (text, max) => CompanySearch.Find(live.Current, text).Take(max)
            .Select(c => new CompanySuggestion(c.Ticker ?? "cik:" + c.IssuerCik, c.Company)).ToList();
        live.Changed += Announce;
        using var timer = new PeriodicTimer(Beat);
        do
            await Task.Run(KeepUp, stop);
        while (await timer.WaitForNextTickAsync(stop));
    }

    /// <summary>A store that can't be read now, or that another process fills just now, is looked at again on the next beat.</summary>
    private void KeepUp()
    {
        try
        {
            // Once: what the store lacks later, a user or another process has taken out.
            if (!live.Ready.IsCompleted)
                FillEmptyStore();
            if (live.Refresh())
                FirstAnswers.Prepare(live, log);
            trouble = null;
        }
        catch (StorageException error) when (error.IsDamage && !live.Ready.IsCompleted)
        {
            // Nothing was ever shown, and waiting mends no file: pages would wait for ever.
            start.Reason = error.Message;
            lifetime.StopApplication();
        }
        catch (StorageException error)
        {
            if (error.Message != trouble)
                log.LogError("The store can't be used now: {Reason}", error.Message);
            trouble = error.Message;
        }
    }

    private void FillEmptyStore()
    {
        if (importer.WantsDemo)
            importer.ReplaceWithDemo(DemoMarket.Filings(), DemoMarket.Prices(), DemoMarket.Companies(), DemoMarket.CoveredMonths());
    }

    private void Announce()
    {
        var market = live.Current;
        if (market.Dataset != told)
            log.LogInformation("Store {Path}: {Market}, {Filings:N0} filings.", live.Database.Path,
                market.Dataset switch
                {
                    DatasetKind.Real => "real filings",
                    DatasetKind.Demo => "the fictional demo market",
                    DatasetKind.Empty => "empty",
                    var other => throw new InvalidOperationException($"no such dataset: {other}"),
                }, market.Filings.Count);
        told = market.Dataset;
        dataset.Set(new DatasetStatus(market.Dataset, market.LastFiled == 0 ? null : DateOnly.FromDayNumber(market.LastFiled)));
    }
}
