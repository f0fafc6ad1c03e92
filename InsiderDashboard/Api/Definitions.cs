using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Data;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals.Rules;
using InsiderDashboard.Core.Signals.Sectors;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Api;

/// <summary>What the numbers mean.</summary>
public sealed record DefinitionsQuery
{
    [QueryKey("asof", "taken everywhere; definitions are the same on every day")]
    public DateOnly? AsOf { get; init; }
}

/// <summary>Everything that decides what a number means, as it runs in this build.</summary>
public sealed record DefinitionsResult
{
    public required DateOnly? AsOf { get; init; }
    public required string MethodVersion { get; init; }

    /// <summary>Settings that are product judgement.</summary>
    public required IReadOnlyList<Setting> Settings { get; init; }

    /// <summary>What a question takes for granted, endpoint by endpoint.</summary>
    public required IReadOnlyList<DefaultInForce> Defaults { get; init; }

    /// <summary>Version of <see cref="Sic"/>: sector figures of two versions are not comparable.</summary>
    public required int SicVersion { get; init; }
    public required IReadOnlyList<SectorInfo> Sectors { get; init; }
    public required IReadOnlyList<SicRange> Sic { get; init; }

    /// <summary>Version of <see cref="FootnotePatterns"/>.</summary>
    public required int FootnoteVersion { get; init; }

    /// <summary>In the order in which they are tried.</summary>
    public required IReadOnlyList<FootnotePattern> FootnotePatterns { get; init; }

    /// <summary>How well the rules read rows of real filings.</summary>
    public required MeasuredRules Measures { get; init; }
    public required IReadOnlyList<DefinedCode> Codes { get; init; }

    /// <summary>What this version of the definitions changed, and what it touches in the loaded data.</summary>
    public required IReadOnlyList<MethodChange> Changes { get; init; }
    public required RoleWords Roles { get; init; }
}

/// <param name="Value">As it stands in an address.</param>
public sealed record DefaultInForce(string Endpoint, string Key, string Value, string Words);

/// <param name="Unless">A sentence that matches this too is left alone; null without such an exception.</param>
/// <param name="Precision">Fraction of the labelled rows in its class that belong there; null where too few were labelled.</param>
/// <param name="Recall">Fraction of the labelled rows of its class that were found; null where too few were labelled.</param>
public sealed record FootnotePattern(string Id, TextClass Class, string Pattern, string? Unless, string Words, double? Precision, double? Recall);

/// <param name="Rows">Rows labelled by hand from the words of their filings.</param>
public sealed record MeasuredRules(int Rows, int Filings, IReadOnlyList<FootnoteMeasure> Classes);

public sealed record DefinedCode(string Code, TransactionKind Kind, string Name, string Official);

/// <summary>How officer titles are read.</summary>
/// <param name="EndsTitle">Words after which the rest of a title is no office held now.</param>
/// <param name="NoCSuite">Words that take a part of a title out of the C-suite.</param>
public sealed record RoleWords(IReadOnlyList<RolePhrase> Phrases, IReadOnlyList<string> EndsTitle, IReadOnlyList<string> NoCSuite);

/// <summary>Publishes the definitions from the code that runs them.</summary>
public static class Definitions
{
    public static DefinitionsResult Of(MarketSnapshot market, DefinitionsQuery query)
    {
        return new DefinitionsResult
        {
            AsOf = query.AsOf ?? (market.LastFiled == 0 ? null : DateOnly.FromDayNumber(market.LastFiled)),
            MethodVersion = Core.Analytics.Defaults.MethodVersion,
            Settings = Settings(),
            Defaults = [.. Endpoints.All.SelectMany(Defaults)],
            SicVersion = SicRanges.Version,
            Sectors = SectorTable.All,
            Sic = SicRanges.All,
            FootnoteVersion = FootnoteRules.Version,
            FootnotePatterns = [.. FootnoteRules.All.Select(Pattern)],
            Measures = new MeasuredRules(FootnoteMeasures.LabelledRows, FootnoteMeasures.LabelledFilings, FootnoteMeasures.All),
            Codes = [.. TransactionCode.All.Select(c => new DefinedCode(c.Letter.ToString(), c.Kind, c.Name, c.Official))],
            Changes = MethodChanges.Of(market),
            Roles = new RoleWords(RolePhrases.All, RolePhrases.EndsTitle, RolePhrases.NoCSuite),
        };
    }

    private static IReadOnlyList<Setting> Settings() =>
    [
        .. Core.Analytics.Defaults.All,
        new("prices.suspect.days", SuspectPrices.LookBackDays, "days of the issuer's other trades whose median price a price is compared with"),
        new("prices.suspect.factor", SuspectPrices.FarFactor, "a price this many times off the median or the close is suspect"),
        new("prices.suspect.value", SuspectPrices.AbsurdValue, "USD, a trade above it is suspect where there is neither a median nor a close"),
        new("duplicates.value", SameTrade.LargeValue,
            "USD, equal trades of an entity from this value on are one trade even where shares after differ"),
        new("exercises.days", Exercises.WithinBusinessDays, "business days before a sale within which an exercise gives the shares sold"),
        new("allotments.sessions", FirstDayAllotments.SessionsAfter, "sessions after the first trading day in which a purchase can be an allotment"),
        new("allotments.round", FirstDayAllotments.RoundTo, "USD, a price that is a multiple of it is round"),
        new("allotments.off", FirstDayAllotments.OffClose, "fraction of the close by which such a price is off"),
        new("routine.years", RoutineLabels.Years, "consecutive years with a trade in the same calendar month that make a routine"),
    ];

    private static IEnumerable<DefaultInForce> Defaults(ApiEndpoint endpoint) =>
        from parameter in endpoint.Parameters
        let value = QueryBinder.Format(parameter.Default)
        where value.Length > 0
        select new DefaultInForce(endpoint.Address, parameter.Key, value, parameter.Words);

    /// <summary>A pattern has the figures of the class that it starts: too few rows were labelled to tell one pattern from another.</summary>
    private static FootnotePattern Pattern(FootnoteRule rule)
    {
        var measured = FootnoteMeasures.Of(rule.TextClass);
        return new FootnotePattern(rule.Id, rule.TextClass, rule.Pattern, rule.Unless, rule.Words, measured?.Precision, measured?.Recall);
    }
}
