namespace InsiderDashboard.Core.Filings;

/// <summary>What a store holds.</summary>
public enum DatasetKind
{
    [Words("Empty")] Empty,

    /// <summary>The fictional market: every page says so.</summary>
    [Words("Fictional demo")] Demo,
    [Words("Real filings")] Real,
}
