using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Filters;
using InsiderDashboard.Components.Trades;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Features.Clusters;

/// <summary>The question of the clusters page in words.</summary>
public static class ClusterSentence
{
    /// <summary>Why clusters are left out.</summary>
    public static string LeftOut(ClusterQuery query) => query.Marks.Count == 0
        ? $"{ClusterWords.Meaning(ClusterMark.SamePrice)} Such lots are no decision of several buyers, and are left out by default."
        : "The filter “Leave out by mark” says so.";

    /// <summary>Such as "3 or more officers or directors of one company, each with discretionary purchases of $5,000 or more …".</summary>
    public static string Say(ClusterQuery query) => Phrases.Sentence(Parts(query), "") + " " + Words("sort", query.Sort) + ".";

    private static IEnumerable<string?> Parts(ClusterQuery query)
    {
        yield return Rule(query);
        var opposite = query.Side == Side.Buy ? "selling" : "buying";
        yield return query.Selling switch
        {
            "any" => null,
            "clean" => $"no {opposite} by anyone at the same time",
            "mechanical" => $"no discretionary {opposite} by anyone at the same time",
            _ => throw new ArgumentOutOfRangeException(nameof(query), query.Selling, null),
        };
        var marks = query.MarksInForce;
        yield return marks.Contains("any") ? null : marks.Contains("none") ? "without any mark"
            : $"without the {(marks.Count == 1 ? "mark" : "marks")} "
                + string.Join(", ", marks.Select(mark => Words("marks", mark).ToLowerInvariant()));
        yield return query.Active switch { true => "still active", false => "over", null => null };
        yield return query.Sector?.Name();
        yield return Phrases.Companies(query.Ticker);
        yield return Phrases.Issuer(query.Cik);
        yield return Phrases.Days("completed", query.From, query.To);
        yield return Phrases.AsKnownOn(query.AsOf);
    }

    private static string Rule(ClusterQuery query)
    {
        var trades = (query.Plan == "include" ? "discretionary or plan " : "discretionary ") + (query.Side == Side.Buy ? "purchases" : "sales");
        var who = query.Roles.Count == 0 ? "insiders" : string.Join(" or ", query.Roles.Select(role => Words("roles", role).ToLowerInvariant()));
        return $"{query.Persons} or more {who} of one company, each with {trades} of {Formats.Money(query.EachInForce)} or more "
            + $"within {Formats.Plural(query.Window, "day")}, together {Formats.Money(query.TotalInForce)} or more";
    }

    private static string Words(string key, string value) => QueryParameter.Of<ClusterQuery>(key).WordsOf(value);
}
