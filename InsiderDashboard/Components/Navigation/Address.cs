using System.Globalization;
using System.Text;

namespace InsiderDashboard.Components.Navigation;

/// <summary>
/// Reads and writes addresses such as <c>/clusters?sector=Technology&amp;window=30</c>. The address owns the state of a
/// page; a control changes one value of it. Takes absolute and relative addresses, answers relative ones. Keys are
/// compared without case; a list is one value with commas.
/// </summary>
public static class Address
{
    private const string PageKey = "page";

    /// <summary>The path alone, with its leading slash.</summary>
    public static string Path(string uri)
    {
        var path = Split(uri).Path.TrimEnd('/');
        return path.Length == 0 ? "/" : path;
    }

    /// <summary>Path and query, without host and fragment.</summary>
    public static string Relative(string uri)
    {
        var (path, query) = Split(uri);
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>The query without its question mark, empty when there is none.</summary>
    public static string Query(string uri) => Split(uri).Query;

    /// <summary>The first value of a key; null when it is absent or empty.</summary>
    public static string? Value(string uri, string key)
    {
        foreach (var (name, value) in Pairs(Split(uri).Query))
            if (Same(name, key) && value.Length > 0)
                return value;
        return null;
    }

    /// <summary>All keys with their values, in the order of the address.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> AllPairs(string uri) =>
        Pairs(Split(uri).Query).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value));

    /// <summary>The values of a list such as <c>roles=CEO,CFO</c>.</summary>
    public static IReadOnlyList<string> Values(string uri, string key) =>
        Value(uri, key)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public static DateOnly? Date(string uri, string key) =>
        DateOnly.TryParseExact(Value(uri, key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static int? Number(string uri, string key) =>
        int.TryParse(Value(uri, key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>
    /// The same address with one value changed; null or empty takes the key out. Any change but that of the page leads
    /// back to the first page.
    /// </summary>
    public static string With(string uri, string key, string? value) => With(uri, [(key, value)]);

    public static string With(string uri, string key, IEnumerable<string> values) => With(uri, key, string.Join(',', values));

    public static string With(string uri, params ReadOnlySpan<(string Key, string? Value)> changes)
    {
        var (path, query) = Split(uri);
        var pairs = Pairs(query).ToList();
        var samePage = false;
        foreach (var (key, value) in changes)
        {
            samePage |= Same(key, PageKey);
            var place = pairs.FindIndex(pair => Same(pair.Key, key));
            pairs.RemoveAll(pair => Same(pair.Key, key));
            if (!string.IsNullOrEmpty(value))
                pairs.Insert(place < 0 ? pairs.Count : Math.Min(place, pairs.Count), (key, value));
        }
        if (!samePage)
            pairs.RemoveAll(pair => Same(pair.Key, PageKey));
        return Write(path, pairs);
    }

    /// <summary>The same address without some keys.</summary>
    public static string Without(string uri, params IEnumerable<string> keys)
    {
        var (path, query) = Split(uri);
        return Write(path, Pairs(query).Where(pair => !keys.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)));
    }

    private static string Write(string path, IEnumerable<(string Key, string Value)> pairs)
    {
        var text = new StringBuilder(path);
        var separator = '?';
        foreach (var (key, value) in pairs)
        {
            text.Append(separator).Append(Uri.EscapeDataString(key)).Append('=').Append(Escape(value));
            separator = '&';
        }
        return text.ToString();
    }

    // Lists and "cik:0000123456" stay readable.
    private static string Escape(string value) =>
        Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);

    private static IEnumerable<(string Key, string Value)> Pairs(string query)
    {
        foreach (var part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            yield return equals < 0 ? (Decode(part), "") : (Decode(part[..equals]), Decode(part[(equals + 1)..]));
        }
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static (string Path, string Query) Split(string uri)
    {
        var text = Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && !absolute.IsFile ? absolute.PathAndQuery : uri;
        var fragment = text.IndexOf('#', StringComparison.Ordinal);
        if (fragment >= 0)
            text = text[..fragment];
        var mark = text.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = mark < 0 ? (text, "") : (text[..mark], text[(mark + 1)..]);
        return (path.StartsWith('/') ? path : "/" + path, query);
    }

    private static bool Same(string key, string other) => string.Equals(key, other, StringComparison.OrdinalIgnoreCase);
}
