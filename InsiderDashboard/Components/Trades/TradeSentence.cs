using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Filters;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Components.Trades;

/// <summary>A question for trades in words: "Code P (purchase); value $100K or more. Newest filing first."</summary>
public static class TradeSentence
{
    public static string Say(TradeQuery query) => Phrases.Sentence(Parts(query), "all trades that count") + " " + Words("sort", query.Sort) + ".";

    private static IEnumerable<string?> Parts(TradeQuery query)
    {
        yield return Phrases.Companies(query.Ticker);
        yield return Phrases.Issuer(query.Cik);
        yield return query.Sector?.Name();
        yield return Phrases.Several("code", query.Code, word => $"{word} ({TradeWords.CodeName(word).ToLowerInvariant()})");
        yield return Phrases.Several("class", query.Class, word => Words("class", word).ToLowerInvariant());
        yield return Phrases.Several("signal", query.Signal, word => Words("signal", word).ToLowerInvariant());
        yield return Phrases.Several("plan", query.Plan, word => word);
        yield return Phrases.Several("role", query.Role, word => Words("role", word));
        yield return query.Insider is { } insider ? $"signed by owner CIK {insider:D10}" : null;
        yield return Phrases.Several("form", query.Form, word => word);
        yield return Phrases.Between("value", query.MinValue, query.MaxValue, value => Formats.Money(value));
        yield return Phrases.Between("price", query.MinPrice, query.MaxPrice, Formats.Price);
        yield return Phrases.Between("change in holding", query.MinChange, query.MaxChange, value => Formats.Percent(value, 1, signed: true));
        yield return Phrases.Between("business days to the filing", query.MinDelay, query.MaxDelay, value => Formats.Number(value));
        yield return query.First is { } months ? $"first of its side by the person in {Formats.Plural(months, "month")}" : null;
        yield return query.BelowHigh is { } below
            ? $"close {Formats.Percent(below, 0)} or more under its {Defaults.HighSessions}-session high" : null;
        yield return query.Reversal switch
        {
            true => "against the person's trades of 18 months",
            false => "not against the person's trades of 18 months",
            null => null,
        };
        yield return Phrases.Days("traded", query.TradedFrom, query.TradedTo);
        yield return Phrases.Days("filed", query.From, query.To);
        yield return query.Excluded switch
        {
            "no" => null,
            "yes" => "with rows that do not count",
            "only" => "only rows that do not count",
            _ => throw new ArgumentOutOfRangeException(nameof(query), query.Excluded, null),
        };
        yield return Phrases.Several("not counted as", query.Exclusion, word => Words("exclusion", word).ToLowerInvariant());
        yield return Phrases.AsKnownOn(query.AsOf);
    }

    private static string Words(string key, string value) => QueryParameter.Of<TradeQuery>(key).WordsOf(value);
}
