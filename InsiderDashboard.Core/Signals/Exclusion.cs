using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals;

/// <summary>Why a row does not count. The first that fits, in this order.</summary>
public enum Exclusion : byte
{
    [Words("Counted", "it counts")] None = 0,
    [Words("Bad date", "no trade date, one before 1990, or one after the filing date")] BadDate = 1,
    [Words("Wrong side", "a purchase marked as disposed of, or a sale marked as acquired")] WrongSide = 2,
    [Words("No shares", "the filing gives no number of shares")] NoShares = 3,
    [Words("No price", "the filing gives no price, or gives it in a footnote only")] NoPrice = 4,
    [Words("Other currency", "the row's own footnote states the price in another currency than US dollars")] ForeignCurrency = 5,
    [Words("Suspect shares", "more shares than the company has outstanding, worth over 100 million: another unit than the price's")]
    SuspectShares = 6,
    [Words("Repeated row", "the filing lists each of its trades more than once, and this is not the first")] RepeatedRow = 7,
    [Words("Suspect price", "the price does not fit the issuer's other prices")] SuspectPrice = 8,
    [Words("Superseded", "an amendment restates it")] Superseded = 9,
    [Words("Withdrawn", "an amendment restates the filing without it")] Withdrawn = 10,
    [Words("Duplicate", "an earlier filing reports the same trade")] DuplicateOf = 11,
}
