namespace InsiderDashboard.Core.Signals;

/// <summary>Why a row does not count. The first that fits, in this order.</summary>
public enum Exclusion : byte
{
    None = 0, BadDate = 1, NoShares = 2, NoPrice = 3, WrongSide = 4, SuspectPrice = 5,
    Superseded = 6, Withdrawn = 7, DuplicateOf = 8,
}
