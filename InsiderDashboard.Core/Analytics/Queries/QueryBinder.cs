using System.Globalization;
using System.Text.Json;

namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>A value that was not taken: its key, the value as given, and what is allowed.</summary>
public sealed record QueryProblem(string Key, string Value, string Allowed);

/// <summary>A query read from an address; each problem left its parameter at the default.</summary>
public sealed record BoundQuery<T>(T Query, IReadOnlyList<QueryProblem> Problems);

/// <summary>
/// Reads the flat query record behind a page, its JSON, its CSV and its command from key–value pairs, and writes it
/// back. Lists are comma-separated or repeated keys; dates are <c>yyyy-MM-dd</c>; enum words are lower case with
/// dashes; an empty value means "not given".
/// </summary>
public static class QueryBinder
{
    /// <param name="pairs">Keys with their values; unknown keys are problems unless listed in <paramref name="ignored"/>.</param>
    /// <param name="ignored">Keys that belong to the door, not to the question (such as <c>provenance</c>).</param>
    public static BoundQuery<T> Bind<T>(IEnumerable<KeyValuePair<string, string?>> pairs, params IReadOnlyCollection<string> ignored)
        where T : new()
    {
        var query = new T();
        var problems = new List<QueryProblem>();
        var parameters = QueryParameter.Of<T>();
        foreach (var group in pairs.GroupBy(p => p.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (ignored.Contains(group.Key, StringComparer.OrdinalIgnoreCase))
                continue;
            var text = string.Join(',', group.Select(p => p.Value).Where(v => !string.IsNullOrWhiteSpace(v))).Trim();
            var parameter = parameters.FirstOrDefault(p => p.Key.Equals(group.Key, StringComparison.OrdinalIgnoreCase));
            if (parameter is null)
                problems.Add(new QueryProblem(group.Key, text, "no such key; there are " + string.Join(", ", parameters.Select(p => p.Key))));
            else if (text.Length > 0)
                Set(query, parameter, text, problems);
        }
        return new BoundQuery<T>(query, problems);
    }

    /// <summary>The query as key–value pairs, parameters at their default left out.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Pairs<T>(T query) where T : new() =>
        QueryParameter.Of<T>()
            .Select(p => (p.Key, Value: Format(p.Property.GetValue(query)), Default: Format(p.Default)))
            .Where(p => p.Value != p.Default)
            .Select(p => KeyValuePair.Create(p.Key, p.Value))
            .ToList();

    /// <summary>The value of one parameter as it stands in an address; empty when not set.</summary>
    public static string Format(object? value) => value switch
    {
        null => "",
        DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool b => b ? "true" : "false",
        double d => d.ToString("R", CultureInfo.InvariantCulture),
        Enum e => Word(e.ToString()),
        string s => s,
        IEnumerable<string> list => string.Join(',', list),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A {value.GetType().Name} has no place in an address.", nameof(value)),
    };

    /// <summary>What a parameter accepts, in words.</summary>
    public static string Allowed(QueryParameter parameter)
    {
        if (parameter.OneOf is { } words)
            return (parameter.Type == typeof(QueryList) ? "any of " : "one of ") + string.Join(", ", words);
        if (parameter.Type.IsEnum)
            return "one of " + string.Join(", ", Enum.GetNames(parameter.Type).Select(Word));
        var kind = parameter.Type == typeof(DateOnly) ? "a date such as 2025-09-30"
            : parameter.Type == typeof(bool) ? "true or false"
            : parameter.Type == typeof(int) || parameter.Type == typeof(long) ? "a whole number"
            : parameter.Type == typeof(double) ? "a number"
            : "text";
        return parameter.Bounds is { } b
            ? string.Create(CultureInfo.InvariantCulture, $"{kind} from {b.Min:#,0.##} to {b.Max:#,0.##}")
            : kind;
    }

    private static void Set(object query, QueryParameter parameter, string text, List<QueryProblem> problems)
    {
        if (TryParse(parameter, text, out var value))
            parameter.Property.SetValue(query, value);
        else
            problems.Add(new QueryProblem(parameter.Key, text, Allowed(parameter)));
    }

    private static bool TryParse(QueryParameter parameter, string text, out object? value)
    {
        value = null;
        var invariant = CultureInfo.InvariantCulture;
        if (parameter.Type == typeof(string))
            value = parameter.OneOf is null ? text : parameter.OneOf.FirstOrDefault(w => IsWord(w, text));
        else if (parameter.Type == typeof(QueryList))
            value = QueryList.Read(text, parameter.OneOf);
        else if (parameter.Type == typeof(bool))
            value = text.ToLowerInvariant() switch { "true" or "1" or "yes" => true, "false" or "0" or "no" => false, _ => (bool?)null };
        else if (parameter.Type == typeof(DateOnly))
            value = DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day) ? day : null;
        else if (parameter.Type == typeof(int))
            value = int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var whole) && Within(parameter, whole) ? whole : null;
        else if (parameter.Type == typeof(long))
            value = long.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var large) && Within(parameter, large) ? large : null;
        else if (parameter.Type == typeof(double))
            value = double.TryParse(text, NumberStyles.Float, invariant, out var number)
                && double.IsFinite(number) && Within(parameter, number) ? number : null;
        else if (parameter.Type.IsEnum)
            value = Enum.GetValues(parameter.Type).Cast<Enum>().FirstOrDefault(e => IsWord(Word(e.ToString()), text));
        return value is not null;
    }

    private static bool Within(QueryParameter parameter, double value) =>
        parameter.Bounds is not { } b || (value >= b.Min && value <= b.Max);

    /// <summary>
    /// True for the word itself and for the way answers spell it, so that <c>PlanSale</c> can be copied
    /// from one: dashes, spaces and case aside.
    /// </summary>
    internal static bool IsWord(string word, string given)
    {
        if (word.StartsWith('-') != given.StartsWith('-'))
            return false;
        return Letters(word).Equals(Letters(given), StringComparison.OrdinalIgnoreCase);
    }

    private static string Letters(string text) => string.Concat(text.Where(c => c is not ('-' or ' ' or '_')));

    /// <summary><c>PointInTime</c> → <c>point-in-time</c>.</summary>
    internal static string Word(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}

/// <summary>A list of words in an address, equal when its words are.</summary>
public sealed class QueryList(IEnumerable<string> words) : List<string>(words), IEquatable<QueryList>
{
    public static readonly QueryList None = new([]);

    /// <summary>Comma-separated words; null when one is not among <paramref name="allowed"/>.</summary>
    public static QueryList? Read(string text, IReadOnlyList<string>? allowed)
    {
        var words = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (allowed is null)
            return new QueryList(words.Distinct(StringComparer.OrdinalIgnoreCase));
        var canonical = words.Select(w => allowed.FirstOrDefault(a => QueryBinder.IsWord(a, w))).ToList();
        return canonical.Contains(null) ? null : new QueryList(canonical.Select(w => w!).Distinct());
    }

    public bool Equals(QueryList? other) => other is not null && this.SequenceEqual(other);
    public override bool Equals(object? obj) => Equals(obj as QueryList);
    public override int GetHashCode() => this.Aggregate(Count, (hash, word) => HashCode.Combine(hash, word));
    public override string ToString() => string.Join(',', this);
}
