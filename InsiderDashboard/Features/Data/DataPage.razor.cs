using InsiderDashboard.Components.Shared;
using InsiderDashboard.Core.Analytics;
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
    public required IReadOnlyList<ReconciliationRow> Rows { get; init; }

    /// <summary>The rows on show: quarters newest first; of issuers those with most excluded rows.</summary>
    public required IReadOnlyList<ReconciliationRow> Shown { get; init; }
    public required IReadOnlyList<ImportedRun> Runs { get; init; }
    public required IReadOnlyList<Rejection> Rejections { get; init; }

    /// <summary>Number of completely imported months.</summary>
    public int Months => Status.Coverage.Sum(span => (span.To.Year - span.From.Year) * 12 + span.To.Month - span.From.Month + 1);
}

public partial class DataPage
{
    private const int MostIssuers = 100;
    private const int MostRecords = 50;

    private static readonly string[] FilterKeys = ["by", "asof"];
    private static readonly IReadOnlyList<Exclusion> Reasons = [.. Enum.GetValues<Exclusion>().Where(reason => reason != Exclusion.None)];
    private static readonly IReadOnlyList<FilterOption> ByOptions = [new("total", "All"), new("quarter", "Filing quarter"), new("issuer", "Issuer")];

    [Inject] private ImportJobs Jobs { get; set; } = null!;

    private string KeyTitle => Query.By switch { ReconciliationBy.Quarter => "Quarter filed", ReconciliationBy.Issuer => "Issuer", _ => "Rows" };

    private string Export => PageLinks.AsOf(Navigation.Uri, "/api/reconciliation.csv?by=issuer");

    protected override DataAnswer Ask(MarketSnapshot market, ReconciliationQuery query)
    {
        var rows = Reconciliation.Of(market, query).Rows;
        return new DataAnswer
        {
            Status = Status.Of(market, new StatusQuery { AsOf = query.AsOf }),
            Rows = rows,
            Shown = query.By switch
            {
                ReconciliationBy.Issuer => [.. rows.OrderByDescending(r => r.Parsed - r.Counted).ThenBy(r => r.Company).Take(MostIssuers)],
                ReconciliationBy.Quarter => [.. rows.OrderByDescending(r => r.Key, StringComparer.Ordinal)],
                _ => rows,
            },
            Runs = Jobs.Runs(MostRecords),
            Rejections = Jobs.Rejections(MostRecords, 0),
        };
    }

    /// <summary>The trades behind a number of the reconciliation.</summary>
    private string Rows(ReconciliationRow row, string excluded, Exclusion? reason = null)
    {
        var address = Address.With("/trades", "excluded", excluded);
        if (reason is { } one)
            address = Address.With(address, "exclusion", QueryBinder.Format(one));
        if (Query.By == ReconciliationBy.Issuer)
            address = Address.With(address, "ticker", "cik:" + row.Key);
        if (Query.By == ReconciliationBy.Quarter && Quarter(row.Key) is var (from, to))
            address = Address.With(address, ("from", Formats.Date(from)), ("to", Formats.Date(to)));
        return PageLinks.AsOf(Navigation.Uri, address);
    }

    /// <summary><c>2025q3</c> → its first and last day.</summary>
    private static (DateOnly From, DateOnly To)? Quarter(string key)
    {
        if (key.Length != 6 || !int.TryParse(key.AsSpan(0, 4), out var year) || !int.TryParse(key.AsSpan(5), out var quarter))
            return null;
        var from = new DateOnly(year, 3 * quarter - 2, 1);
        return (from, from.AddMonths(3).AddDays(-1));
    }

    private string KeyName(ReconciliationRow row) => Query.By switch { ReconciliationBy.Issuer => row.Company ?? row.Key, ReconciliationBy.Total => "All rows", _ => row.Key };

    private static string DatasetName(StatusResult status) => status.Dataset switch { DatasetKind.Real => "Real filings", DatasetKind.Demo => "Fictional demo", _ => "Empty" };

    private static string DatasetDetail(StatusResult status) =>
        status.Dataset == DatasetKind.Demo ? "gone with the first real import" : status.AsOf is { } day ? $"as of {Formats.Date(day)}" : "import something below";

    private static string Span(StatusResult status) =>
        status is { FirstFiled: { } first, LastFiled: { } last } ? $"filed {Formats.Date(first)} to {Formats.Date(last)}" : "none";

    private static string Coverage(StatusResult status) =>
        status.Coverage.Count == 0 ? "no complete quarter: no statements about absence or history"
        : string.Join(", ", status.Coverage.Select(span => $"{span.From:yyyy-MM} to {span.To:yyyy-MM}"));
}
