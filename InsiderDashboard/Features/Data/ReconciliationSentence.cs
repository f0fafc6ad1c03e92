using InsiderDashboard.Components.Filters;
using InsiderDashboard.Core.Analytics.Data;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Features.Data;

/// <summary>The question of the reconciliation in words: "… A line for each issuer; filed from 2025-07-01. Most excluded first."</summary>
public static class ReconciliationSentence
{
    private const string Rule = "Every Table I row parsed is counted or excluded for one reason; each number opens its rows. ";

    public static string Say(ReconciliationQuery query)
    {
        var sentence = Phrases.Sentence(
        [
            query.By switch
            {
                ReconciliationBy.Total => "one line for all rows",
                ReconciliationBy.Quarter => "a line for each filing quarter",
                ReconciliationBy.Issuer => "a line for each issuer",
                _ => throw new ArgumentOutOfRangeException(nameof(query), query.By, null),
            },
            query.Sector?.Name(),
            Phrases.Companies(query.Ticker),
            Phrases.Issuer(query.Cik),
            Phrases.Days("filed", query.From, query.To),
            Phrases.AsKnownOn(query.AsOf),
        ], "");
        return Rule + sentence + (query.Sort is null ? "" : $" {QueryParameter.Of<ReconciliationQuery>("sort").WordsOf(query.Sort)}.");
    }
}
