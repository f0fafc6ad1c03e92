using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Analytics;

public enum Side
{
    [Words("Buying")] Buy,
    [Words("Selling")] Sell,
}
