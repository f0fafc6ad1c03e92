namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>The closed list of values that a text may hold: <c>[OneOf("no: Left out", "yes: Shown too")]</c>.</summary>
public class OneOfAttribute : ChoicesAttribute
{
    public OneOfAttribute(params string[] choices) : base(choices.Select(Read)) { }

    protected OneOfAttribute(IEnumerable<Choice> choices) : base(choices) { }

    /// <summary>Keys of all values, those that no control offers among them.</summary>
    public virtual IReadOnlyList<string> Values => [.. Choices.Select(choice => choice.Key)];
}
