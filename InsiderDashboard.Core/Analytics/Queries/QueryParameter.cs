using System.Collections.Concurrent;
using System.Reflection;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>
/// One parameter of a question: the same key in the address, in the API and as a command's option, and the same words and
/// choices in its control.
/// </summary>
public sealed class QueryParameter
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<QueryParameter>> Known = [];
    private readonly QueryKeyAttribute declared;
    private readonly PropertyInfo? inForce;

    private QueryParameter(PropertyInfo property, object? defaultValue)
    {
        Property = property;
        Default = defaultValue;
        Source = property.GetCustomAttribute<KeyOfAttribute>()?.Query ?? property.DeclaringType!;
        var source = Source.GetProperty(property.Name) ?? throw new InvalidOperationException($"{Source.Name} has no {property.Name}.");
        declared = source.GetCustomAttribute<QueryKeyAttribute>()
            ?? throw new InvalidOperationException($"{Source.Name}.{property.Name} has no key.");
        var choices = source.GetCustomAttribute<ChoicesAttribute>();
        OneOf = (choices as OneOfAttribute)?.Values;
        Choices = choices?.Choices ?? (Type.IsEnum ? ChoicesOf(Type) : Type == typeof(bool) ? [new("true", "Yes"), new("false", "No")] : []);
        Bounds = source.GetCustomAttribute<BoundsAttribute>();
        Shortcuts = source.GetCustomAttribute<ShortcutsAttribute>();
        if (declared.InForce is { } name)
            inForce = property.DeclaringType!.GetProperty(name)
                ?? throw new InvalidOperationException($"{property.DeclaringType.Name} has no {name}.");
    }

    public PropertyInfo Property { get; }

    /// <summary>The question that declares it: a page asks several questions by the keys of each.</summary>
    public Type Source { get; }
    public string Key => declared.Key;
    public string Words => declared.Words;
    public object? Default { get; }

    /// <summary>The closed list of a text's values; null when it has none.</summary>
    public IReadOnlyList<string>? OneOf { get; }

    /// <summary>What its control offers, in this order; none where anything may be typed.</summary>
    public IReadOnlyList<Choice> Choices { get; }
    public BoundsAttribute? Bounds { get; }

    /// <summary>What is offered in front of its control; null when nothing is.</summary>
    public ShortcutsAttribute? Shortcuts { get; }
    public string? Label => declared.Label;
    public Unit Unit => declared.Unit;
    public FilterGroup Group => declared.Group;
    public string Unset => declared.Unset;
    public string? Example => declared.Example;
    public string? Until => declared.Until;

    /// <summary>The value's type without its nullability.</summary>
    public Type Type => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    /// <summary>What holds where the address says nothing, as it would stand there; empty when nothing does.</summary>
    public string InForce(object query) => QueryBinder.Format(inForce is null ? Default : inForce.GetValue(query));

    /// <summary>The words of a value; the value itself where no control offers it.</summary>
    public string WordsOf(object? value) =>
        QueryBinder.Format(value) is var key && Choices.FirstOrDefault(choice => choice.Key == key) is { } known ? known.Words : key;

    /// <summary>Parameters of a query record, in the order of its properties.</summary>
    public static IReadOnlyList<QueryParameter> Of<T>() where T : new() => Known.GetOrAdd(typeof(T), static _ => Make(new T()));

    /// <summary>The parameter of a key.</summary>
    public static QueryParameter Of<T>(string key) where T : new() => Of<T>().First(parameter => parameter.Key == key);

    /// <summary>The values of an enum with their names, in the order in which they are declared.</summary>
    internal static IReadOnlyList<Choice> ChoicesOf(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(field => field.MetadataToken)
            .Select(field => (Enum)field.GetValue(null)!)
            .Select(value => new Choice(QueryBinder.Format(value), value.Name()))];

    private static List<QueryParameter> Make(object defaults) =>
        [.. defaults.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .OrderBy(property => property.MetadataToken)
            .Select(property => new QueryParameter(property, property.GetValue(defaults)))];
}
