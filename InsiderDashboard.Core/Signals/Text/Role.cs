namespace InsiderDashboard.Core.Signals.Text;

/// <summary>Role of a reporting owner, highest first: a smaller number outranks a larger one.</summary>
public enum Role : byte { Ceo = 1, Cfo = 2, OtherCSuite = 3, OtherOfficer = 4, Director = 5, TenPercentOwner = 6, Other = 7 }
