using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>What a number of a question is counted in.</summary>
public enum Unit
{
    /// <summary>Its label says it.</summary>
    [Words("number")] None,
    [Words("USD")] Usd,

    /// <summary>A fraction in the address, percent in a control.</summary>
    [Words("%")] Percent,
    [Words("days")] Days,
    [Words("months")] Months,
}
