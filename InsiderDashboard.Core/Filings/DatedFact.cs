namespace InsiderDashboard.Core.Filings;

/// <summary>The kinds of facts that are no filings. What an import brings is counted by them.</summary>
public enum FactKind
{
    /// <summary>Daily closes.</summary>
    Prices,

    /// <summary>Lines of the company file.</summary>
    Companies,
}

/// <summary>
/// A fact that is no filing. All of them enter the store by the same door, each with the day on which it
/// was known.
/// </summary>
public abstract record DatedFact
{
    public abstract FactKind FactKind { get; }

    /// <summary>The day from which on the fact could be known; null when its source carries no date.</summary>
    public abstract DateOnly? KnownOn { get; }
}
