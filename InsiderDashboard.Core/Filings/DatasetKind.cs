namespace InsiderDashboard.Core.Filings;

/// <summary>What a store holds.</summary>
public enum DatasetKind
{
    Empty,

    /// <summary>The fictional market: every page says so.</summary>
    Demo,
    Real,
}
