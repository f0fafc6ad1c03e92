using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals;

/// <summary>Why a row does not count. The first that fits, in this order.</summary>
public enum Exclusion : byte
{
    [Words("Counted", "it counts")] None = 0,
    [Words("Bad date", "no trade date, one before 1990, or one after the filing date")] BadDate = 1,
    [Words("No shares", "the filing gives no number of shares")] NoShares = 2,
    [Words("No price", "the filing gives no price, or gives it in a footnote only")] NoPrice = 3,
    [Words("Wrong side", "a purchase marked as disposed of, or a sale marked as acquired")] WrongSide = 4,
    [Words("Suspect price", "the price does not fit the issuer's other prices")] SuspectPrice = 5,
    [Words("Superseded", "an amendment restates it")] Superseded = 6,
    [Words("Withdrawn", "an amendment restates the filing without it")] Withdrawn = 7,
    [Words("Duplicate", "an earlier filing reports the same trade")] DuplicateOf = 8,
}
