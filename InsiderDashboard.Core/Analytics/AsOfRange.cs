using System.Globalization;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Core.Analytics;

/// <summary>Days that can be asked for: from the first filing to the newest one, or to today where that is later.</summary>
public static class AsOfRange
{
    private const string Key = "asof";

    /// <summary>No filing is older in a market; the least day of a store without filings.</summary>
    private static readonly DateOnly Earliest = new(1993, 1, 1);

    /// <summary>What is wrong with the as-of day of a question; null when nothing is, or when it asks for none.</summary>
    public static QueryProblem? Problem(MarketSnapshot market, DateOnly? asOf, DateOnly today)
    {
        var first = market.FirstFiled == 0 ? Earliest : Values.Day(market.FirstFiled);
        var last = market.LastFiled > today.DayNumber ? Values.Day(market.LastFiled) : today;
        return asOf is not { } day || (day >= first && day <= last) ? null
            : new QueryProblem(Key, QueryBinder.Format(day),
                string.Create(CultureInfo.InvariantCulture, $"a date from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}"));
    }

    /// <summary>A question with the default in place of a day that can't be asked for, and the problem among the others.</summary>
    public static BoundQuery<T> Within<T>(BoundQuery<T> bound, MarketSnapshot market, DateOnly today) where T : class, new()
    {
        if (Problem(market, Of(bound.Query), today) is not { } problem)
            return bound;
        // The query was made by the binder for this question alone.
        Parameter<T>()!.Property.SetValue(bound.Query, null);
        return bound with { Problems = [.. bound.Problems, problem] };
    }

    /// <summary>The as-of day that a question asks for; null when it asks for none.</summary>
    public static DateOnly? Of<T>(T query) where T : new() => (DateOnly?)Parameter<T>()?.Property.GetValue(query);

    private static QueryParameter? Parameter<T>() where T : new() => QueryParameter.Of<T>().FirstOrDefault(parameter => parameter.Key == Key);
}
