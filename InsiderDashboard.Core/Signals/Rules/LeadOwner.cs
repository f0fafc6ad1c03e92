using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>The owner that stands for a filing.</summary>
public static class LeadOwner
{
    /// <summary>Index of the owner of highest role, tie: lowest CIK; -1 when there is none.</summary>
    public static int Of(IReadOnlyList<ReportingOwner> owners, IReadOnlyList<Role> roles)
    {
        var lead = -1;
        for (var i = 0; i < owners.Count; i++)
            if (lead < 0 || (roles[i], owners[i].Cik).CompareTo((roles[lead], owners[lead].Cik)) < 0)
                lead = i;
        return lead;
    }
}
