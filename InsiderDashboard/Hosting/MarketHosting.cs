using InsiderDashboard.Cli;
using InsiderDashboard.Components.Layout;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Hosting;

/// <summary>Gives the pages and the API their market, and keeps it up with the store.</summary>
public static class MarketHosting
{
    /// <summary>How the importer makes the stored readings of filings.</summary>
    public static FilingReadings Readings { get; } = new(FilingReading.Version, MarketLoader.ReadingOf);

    public static IServiceCollection AddMarket(this IServiceCollection services, ServeRequest request)
    {
        services.AddSingleton(_ => Database.Open(request.DatabasePath));
        services.AddSingleton<LiveMarket>();
        services.AddSingleton(provider => new Importer(provider.GetRequiredService<Database>(), Readings));
        services.AddHostedService<MarketKeeper>();
        return services;
    }
}

/// <summary>Loads the market at start and takes in what this or another process has imported.</summary>
internal sealed class MarketKeeper(LiveMarket live, CurrentDataset dataset, ILogger<MarketKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        dataset.Suggest = (text, most) => Companies.Search(live.Current, text).Take(most)
            .Select(c => new CompanySuggestion(c.Ticker ?? "cik:" + c.IssuerCik, c.Company)).ToList();
        live.Changed += Announce;
        using var timer = new PeriodicTimer(Beat);
        do
        {
            try
            {
                await Task.Run(live.Refresh, stop);
            }
            catch (StorageException error)
            {
                log.LogError("The store can't be read now: {Reason}", error.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stop));
    }

    private void Announce()
    {
        var market = live.Current;
        dataset.Set(new DatasetStatus(market.Dataset, market.LastFiled == 0 ? null : DateOnly.FromDayNumber(market.LastFiled)));
    }
}
