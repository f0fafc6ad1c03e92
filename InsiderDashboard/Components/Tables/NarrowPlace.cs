namespace InsiderDashboard.Components.Tables;

/// <summary>Where a cell stands when the rows of a table become cards on a narrow screen.</summary>
public enum NarrowPlace
{
    /// <summary>Left out: what the row opens into says it.</summary>
    Hidden,
    /// <summary>On the left, in the order of the columns.</summary>
    Left,
    /// <summary>On the right, in the order of the columns.</summary>
    Right,
    /// <summary>Over the whole width.</summary>
    Line,
}
