using System.Reflection;

namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>One parameter of a question: the same key in the address, in the API and as a command's option.</summary>
public sealed class QueryParameter
{
    private QueryParameter(PropertyInfo property, object? defaultValue)
    {
        Property = property;
        Default = defaultValue;
        var named = property.GetCustomAttribute<QueryKeyAttribute>();
        Key = named?.Key ?? QueryBinder.Word(property.Name);
        Words = named?.Words ?? "";
        OneOf = property.GetCustomAttribute<OneOfAttribute>()?.Values;
        Bounds = property.GetCustomAttribute<BoundsAttribute>();
    }

    public PropertyInfo Property { get; }
    public string Key { get; }
    public string Words { get; }
    public object? Default { get; }
    public IReadOnlyList<string>? OneOf { get; }
    public BoundsAttribute? Bounds { get; }

    /// <summary>The value's type without its nullability.</summary>
    public Type Type => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    /// <summary>Parameters of a query record, in the order of its properties.</summary>
    public static IReadOnlyList<QueryParameter> Of<T>() where T : new() => Cache<T>.All;

    private static class Cache<T> where T : new()
    {
        public static readonly IReadOnlyList<QueryParameter> All = Make();

        private static List<QueryParameter> Make()
        {
            var defaults = new T();
            return typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.CanWrite)
                .OrderBy(p => p.MetadataToken)
                .Select(p => new QueryParameter(p, p.GetValue(defaults)))
                .ToList();
        }
    }
}
