namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>The values of an enum by their names, in the order in which they are declared.</summary>
/// <param name="also">Words beside them, such as <c>"officers: All officers"</c>.</param>
public sealed class NamesOfAttribute<TEnum>(params string[] also) : OneOfAttribute(QueryParameter.ChoicesOf(typeof(TEnum)).Concat(also.Select(Read)))
    where TEnum : struct, Enum
{
    /// <summary>Key of a value that cannot be asked for.</summary>
    public string? Without { get; set; }

    /// <summary>A word that is taken and that no control offers: what holds where nothing is chosen.</summary>
    public string? Unoffered { get; set; }

    public override IReadOnlyList<Choice> Choices => [.. base.Choices.Where(choice => choice.Key != Without)];
    public override IReadOnlyList<string> Values => Unoffered is null ? base.Values : [Unoffered, .. base.Values];
}
