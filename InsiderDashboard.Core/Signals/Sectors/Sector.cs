using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals.Sectors;

/// <summary>Eleven groups made from the SIC code by the published table of ranges (<see cref="Sectors"/>); not GICS.</summary>
public enum Sector : byte
{
    [Words("Technology")] Technology = 1,
    [Words("Financials")] Financials = 2,
    [Words("Energy")] Energy = 8,
    [Words("Health Care")] HealthCare = 3,
    [Words("Industrials")] Industrials = 6,
    [Words("Consumer Discretionary")] ConsumerDiscretionary = 4,
    [Words("Consumer Staples")] ConsumerStaples = 7,
    [Words("Utilities")] Utilities = 9,
    [Words("Materials")] Materials = 10,
    [Words("Real Estate")] RealEstate = 11,
    [Words("Communication Services")] Communication = 5,

    /// <summary>No SIC, or one that the table leaves out on purpose. Always shown, never hidden.</summary>
    [Words("Unmapped")] Unmapped = 0,
}
