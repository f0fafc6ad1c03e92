using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>Role of a reporting owner, highest first: a smaller number outranks a larger one.</summary>
public enum Role : byte
{
    [Words("CEO")] Ceo = 1,
    [Words("CFO")] Cfo = 2,
    [Words("C-suite")] OtherCSuite = 3,
    [Words("Officer")] OtherOfficer = 4,
    [Words("Director")] Director = 5,
    [Words("10% owner")] TenPercentOwner = 6,
    [Words("Other")] Other = 7,
}
