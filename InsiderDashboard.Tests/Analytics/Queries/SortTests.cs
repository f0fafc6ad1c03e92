using System.Reflection;
using System.Text.Json.Serialization;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Analytics.Queries;

/// <summary>Lists can be put in order by any plain field of their rows, and the order is that of the values shown.</summary>
public sealed class SortTests
{
    private static readonly MarketSnapshot Market = Build();

    public static TheoryData<string> TradeSorts => [.. Sorts<TradeQuery>()];
    public static TheoryData<string> ClusterSorts => [.. Sorts<ClusterQuery>()];

    private static IReadOnlyList<string> Sorts<T>() where T : new() => QueryParameter.Of<T>().Single(p => p.Key == "sort").OneOf!;

    [Theory]
    [MemberData(nameof(TradeSorts))]
    public void Trades_ByEachField_StandInTheOrderOfItsValuesUnknownLast(string sort) =>
        IsInOrder(TradeSearch.Find(Market, new TradeQuery { Sort = sort, Excluded = "yes" }).Rows, sort);

    [Theory]
    [MemberData(nameof(ClusterSorts))]
    public void Clusters_ByEachField_StandInTheOrderOfItsValuesUnknownLast(string sort) =>
        IsInOrder(ClusterSearch.Find(Market, new ClusterQuery { Sort = sort }).Rows, sort);

    [Fact]
    public void Sorts_OfTradesAndClusters_AreAllPlainFieldsOfTheirRows()
    {
        string[] links = ["filedEstimated", "filingUrl", "referencePrice", "codeFiled", "equitySwap", "side", "valueAsFiled"];

        Assert.Equal(Plain<TradeRow>().Except(links).Order(), Sorts<TradeQuery>().Select(s => s.TrimStart('-')).Distinct().Order());
        Assert.Equal(Plain<ClusterRow>().Except(links).Order(), Sorts<ClusterQuery>().Select(s => s.TrimStart('-')).Distinct().Order());
    }

    private static IEnumerable<string> Plain<T>() => typeof(T).GetProperties()
        .Where(p => (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) is var type
            && (type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(DateOnly)))
        .Select(Field);

    /// <summary>The name of a property in an answer.</summary>
    private static string Field(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? char.ToLowerInvariant(property.Name[0]) + property.Name[1..];

    private static void IsInOrder<T>(IReadOnlyList<T> rows, string sort)
    {
        var property = typeof(T).GetProperties().Single(p => Field(p) == sort.TrimStart('-'));
        var shown = rows.Select(row => Shown(property.GetValue(row))).ToList();
        var known = shown.Where(v => v is not null).ToList();
        var order = Comparer<object?>.Create((a, b) => a is string x
            ? string.Compare(x, (string)b!, StringComparison.OrdinalIgnoreCase) : Comparer<object?>.Default.Compare(a, b));

        Assert.True(rows.Count > 1);
        Assert.Equal(known, shown.Take(known.Count));
        Assert.Equal(sort.StartsWith('-') ? known.OrderDescending(order) : known.Order(order), known);
    }

    /// <summary>Words sort as words; roles by rank.</summary>
    private static object? Shown(object? value) => value switch
    {
        Exclusion.None or PlanSource.None => null,
        Role role => (int)role,
        Enum word => word.ToString(),
        _ => value,
    };

    private static MarketSnapshot Build()
    {
        var made = new SampleMarket().Company(1, "T1", sic: 7372).Company(2, "T2", sic: 1311)
            .Prices("SPY", "2025-01-01", "2025-09-01", _ => 1).Prices("T2", "2025-01-01", "2025-09-01", d => d.DayNumber % 7 + 1);
        foreach (var issuer in (long[])[2, 1])
            for (var owner = 1; owner <= 3; owner++)
                made = made.Buy("2025-05-0" + owner, "2025-05-1" + (owner + issuer), 10 * issuer + owner,
                    40_000 * owner, issuer, owner == 2 ? Role.Cfo : Role.Director, price: 10 + owner);
        return made.Sell("2025-05-02", "2025-05-20", 19, 5_000, 1, Role.Ceo, PlanFlag.Yes)
            .Filing("2025-05-21", 1, "T1", "5", (11, Role.Director)).Row('A', "2025-05-30", 5, after: 10, plan: PlanFlag.Unknown)
            .Row('S', "2025-05-20", 0, 3, deemedOn: "2025-05-19").Market
            .Build();
    }
}
