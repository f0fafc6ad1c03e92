using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using InsiderDashboard.Core.Analytics.Queries;

namespace InsiderDashboard.Api;

/// <summary>
/// One column of a flattened row. A nested object gives a column for each of its fields (<c>supersededBy.accession</c>), counts
/// by reason one for each reason (<c>excluded.NoPrice</c>, 0 where there is none); a list of words stands in one cell with
/// semicolons, a list of objects as JSON.
/// </summary>
public sealed class Column
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Column>> Made = [];

    private Column(string name, Type type, Func<object, object?> value) =>
        (Name, Type, Value) = (name, Nullable.GetUnderlyingType(type) ?? type, value);

    /// <summary>The field's name as in JSON; nested ones with a dot.</summary>
    public string Name { get; }

    /// <summary>The value's type without its nullability.</summary>
    public Type Type { get; }

    /// <summary>The value of a row; null when unknown.</summary>
    public Func<object, object?> Value { get; }

    public bool IsNumber => Type == typeof(double) || Type == typeof(long) || Type == typeof(int);

    /// <summary>True for a list of objects, which fills a table of its own.</summary>
    public bool IsTable => ItemType(Type) is { } item && !IsScalar(item);

    /// <summary>Columns of a row type, in the order of its fields.</summary>
    public static IReadOnlyList<Column> Of(Type rowType) => Made.GetOrAdd(rowType, type => [.. Make(type, "", row => row)]);

    /// <summary>Type of the items of a list; null for anything else.</summary>
    public static Type? ItemType(Type type) => type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericArguments() is [var item] && typeof(IEnumerable).IsAssignableFrom(type) ? item : null;

    /// <summary>The value in a cell, unrounded, the same in every culture; empty when unknown.</summary>
    public string Text(object row) => Written(Value(row));

    private static string Written(object? value) => value switch
    {
        null => "",
        double number when !double.IsFinite(number) => "",
        Enum word => EnumWords.Of(word),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        bool or DateOnly or string or IFormattable => QueryBinder.Format(value),
        IEnumerable list when ItemType(value.GetType()) is { } item && IsScalar(item) => string.Join(';', list.Cast<object>().Select(Written)),
        _ => Json(value),
    };

    private static string Json(object value)
    {
        if (value is not IEnumerable list)
            return JsonSerializer.Serialize(value, ApiJson.Of(value.GetType()));
        return "[" + string.Join(',', list.Cast<object>().Select(Json)) + "]";
    }

    private static IEnumerable<Column> Make(Type type, string prefix, Func<object, object?> owner)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0 && p.GetCustomAttribute<JsonIgnoreAttribute>() is null))
        {
            var name = prefix
                + (property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name));
            object? Get(object row) => owner(row) is { } o ? property.GetValue(o) : null;
            if (Reasons(property.PropertyType) is { } reasons)
                foreach (var reason in reasons)
                    yield return new Column($"{name}.{EnumWords.Of(reason)}", typeof(long),
                        row => Get(row) is IDictionary counts && counts.Contains(reason) ? counts[reason] : 0L);
            else if (IsScalar(property.PropertyType) || ItemType(property.PropertyType) is not null)
                yield return new Column(name, property.PropertyType, Get);
            else
                foreach (var nested in Make(property.PropertyType, name + ".", Get))
                    yield return nested;
        }
    }

    /// <summary>The reasons of a dictionary of counts by reason, "None" left out; null for other types.</summary>
    private static IReadOnlyList<Enum>? Reasons(Type type) =>
        type.IsGenericType && type.GetGenericArguments() is [{ IsEnum: true } key, { IsValueType: true }]
            ? [.. Enum.GetValues(key).Cast<Enum>().Where(v => Convert.ToInt64(v, CultureInfo.InvariantCulture) != 0)] : null;

    private static bool IsScalar(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(DateOnly) || type == typeof(DateTime);
    }
}
