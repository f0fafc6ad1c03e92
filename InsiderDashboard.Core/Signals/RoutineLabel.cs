namespace InsiderDashboard.Core.Signals;

/// <summary>Label of an owner at an issuer for one calendar year (Cohen, Malloy and Pomorski 2012).</summary>
public enum RoutineLabel : byte
{
    /// <summary>The three years before are not wholly covered: no statement.</summary>
    HistoryTooShort = 0,
    Unclassified = 1, Opportunistic = 2, Routine = 3,
}
