using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals.Text;

public enum PlanFlag : byte
{
    [Words("Yes")] Yes = 2,
    [Words("No")] No = 1,
    [Words("Unknown")] Unknown = 0,
}
