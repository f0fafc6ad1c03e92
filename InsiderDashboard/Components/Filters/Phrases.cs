using InsiderDashboard.Components.Cells;
using InsiderDashboard.Core.Analytics.Queries;

namespace InsiderDashboard.Components.Filters;

/// <summary>Parts of the sentence that says a question; null where a part says nothing.</summary>
public static class Phrases
{
    public static string? Several(string name, QueryList words, Func<string, string> text) =>
        words.Count == 0 ? null : $"{name} {string.Join(" or ", words.Select(text))}";

    public static string? Companies(QueryList tickers) => Several("company", tickers, word => word.ToUpperInvariant());

    public static string? Issuer(long? cik) => cik is { } known ? $"issuer CIK {known:D10}" : null;

    public static string? Between(string name, double? min, double? max, Func<double, string> text) => (min, max) switch
    {
        ({ } a, { } b) => $"{name} {text(a)} to {text(b)}",
        ({ } a, null) => $"{name} {text(a)} or more",
        (null, { } b) => $"{name} {text(b)} or less",
        (null, null) => null,
    };

    public static string? Days(string name, DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } a, { } b) => $"{name} {Formats.Date(a)} to {Formats.Date(b)}",
        ({ } a, null) => $"{name} from {Formats.Date(a)}",
        (null, { } b) => $"{name} until {Formats.Date(b)}",
        (null, null) => null,
    };

    public static string? AsKnownOn(DateOnly? day) => day is { } known ? $"as known on {Formats.Date(known)}" : null;

    /// <summary>"First part; second part." <paramref name="nothing"/> where no part says anything.</summary>
    public static string Sentence(IEnumerable<string?> parts, string nothing)
    {
        var said = string.Join("; ", parts.Where(part => part is not null));
        var sentence = said.Length == 0 ? nothing : said;
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }
}
