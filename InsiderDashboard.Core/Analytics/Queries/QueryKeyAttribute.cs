namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>
/// All that is known of a query property beside its type and its choices: its key in the address, what the key means in
/// words, and how its control looks. Doors, documents and pages read it here.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class QueryKeyAttribute(string key, string words) : Attribute
{
    public string Key => key;
    public string Words => words;

    /// <summary>Label of the control; a key without one has no control: it stands in the path, or the pager writes it.</summary>
    public string? Label { get; set; }
    public Unit Unit { get; set; }
    public FilterGroup Group { get; set; }

    /// <summary>What a control shows where nothing is given.</summary>
    public string Unset { get; set; } = "All";

    /// <summary>A value such as a reader would type.</summary>
    public string? Example { get; set; }

    /// <summary>Name of the property that says what holds where nothing is given, if that depends on other keys.</summary>
    public string? InForce { get; set; }

    /// <summary>The key that ends the span which this day begins: the control offers lengths of it.</summary>
    public string? Until { get; set; }
}
