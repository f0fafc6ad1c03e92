namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>A value that a property may hold, for texts with a closed list of words.</summary>
[AttributeUsage(AttributeTargets.Property)]
public class OneOfAttribute(params string[] values) : Attribute
{
    public IReadOnlyList<string> Values => values;
}
