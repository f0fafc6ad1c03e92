using System.Reflection;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Tests.Filings;

/// <summary>No value of an enum is without words of its own, and an unknown one borrows nobody's.</summary>
public sealed class ValueWordsTests
{
    private const int Unknown = 99;

    private static readonly Type[] Types = [.. typeof(ValueWords).Assembly.GetTypes().Concat(typeof(Program).Assembly.GetTypes())];

    /// <summary>Enums that declare words.</summary>
    public static TheoryData<string> Enums =>
        [.. Types.Where(type => type.IsEnum && Declared(type).Any(words => words is not null)).Select(type => type.FullName!)];

    /// <summary>Functions of the pages and doors from values of enums to words or tones.</summary>
    public static TheoryData<string> Functions => [.. All().Select(Name)];

    [Theory]
    [InlineData(typeof(Exclusion))]
    [InlineData(typeof(TradeClass))]
    [InlineData(typeof(Signal))]
    [InlineData(typeof(Role))]
    [InlineData(typeof(PlanFlag))]
    [InlineData(typeof(RoutineLabel))]
    public void Enum_OfTheDefinitions_DeclaresWords(Type type) => Assert.DoesNotContain(null, Declared(type));

    [Theory]
    [MemberData(nameof(Enums))]
    public void Enum_WithWords_HasThemForEveryValueAndTellsThemApart(string name)
    {
        var words = Declared(Types.Single(type => type.FullName == name)).ToList();

        Assert.DoesNotContain(null, words);
        Assert.All(words, word => Assert.NotEmpty(word!.Name));
        Assert.Equal(words.Count, words.DistinctBy(word => word!.Name).Count());
        var meanings = words.Select(word => word!.Meaning).Where(meaning => meaning.Length > 0).ToList();
        Assert.True(meanings.Count == 0 || meanings.Distinct().Count() == words.Count,
            "either every value has a meaning of its own, or none has one");
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Function_OfEveryValue_SaysSomethingOfItsOwn(string name)
    {
        var function = All().Single(one => Name(one) == name);

        var said = Values(function).Select(values => function.Invoke(null, values)).ToList();

        Assert.All(said, word => Assert.NotEqual("", word));
        if (function.ReturnType == typeof(string) && function.GetParameters().Length == 1)
            Assert.Equal(said.Count, said.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Function_OfAnUnknownValue_Fails(string name)
    {
        var function = All().Single(one => Name(one) == name);
        var unknown = function.GetParameters().Select(parameter => Enum.ToObject(parameter.ParameterType, Unknown)).ToArray();

        Assert.Throws<ArgumentOutOfRangeException>(() => Unwrapped(function, unknown));
    }

    [Fact]
    public void Name_OfAnUnknownValue_Fails()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Exclusion)Unknown).Name());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Exclusion)Unknown).Meaning());
    }

    private static IEnumerable<WordsAttribute?> Declared(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetCustomAttribute<WordsAttribute>());

    private static IEnumerable<MethodInfo> All() =>
        from type in typeof(Program).Assembly.GetTypes()
        let room = type.Namespace ?? ""
        where !type.IsGenericType && room.StartsWith("InsiderDashboard.", StringComparison.Ordinal)
            && !room.StartsWith("InsiderDashboard.Charting", StringComparison.Ordinal)
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !method.IsGenericMethod && !method.Name.Contains('<', StringComparison.Ordinal)
            && (method.ReturnType == typeof(string) || method.ReturnType == typeof(Tone))
            && method.GetParameters() is { Length: > 0 } parameters && parameters.All(parameter => parameter.ParameterType.IsEnum)
        select method;

    private static string Name(MethodInfo method) =>
        $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))})";

    /// <summary>Every combination of values.</summary>
    private static IEnumerable<object?[]> Values(MethodInfo function) =>
        function.GetParameters().Aggregate<ParameterInfo, IEnumerable<object?[]>>([[]],
            (sofar, parameter) => sofar.SelectMany(values =>
                Enum.GetValues(parameter.ParameterType).Cast<object>().Select(value => (object?[])[.. values, value])));

    private static void Unwrapped(MethodInfo function, object?[] values)
    {
        try
        {
            function.Invoke(null, values);
        }
        catch (TargetInvocationException error) when (error.InnerException is { } inner)
        {
            throw inner;
        }
    }
}
