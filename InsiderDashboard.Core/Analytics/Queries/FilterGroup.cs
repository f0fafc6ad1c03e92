namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>Where the control of a property stands.</summary>
public enum FilterGroup
{
    /// <summary>In the row that is always in sight.</summary>
    Main,

    /// <summary>Folded, behind "More filters".</summary>
    More,
}
