using System.Globalization;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Data;
using InsiderDashboard.Core.Analytics.HeavySelling;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals.Sectors;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Oracle;

/// <summary>
/// The product's answers on real filings beside those of oracle.py, which was written from the definitions alone, in another
/// language and without this code. expected.txt holds what it computed: clusters, sector cells (its sums by issuer, grouped by
/// the published SIC table) months and exclusions, one fact a line.
/// </summary>
public class OracleTests
{
    private static readonly Lazy<string[][]> Facts = new(() => ReadFacts());

    private static MarketSnapshot Market => RealStores.Quarters.Current;

    [RealDataFact]
    public void Status_OfBothQuarters_IsWhatWasFiled()
    {
        var status = Status.Of(Market, new StatusQuery());

        Assert.Equal((41_461, 71_431), (status.Filings, status.Trades));
        Assert.Equal((new DateOnly(2025, 4, 28), new DateOnly(2025, 9, 30)), (status.FirstFiled, status.LastFiled));
    }

    [RealDataFact]
    public void Exclusions_AreThoseOfTheOracle()
    {
        var row = Assert.Single(Reconciliation.Of(Market, new ReconciliationQuery()).Rows);

        Assert.Equal(71_431, row.Parsed);
        var expected = Of("excluded").ToDictionary(f => f[1], f => long.Parse(f[2], CultureInfo.InvariantCulture));
        Assert.Equal(expected["None"], row.Counted);
        Assert.Equal(
            expected.Where(p => p.Key != "None").OrderBy(p => p.Key, StringComparer.Ordinal),
            row.Excluded.Where(p => p.Value > 0).Select(p => KeyValuePair.Create(p.Key.ToString(), p.Value))
                .OrderBy(p => p.Key, StringComparer.Ordinal));
    }

    [RealDataFact]
    public void Clusters_OfBothSidesAndTwoDays_AreThoseOfTheOracle()
    {
        var wrong = new List<string>();
        foreach (var fact in Of("clusters"))
        {
            var rows = Clusters(fact[1], fact[2]);
            Compare(wrong, fact, [rows.Count, Cents(rows.Sum(r => r.Value)), rows.Count(r => r.Active), rows.Sum(r => r.Persons)], 3);
        }
        foreach (var fact in Of("cluster"))
        {
            if (Clusters(fact[1], fact[2]).FirstOrDefault(r => r.IssuerCik == fact[3] && Day(r.Start) == fact[4]) is not { } row)
                wrong.Add("missing: " + string.Join('|', fact));
            else
                Compare(wrong, fact,
                [
                    row.IssuerCik, Day(row.Start), Day(row.End), Day(row.CompletedOn), row.Active ? "true" : "false", row.Persons, row.Others,
                    Cents(row.Value), Math.Round(row.AveragePrice, 6), row.Opposite, Cents(row.OppositeDiscretionary), Cents(row.OppositeMechanical),
                    string.Join('+', row.Marks.Select(m => m.ToString()).Order(StringComparer.Ordinal)), row.Trades.Count,
                ], 3);
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [RealDataFact]
    public void SectorCells_AreThoseOfTheOracle()
    {
        var wrong = new List<string>();
        foreach (var fact in Of("sector"))
        {
            var month = DateOnly.ParseExact(fact[1], "yyyy-MM", CultureInfo.InvariantCulture);
            var cell = SectorSearch.Heatmap(Market, new SectorQuery
            {
                AsOf = month.AddMonths(1).AddDays(-1), Months = 1, Window = int.Parse(fact[2], CultureInfo.InvariantCulture),
                Scope = Enum.Parse<TradeScope>(fact[3], ignoreCase: true), Measure = Enum.Parse<SectorMeasure>(fact[5], ignoreCase: true),
                Sector = Enum.Parse<Sector>(fact[4]),
            }).Rows.Last();
            Compare(wrong, fact, [Cents(cell.Buys!.Value), Cents(cell.Sells!.Value), cell.Issuers!.Value], 6);
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [RealDataFact]
    public void Months_OfTwelveIssuers_AreThoseOfTheOracle()
    {
        var wrong = new List<string>();
        foreach (var months in Of("month").GroupBy(f => (Cik: f[1], Mode: f[2])))
        {
            var published = months.Key.Mode == "published";
            var rows = HeavySellingSearch.Months(Market, new MonthQuery
            {
                Ticker = "cik:" + months.Key.Cik, Mode = published ? MonthMode.Published : MonthMode.PointInTime,
                From = new DateOnly(2025, 4, 1), To = new DateOnly(2025, 9, 30),
            }).Rows;
            foreach (var fact in months)
            {
                var row = rows.FirstOrDefault(r => r.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture) == fact[3]);
                if (row is null)
                    // A month without a trade may be left out of the answer.
                    Compare(wrong, fact, [0.0, 0.0, "false"], 4);
                else
                    Compare(wrong, fact, [Cents(row.Buys!.Value), Cents(row.Sells!.Value), row.Active!.Value ? "true" : "false",
                        published && row.Threshold is { } threshold ? threshold : "", row.Heavy is { } heavy ? heavy ? "true" : "false" : "",
                        published ? "" : row.TooLate!.Value], 4);
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static IReadOnlyList<ClusterRow> Clusters(string side, string asOf) => ClusterSearch.Find(Market, new ClusterQuery
    {
        Side = Enum.Parse<Side>(side, ignoreCase: true), AsOf = DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture), Size = 1000,
        Marks = new QueryList(["any"]),
    }).Rows;

    /// <summary>Adds a line for a fact whose numbers are not the answer's; numbers may differ by half a cent in ten million.</summary>
    private static void Compare(List<string> wrong, string[] fact, object[] answer, int from)
    {
        for (var i = 0; i < answer.Length; i++)
        {
            var expected = fact[from + i];
            var fits = answer[i] is double number
                ? expected.Length > 0 && Math.Abs(double.Parse(expected, CultureInfo.InvariantCulture) - number) <= 0.011 + Math.Abs(number) * 1e-9
                : string.Equals(expected, Convert.ToString(answer[i], CultureInfo.InvariantCulture), StringComparison.Ordinal);
            if (!fits)
                wrong.Add($"{string.Join('|', fact)}: place {from + i} is {Convert.ToString(answer[i], CultureInfo.InvariantCulture)}");
        }
    }

    private static double Cents(double value) => Math.Round(value, 2);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Of(string kind) => Facts.Value.Where(f => f[0] == kind);

    private static string[][] ReadFacts()
    {
        using var file = new StreamReader(typeof(OracleTests).Assembly.GetManifestResourceStream("oracle-expected.txt")!);
        return [.. file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|'))];
    }
}
