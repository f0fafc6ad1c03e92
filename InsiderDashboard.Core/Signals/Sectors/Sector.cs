namespace InsiderDashboard.Core.Signals.Sectors;

/// <summary>Eleven groups made from the SIC code by the published table of ranges (<see cref="Sectors"/>); not GICS.</summary>
public enum Sector : byte
{
    /// <summary>No SIC, or one that the table leaves out on purpose. Always shown, never hidden.</summary>
    Unmapped = 0,
    Technology = 1, Financials = 2, HealthCare = 3, ConsumerDiscretionary = 4, Communication = 5, Industrials = 6,
    ConsumerStaples = 7, Energy = 8, Utilities = 9, Materials = 10, RealEstate = 11,
}
