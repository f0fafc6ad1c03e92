namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>The values that the control of a property offers, with their words.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class ChoicesAttribute(IEnumerable<Choice> choices) : Attribute
{
    public virtual IReadOnlyList<Choice> Choices { get; } = [.. choices];

    /// <summary><c>"no: Left out"</c> is the key and its words; a key alone is its own words.</summary>
    internal static Choice Read(string text) => text.Split(": ", 2) is [var key, var words] ? new(key, words) : new(text, text);
}
