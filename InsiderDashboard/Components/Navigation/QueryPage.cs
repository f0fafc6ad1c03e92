using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Market.Build;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace InsiderDashboard.Components.Navigation;

/// <summary>
/// A page whose address is its question: it reads the address into one flat query record, asks for the answer off the
/// render thread, and asks again when the address or the market changes. A bad value becomes the default and is named in
/// <see cref="Problems"/>; a ticker that is not one company is told by <see cref="TickerProblem"/>.
/// </summary>
public abstract class QueryPage<TQuery, TResult> : ComponentBase, IDisposable
    where TQuery : class, new()
    where TResult : class
{
    private static readonly TimeSpan FirstPatience = TimeSpan.FromMilliseconds(150);

    private CancellationTokenSource? asking;
    private string? askedAddress;
    private MarketSnapshot? askedMarket;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;
    [Inject] protected LiveMarket Live { get; set; } = null!;
    [Inject] protected TimeProvider Time { get; set; } = null!;
    [Inject] private RecentAnswers Recent { get; set; } = null!;

    protected DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    /// <summary>The question as read from the address.</summary>
    protected TQuery Query { get; private set; } = new();

    /// <summary>Values of the address that were not taken.</summary>
    protected IReadOnlyList<QueryProblem> Problems { get; private set; } = [];

    /// <summary>The answer; null while it is on its way or when the question has none.</summary>
    protected TResult? Result { get; private set; }

    /// <summary>The market that <see cref="Result"/> was made from.</summary>
    protected MarketSnapshot Market { get; private set; } = MarketBuilder.Empty;

    /// <summary>The last day on which something was filed; null while the store is empty.</summary>
    protected DateOnly? Newest => Market.LastFiled == 0 ? null : DateOnly.FromDayNumber(Market.LastFiled);
    protected bool IsLoading { get; private set; } = true;
    protected TickerAnswer? TickerProblem { get; private set; }

    /// <summary>Why there is no answer, in words for the reader.</summary>
    protected string? Failure { get; private set; }

    /// <summary>Keys of the address that belong to the page and not to the question.</summary>
    protected virtual IReadOnlyCollection<string> PageKeys => [];

    /// <summary>Whether the market and the question alone make the answer, so that the same ones have the same answer.</summary>
    protected virtual bool IsOfMarketAlone => true;

    /// <summary>Answers, null when there is no such thing. Runs off the render thread and must not touch the component's state.</summary>
    protected abstract TResult? Ask(MarketSnapshot market, TQuery query);

    /// <summary>Completes the question with what stands in the path, such as the ticker of a company page.</summary>
    protected virtual TQuery Complete(TQuery query) => query;

    protected override void OnInitialized()
    {
        Navigation.LocationChanged += Follow;
        Live.Changed += Follow;
    }

    protected override Task OnParametersSetAsync() => AskAgain();

    public virtual void Dispose()
    {
        Navigation.LocationChanged -= Follow;
        Live.Changed -= Follow;
        asking?.Cancel();
        asking?.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Follow(object? sender, LocationChangedEventArgs args) => Follow();

    private void Follow() => _ = InvokeAsync(async () =>
    {
        // A navigation to another page raises the event before this one is taken down; one to another path of this page
        // (another company) sets its parameters.
        if (askedAddress is null || Address.Path(Navigation.Uri) == Address.Path(askedAddress))
            await AskAgain();
    });

    private async Task AskAgain()
    {
        var address = Navigation.Uri;
        await Live.Ready;
        var market = Live.Current;
        if (address == askedAddress && market == askedMarket)
            return;
        var isFirst = askedAddress is null;
        (askedAddress, askedMarket) = (address, market);
        var bound = AsOfRange.Within(QueryBinder.Bind<TQuery>(Address.AllPairs(address), [.. PageKeys]), market, Today);
        var query = Complete(bound.Query);
        (Problems, IsLoading) = (bound.Problems, true);
        asking?.Cancel();
        var mine = asking = new CancellationTokenSource();
        StateHasChanged();
        var answering = Task.Run(() => Answer(market, query));
        // The page arrived with its answer; one that is ready at once must not flash "loading" in between.
        if (isFirst)
            Task.WaitAny([answering], FirstPatience);
        var (result, ticker, failure) = await answering;
        if (mine.IsCancellationRequested)
            return;
        (Query, Market, Result, TickerProblem, Failure, IsLoading) = (query, market, result, ticker, failure, false);
        await OnAnswered();
        StateHasChanged();
    }

    /// <summary>Called after a new answer has been set.</summary>
    protected virtual Task OnAnswered() => Task.CompletedTask;

    private (TResult? Result, TickerAnswer? Ticker, string? Failure) Answer(MarketSnapshot market, TQuery query)
    {
        try
        {
            return (IsOfMarketAlone ? Recent.Of(market, query, Ask) : Ask(market, query), null, null);
        }
        catch (TickerException problem)
        {
            return (null, problem.Answer, problem.Message);
        }
    }
}
