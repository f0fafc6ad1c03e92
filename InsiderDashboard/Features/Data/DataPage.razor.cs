using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Data;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Hosting;
using Microsoft.AspNetCore.Components;

namespace InsiderDashboard.Features.Data;

/// <summary>What the data page shows.</summary>
public sealed record DataAnswer
{
    public required StatusResult Status { get; init; }
    public required Listing<ReconciliationRow> Lines { get; init; }
    public required IReadOnlyList<ImportedRun> Runs { get; init; }
    public required IReadOnlyList<Rejection> Rejections { get; init; }

    /// <summary>Number of completely imported months.</summary>
    public int Months => Status.Coverage.Sum(span => (span.To.Year - span.From.Year) * 12 + span.To.Month - span.From.Month + 1);
}

public partial class DataPage
{
    private const int LinesAPage = 100;
    private const int MostRecords = 50;

    private static readonly IReadOnlyList<Exclusion> Reasons = [.. Enum.GetValues<Exclusion>().Where(reason => reason != Exclusion.None)];

    [Inject] private ImportJobs Jobs { get; set; } = null!;

    private string KeyTitle => Query.By switch
    {
        ReconciliationBy.Quarter => "Quarter filed",
        ReconciliationBy.Issuer => "Issuer",
        ReconciliationBy.Total => "Rows",
        _ => throw Unknown,
    };

    private int Size => Query.Size ?? LinesAPage;

    // What was imported and what was not taken is read from the store.
    protected override bool IsOfMarketAlone => false;

    protected override DataAnswer Ask(MarketSnapshot market, ReconciliationQuery query) => new()
    {
        Status = Status.Of(market, new StatusQuery { AsOf = query.AsOf }),
        // Whoever looks at quarters looks for the newest.
        Lines = Reconciliation.Of(market,
            query with { Size = query.Size ?? LinesAPage, Sort = query.Sort ?? (query.By == ReconciliationBy.Quarter ? "-key" : null) }),
        Runs = Jobs.Runs(MostRecords),
        Rejections = Jobs.Rejections(MostRecords, 0),
    };

    /// <summary>The trades behind a number of the reconciliation.</summary>
    private string Rows(ReconciliationRow row, string excluded, Exclusion? reason = null)
    {
        var address = Address.With("/trades", "excluded", excluded);
        if (reason is { } one)
            address = Address.With(address, "exclusion", QueryBinder.Format(one));
        foreach (var (key, value) in QueryBinder.Pairs(Query).Where(pair => pair.Key is "sector" or "ticker" or "cik" or "from" or "to"))
            address = Address.With(address, key, value);
        if (Query.By == ReconciliationBy.Issuer)
            address = Address.With(address, ("ticker", "cik:" + row.Key), ("cik", null));
        if (Query.By == ReconciliationBy.Quarter && Quarter(row.Key) is var (first, last))
            address = Address.With(address, ("from", Formats.Date(Later(first, Query.From))), ("to", Formats.Date(Earlier(last, Query.To))));
        return PageLinks.AsOf(Navigation.Uri, address);
    }

    private static DateOnly Later(DateOnly day, DateOnly? other) => other > day ? other.Value : day;

    private static DateOnly Earlier(DateOnly day, DateOnly? other) => other < day ? other.Value : day;

    /// <summary><c>2025q3</c> → its first and last day.</summary>
    private static (DateOnly From, DateOnly To)? Quarter(string key)
    {
        if (key.Length != 6 || !int.TryParse(key.AsSpan(0, 4), out var year) || !int.TryParse(key.AsSpan(5), out var quarter))
            return null;
        var from = new DateOnly(year, 3 * quarter - 2, 1);
        return (from, from.AddMonths(3).AddDays(-1));
    }

    private string KeyName(ReconciliationRow row) => Query.By switch
    {
        ReconciliationBy.Issuer => row.Company ?? row.Key,
        ReconciliationBy.Total => "All rows",
        ReconciliationBy.Quarter => row.Key,
        _ => throw Unknown,
    };

    private ArgumentOutOfRangeException Unknown => new(nameof(Query), Query.By, null);

    private static string DatasetDetail(StatusResult status) =>
        status.Dataset == DatasetKind.Demo ? "gone with the first real import"
        : status.AsOf is { } day ? $"as of {Formats.Date(day)}" : "import something below";

    private static string Span(StatusResult status) =>
        status is { FirstFiled: { } first, LastFiled: { } last } ? $"filed {Formats.Date(first)} to {Formats.Date(last)}" : "none";

    private static string Coverage(StatusResult status) =>
        status.Coverage.Count == 0 ? "no complete quarter: no statements about absence or history"
        : string.Join(", ", status.Coverage.Select(span => $"{span.From:yyyy-MM} to {span.To:yyyy-MM}"));
}
