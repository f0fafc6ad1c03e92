using System.Collections;
using System.Reflection;
using System.Text.Json;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Storage;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Import;

/// <summary>
/// Every field of a filing is merged, is part of its fingerprint, and is stored. The fields are found by reflection: one that is
/// added and forgotten in one of the three places fails here, by its name.
/// </summary>
public sealed class FiledFieldsTests : IDisposable
{
    /// <summary>Where the content came from is no content: the same words from another source have the same fingerprint.</summary>
    private const string NoContent = nameof(Filing.Source);

    /// <summary>What tells filings, owners and rows apart; a merge finds its partners by these and fills the rest.</summary>
    private static readonly string[] Identity =
    [
        $"{nameof(Filing)}.{nameof(Filing.Accession)}", $"{nameof(Filing)}.{nameof(Filing.Form)}",
        $"{nameof(Filing)}.{nameof(Filing.Source)}",
        $"{nameof(ReportingOwner)}.{nameof(ReportingOwner.Cik)}",
        $"{nameof(FiledRow)}.{nameof(FiledRow.Table)}", $"{nameof(FiledRow)}.{nameof(FiledRow.IsHolding)}",
        $"{nameof(FiledRow)}.{nameof(FiledRow.Key)}",
    ];

    private static readonly Type[] Parts =
        [typeof(Filing), typeof(ReportingOwner), typeof(FiledRow), typeof(FootnoteRef), typeof(Footnote), typeof(Signature), typeof(Defect)];

    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    public static TheoryData<string, string> Fields()
    {
        var fields = new TheoryData<string, string>();
        foreach (var part in Parts)
            foreach (var field in FieldsOf(part))
                fields.Add(part.Name, field.Name);
        return fields;
    }

    /// <summary>A part that is added to the filing, or to one of its parts, belongs on the list above.</summary>
    [Fact]
    public void Parts_AreAllThatAFilingHolds()
    {
        var held = Parts.SelectMany(FieldsOf).Select(field => field.PropertyType).Where(IsList).Select(ItemOf);

        Assert.Equal(Parts.Skip(1).OrderBy(p => p.Name), held.OrderBy(p => p.Name));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Digest_FieldThatChanges_ChangesTheFingerprint(string part, string field)
    {
        using var digest = new FilingDigest();
        var changed = (Filing)Filled(typeof(Filing), (part, field));
        Assert.NotEqual(JsonSerializer.Serialize(Full()), JsonSerializer.Serialize(changed));

        Assert.Equal(field == NoContent, digest.Of(Full()) == digest.Of(changed));
    }

    [Fact]
    public void Merge_FieldsThatOneSideLacks_ComeFromTheOther()
    {
        var filled = Full();
        var bare = (Filing)Bare(filled);
        var merged = FilingMerge.Meet(stored: filled, incoming: bare);

        // Beside what tells them apart the bare one says nothing, so it must come out as the other.
        AssertSame(filled, merged);
        AssertSame(filled, FilingMerge.Meet(stored: bare, incoming: filled));
    }

    [Fact]
    public void Store_EveryField_ReadsBackEqual()
    {
        var filing = Full();
        using (var session = new WriteSession(store.Database))
        using (var writer = new FilingWriter(session.Connection))
        {
            session.Begin();
            writer.Forget();
            writer.Add(filing, digest: 1, import: 1);
            session.Commit();
        }
        using var stored = new StoredFilings(store.Database);

        AssertSame(filing, stored.Read(filing.Accession)!);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Filled_EveryField_HasAValueThatIsNotItsDefault(string part, string field)
    {
        var holder = Held(Full()).First(held => held.GetType().Name == part);
        var property = holder.GetType().GetProperty(field)!;

        Assert.NotEqual(property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null, property.GetValue(holder));
    }

    private static Filing Full() => (Filing)Filled(typeof(Filing), other: null);

    /// <summary>An instance in which every field has a value of its own, lists one item.</summary>
    /// <param name="other">Part and field that get another value.</param>
    private static object Filled(Type type, (string Part, string Field)? other)
    {
        var instance = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        var number = 0;
        foreach (var field in FieldsOf(type))
        {
            var isOther = other is { } o && o.Part == type.Name && o.Field == field.Name;
            field.SetValue(instance, IsList(field.PropertyType)
                ? List(ItemOf(field.PropertyType), isOther ? [] : [Filled(ItemOf(field.PropertyType), other)])
                : Value(field, ++number, isOther));
        }
        return instance;
    }

    private static object Value(PropertyInfo field, int number, bool isOther)
    {
        var type = Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType;
        var n = isOther ? number + 100 : number;
        return type switch
        {
            _ when type == typeof(string) => isOther ? field.Name + "2" : field.Name,
            _ when type == typeof(bool) => !isOther,
            _ when type == typeof(int) => n,
            _ when type == typeof(long) => (long)n,
            _ when type == typeof(double) => n + 0.25,
            _ when type == typeof(char) => isOther ? 'I' : 'D',
            _ when type == typeof(DateOnly) => new DateOnly(2024, 1, 1).AddDays(n),
            _ when type == typeof(DateTime) => new DateTime(2024, 1, 1, 9, 30, 0).AddDays(n),
            _ when type == typeof(Accession) => SampleFilings.Key(n),
            _ when type == typeof(SourceKind) => isOther ? SourceKind.DataSet : SourceKind.Xml,
            // Table II has every column of Table I and some of its own.
            _ when type == typeof(FiledTable) => isOther ? FiledTable.NonDerivative : FiledTable.Derivative,
            _ => throw new NotSupportedException(
                $"{field.DeclaringType!.Name}.{field.Name} is a {type.Name}: say here what values it has, and merge, digest and store it."),
        };
    }

    /// <summary>The same without anything but what tells it apart.</summary>
    private static object Bare(object filled)
    {
        var type = filled.GetType();
        var instance = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in FieldsOf(type))
        {
            if (Identity.Contains($"{type.Name}.{field.Name}"))
                field.SetValue(instance, field.GetValue(filled));
            else if (field.Name is nameof(Filing.Owners) or nameof(Filing.Rows))
                field.SetValue(instance, List(ItemOf(field.PropertyType), [.. ((IEnumerable)field.GetValue(filled)!).Cast<object>().Select(Bare)]));
            else if (IsList(field.PropertyType))
                field.SetValue(instance, List(ItemOf(field.PropertyType), []));
            else if (field.PropertyType == typeof(string))
                field.SetValue(instance, "");
        }
        return instance;
    }

    private static void AssertSame(Filing expected, Filing actual)
    {
        var (left, right) = (Held(expected).ToList(), Held(actual).ToList());
        Assert.Equal(left.Select(h => h.GetType()), right.Select(h => h.GetType()));
        foreach (var (e, a) in left.Zip(right))
            foreach (var field in FieldsOf(e.GetType()).Where(field => !IsList(field.PropertyType)))
                Assert.Equal($"{e.GetType().Name}.{field.Name} = {field.GetValue(e)}", $"{e.GetType().Name}.{field.Name} = {field.GetValue(a)}");
    }

    /// <summary>The filing and everything in it.</summary>
    private static IEnumerable<object> Held(object part) =>
    [
        part,
        .. FieldsOf(part.GetType()).Where(f => IsList(f.PropertyType))
            .SelectMany(f => ((IEnumerable)f.GetValue(part)!).Cast<object>().SelectMany(Held)),
    ];

    private static PropertyInfo[] FieldsOf(Type type) => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite)];

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private static Type ItemOf(Type list) => list.GetGenericArguments()[0];

    private static Array List(Type item, object[] items)
    {
        var list = Array.CreateInstance(item, items.Length);
        items.CopyTo(list, 0);
        return list;
    }
}
