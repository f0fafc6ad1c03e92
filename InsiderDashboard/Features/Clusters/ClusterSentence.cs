using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Filters;
using InsiderDashboard.Components.Trades;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics;

namespace InsiderDashboard.Features.Clusters;

/// <summary>The question of the clusters page in words: its choices, and the sentence below the heading.</summary>
public static class ClusterSentence
{
    /// <summary>Keys of the controls behind "More filters".</summary>
    public static readonly string[] MoreKeys = ["roles", "plan", "selling", "marks", "from", "to", "cik", "size", "asof"];

    public static readonly string[] Keys = ["side", "window", "persons", "min-each", "min-total", "active", "sector", "ticker", .. MoreKeys];

    public static IReadOnlyList<FilterOption> Sides { get; } = [new("buy", "Buying"), new("sell", "Selling")];
    public static IReadOnlyList<FilterOption> Roles { get; } = [new("officers", "Officers"), new("directors", "Directors"), new("owners", "10% owners")];
    public static IReadOnlyList<FilterOption> Plans { get; } = [new("exclude", "Left out"), new("include", "Counted too")];
    public static IReadOnlyList<FilterOption> Activity { get; } = [new("true", "Active"), new("false", "Over")];
    public static IReadOnlyList<FilterOption> Sizes { get; } = [new("25"), new("50"), new("100"), new("250"), new("1000")];

    public static IReadOnlyList<FilterOption> Marks { get; } =
        [new("none", "Any mark"), new("same-price", ClusterWords.Name(ClusterMark.SamePrice)), new("one-person-dominates", ClusterWords.Name(ClusterMark.OnePersonDominates)), new("vest-driven", ClusterWords.Name(ClusterMark.VestDriven))];

    public static IReadOnlyList<FilterOption> Orders { get; } =
        [.. QueryParameter.Of<ClusterQuery>().First(parameter => parameter.Key == "sort").OneOf!.Select(word => new FilterOption(word, Order(word)))];

    /// <summary>Trades of the other side at the same time.</summary>
    public static IReadOnlyList<FilterOption> Opposite { get; } = [new("any", "Any"), new("mechanical", "None discretionary"), new("clean", "None at all")];

    public static double Each(ClusterQuery query) => query.MinEach ?? Defaults.Each(query.Side);

    public static double Total(ClusterQuery query) => query.MinTotal ?? Defaults.Total(query.Side);

    /// <summary>Such as "3 or more officers or directors of one company, each with discretionary purchases of $5,000 or more …".</summary>
    public static string Say(ClusterQuery query)
    {
        var trades = (query.Plan == "include" ? "discretionary or plan " : "discretionary ") + (query.Side == Side.Buy ? "purchases" : "sales");
        var who = string.Join(" or ", Roles.Where(role => query.Roles.Contains(role.Value)).Select(role => role.Text == "10% owners" ? role.Text : role.Text.ToLowerInvariant()));
        var sentence = $"{query.Persons} or more {(who.Length == 0 ? "insiders" : who)} of one company, each with {trades} of {Formats.Money(Each(query))} or more within {Formats.Plural(query.Window, "day")}, together {Formats.Money(Total(query))} or more";
        var parts = Parts(query).Where(part => part is not null).ToList();
        return sentence + (parts.Count == 0 ? "" : "; " + string.Join("; ", parts)) + ". " + Order(query.Sort) + ".";
    }

    private static IEnumerable<string?> Parts(ClusterQuery query)
    {
        var opposite = query.Side == Side.Buy ? "selling" : "buying";
        yield return query.Selling switch { "clean" => $"no {opposite} by anyone at the same time", "mechanical" => $"no discretionary {opposite} by anyone at the same time", _ => null };
        yield return query.Marks.Contains("any") ? null : query.Marks.Contains("none") ? "without any mark"
            : "without the marks " + string.Join(", ", Marks.Where(mark => query.Marks.Contains(mark.Value)).Select(mark => mark.Text.ToLowerInvariant()));
        yield return query.Active switch { true => "still active", false => "over", _ => null };
        yield return query.Sector is { } sector ? TradeWords.Name(sector) : null;
        yield return query.Ticker.Count == 0 ? null : "company " + string.Join(" or ", query.Ticker.Select(word => word.ToUpperInvariant()));
        yield return query.Cik is { } cik ? $"issuer CIK {cik:D10}" : null;
        yield return (query.From, query.To) switch
        {
            ({ } from, { } to) => $"completed {Formats.Date(from)} to {Formats.Date(to)}",
            ({ } from, null) => $"completed from {Formats.Date(from)}",
            (null, { } to) => $"completed until {Formats.Date(to)}",
            _ => null,
        };
        yield return query.AsOf is { } day ? $"as known on {Formats.Date(day)}" : null;
    }

    private static string Order(string sort) => sort switch
    {
        "-completedOn" => "Newest completion first",
        "completedOn" => "Oldest completion first",
        "-value" => "Largest value first",
        "value" => "Smallest value first",
        "-persons" => "Most persons first",
        "persons" => "Fewest persons first",
        _ => $"By {Field(sort.TrimStart('-'))}, {(sort.StartsWith('-') ? "descending" : "ascending")}",
    };

    private static string Field(string field) => field switch
    {
        "return21" => "return over 21 sessions",
        "return63" => "return over 63 sessions",
        "others" => "persons below the least value",
        "selling" => "trading of the other side",
        "sellingDiscretionary" => "discretionary dollars of the other side",
        "sellingMechanical" => "mechanical dollars of the other side",
        _ => Formats.Field(field),
    };
}
