using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals;

/// <summary>Label of an owner at an issuer for one calendar year (Cohen, Malloy and Pomorski 2012).</summary>
public enum RoutineLabel : byte
{
    /// <summary>The three years before are not wholly covered: no statement.</summary>
    [Words("History too short", "The three years before are not all in the store: nothing can be said")] HistoryTooShort = 0,
    [Words("Unclassified", "No trade in at least one of the three years before")] Unclassified = 1,
    [Words("Opportunistic", "Traded in each of the three years before, in no month of three consecutive years")] Opportunistic = 2,
    [Words("Routine", "Traded in the same month of three consecutive years")] Routine = 3,
}
