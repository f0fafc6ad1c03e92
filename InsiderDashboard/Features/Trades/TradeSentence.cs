using System.Globalization;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Filters;
using InsiderDashboard.Components.Trades;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Features.Trades;

/// <summary>The question of the trades page in words: its choices, and the sentence below the heading.</summary>
public static class TradeSentence
{
    /// <summary>Keys of the controls behind "More filters".</summary>
    public static readonly string[] MoreKeys =
    [
        "code", "plan", "form", "insider", "cik", "max-value", "min-price", "max-price", "min-change", "max-change", "min-delay", "max-delay",
        "first", "below-high", "reversal", "traded-from", "traded-to", "excluded", "exclusion", "size", "asof",
    ];

    public static readonly string[] Keys = ["ticker", "class", "signal", "role", "sector", "min-value", "from", "to", .. MoreKeys];

    public static IReadOnlyList<FilterOption> Codes { get; } = [.. TransactionCode.All.Select(code => new FilterOption(code.Letter.ToString(), $"{code.Letter} {code.Name}"))];
    public static IReadOnlyList<FilterOption> Classes { get; } = Options<TradeClass>("class", TradeWords.Name);
    public static IReadOnlyList<FilterOption> Signals { get; } = Options<Signal>("signal", TradeWords.Name);
    public static IReadOnlyList<FilterOption> Plans { get; } = Options<PlanFlag>("plan", TradeWords.Name);
    public static IReadOnlyList<FilterOption> Roles { get; } = Options<Role>("role", TradeWords.Name);
    public static IReadOnlyList<FilterOption> Excluded { get; } = [new("no", "Left out"), new("yes", "Shown too"), new("only", "Shown alone")];
    public static IReadOnlyList<FilterOption> Exclusions { get; } = Options<Exclusion>("exclusion", TradeWords.Name);
    public static IReadOnlyList<FilterOption> Reversals { get; } = [new("true", "Against the person's past"), new("false", "Not against it")];
    public static IReadOnlyList<FilterOption> Sizes { get; } = [new("25"), new("50"), new("100"), new("250"), new("1000")];

    public static IReadOnlyList<FilterOption> Orders { get; } =
        [.. QueryParameter.Of<TradeQuery>().First(parameter => parameter.Key == "sort").OneOf!.Select(word => new FilterOption(word, Order(word)))];

    /// <summary>Such as "Purchases (P); class discretionary purchase; value $100K or more. Newest filing first."</summary>
    public static string Say(TradeQuery query)
    {
        var parts = Parts(query).Where(part => part is not null).ToList();
        var question = parts.Count == 0 ? "All trades that count" : string.Join("; ", parts);
        return char.ToUpperInvariant(question[0]) + question[1..] + ". " + Order(query.Sort) + ".";
    }

    private static IEnumerable<string?> Parts(TradeQuery query)
    {
        yield return Several("company", query.Ticker, word => word.ToUpperInvariant());
        yield return query.Cik is { } cik ? $"issuer CIK {cik:D10}" : null;
        yield return query.Sector is { } sector ? TradeWords.Name(sector) : null;
        yield return Several("code", query.Code, word => $"{word.ToUpperInvariant()} ({TradeWords.CodeName(word.ToUpperInvariant()).ToLowerInvariant()})");
        yield return Several("class", query.Class, word => Text(Classes, word).ToLowerInvariant());
        yield return Several("signal", query.Signal, word => Text(Signals, word).ToLowerInvariant());
        yield return Several("plan", query.Plan, word => word);
        yield return Several("role", query.Role, word => Text(Roles, word));
        yield return query.Insider is { } insider ? $"signed by owner CIK {insider:D10}" : null;
        yield return Several("form", query.Form, word => word);
        yield return Between("value", query.MinValue, query.MaxValue, value => Formats.Money(value));
        yield return Between("price", query.MinPrice, query.MaxPrice, Formats.Price);
        yield return Between("change in holding", query.MinChange, query.MaxChange, value => Formats.Percent(value, 1, signed: true));
        yield return Between("business days to the filing", query.MinDelay, query.MaxDelay, value => Formats.Number(value));
        yield return query.First is { } months ? $"first of its side by the person in {Formats.Plural(months, "month")}" : null;
        yield return query.BelowHigh is { } below ? $"close {Formats.Percent(below, 0)} or more under its {Defaults.HighSessions}-session high" : null;
        yield return query.Reversal switch { true => "against the person's trades of 18 months", false => "not against the person's trades of 18 months", _ => null };
        yield return Days("traded", query.TradedFrom, query.TradedTo);
        yield return Days("filed", query.From, query.To);
        yield return query.Excluded switch { "yes" => "with rows that do not count", "only" => "only rows that do not count", _ => null };
        yield return Several("not counted as", query.Exclusion, word => Text(Exclusions, word).ToLowerInvariant());
        yield return query.AsOf is { } day ? $"as known on {Formats.Date(day)}" : null;
    }

    private static string? Several(string name, QueryList words, Func<string, string> text) =>
        words.Count == 0 ? null : $"{name} {string.Join(" or ", words.Select(text))}";

    private static string? Between(string name, double? min, double? max, Func<double, string> text) => (min, max) switch
    {
        ({ } a, { } b) => $"{name} {text(a)} to {text(b)}",
        ({ } a, null) => $"{name} {text(a)} or more",
        (null, { } b) => $"{name} {text(b)} or less",
        _ => null,
    };

    private static string? Days(string name, DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } a, { } b) => $"{name} {Formats.Date(a)} to {Formats.Date(b)}",
        ({ } a, null) => $"{name} from {Formats.Date(a)}",
        (null, { } b) => $"{name} until {Formats.Date(b)}",
        _ => null,
    };

    private static string Order(string sort) => sort switch
    {
        "-filedOn" => "Newest filing first",
        "filedOn" => "Oldest filing first",
        "-tradedOn" => "Newest trade first",
        "tradedOn" => "Oldest trade first",
        "-value" => "Largest value first",
        "value" => "Smallest value first",
        _ => $"By {Field(sort.TrimStart('-'))}, {(sort.StartsWith('-') ? "descending" : "ascending")}",
    };

    private static string Field(string field) => field switch
    {
        "sharesAfter" => "shares owned after",
        "change" => "change in holding",
        "delay" => "days to the filing",
        _ when field.StartsWith("return", StringComparison.Ordinal) => string.Create(CultureInfo.InvariantCulture, $"return over {field[6..]} sessions"),
        _ => Formats.Field(field),
    };

    private static string Text(IReadOnlyList<FilterOption> options, string word) => options.FirstOrDefault(option => option.Value == word)?.Text ?? word;

    /// <summary>The words that the query's key allows, each with the name of its enum value.</summary>
    private static List<FilterOption> Options<T>(string key, Func<T, string> name) where T : struct, Enum
    {
        var names = Enum.GetValues<T>().ToDictionary(value => QueryBinder.Format(value), name);
        return QueryParameter.Of<TradeQuery>().First(parameter => parameter.Key == key).OneOf!
            .Select(word => new FilterOption(word, names.TryGetValue(word, out var text) ? text : word == "officers" ? "All officers" : word)).ToList();
    }
}
