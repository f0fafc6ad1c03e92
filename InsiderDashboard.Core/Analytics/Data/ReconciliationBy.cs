using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Analytics.Data;

public enum ReconciliationBy
{
    [Words("All")] Total,
    [Words("Filing quarter")] Quarter,
    [Words("Issuer")] Issuer,
}
