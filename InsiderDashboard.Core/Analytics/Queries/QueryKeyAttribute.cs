namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>Overrides the address key of a query property, and says what the key means in words.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class QueryKeyAttribute(string key, string words) : Attribute
{
    public string Key => key;
    public string Words => words;
}
