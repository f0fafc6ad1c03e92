using System.Collections.Concurrent;
using System.Reflection;

namespace InsiderDashboard.Core.Filings;

/// <summary>The words of enum values. A value without words is an error: it must not borrow those of another.</summary>
public static class ValueWords
{
    private static readonly ConcurrentDictionary<Enum, WordsAttribute> Known = [];

    /// <exception cref="ArgumentOutOfRangeException">The value declares no words.</exception>
    public static string Name(this Enum value) => Of(value).Name;

    /// <exception cref="ArgumentOutOfRangeException">The value declares no meaning.</exception>
    public static string Meaning(this Enum value) => Of(value).Meaning is { Length: > 0 } meaning ? meaning : throw Missing(value);

    private static WordsAttribute Of(Enum value) =>
        Known.GetOrAdd(value, static known =>
            known.GetType().GetField(known.ToString())?.GetCustomAttribute<WordsAttribute>() ?? throw Missing(known));

    private static ArgumentOutOfRangeException Missing(Enum value) => new(nameof(value), value, $"{value.GetType().Name}.{value} has no words.");
}
