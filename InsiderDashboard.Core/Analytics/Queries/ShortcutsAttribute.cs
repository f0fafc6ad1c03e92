namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>
/// The few values of a list that most readers want, each alone, offered in front of its control; the words of "none given" stand first.
/// <c>[Shortcuts("Side", "All", "P: Buy", "S: Sell")]</c>
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ShortcutsAttribute(string label, string unset, params string[] values) : Attribute
{
    public string Label => label;
    public IReadOnlyList<Choice> Choices { get; } = [new("", unset), .. values.Select(ChoicesAttribute.Read)];
}
