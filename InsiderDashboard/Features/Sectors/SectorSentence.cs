using InsiderDashboard.Components.Cells;
using InsiderDashboard.Core.Analytics.Sectors;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Features.Sectors;

/// <summary>The question of the sectors page in words.</summary>
public static class SectorSentence
{
    /// <param name="asOf">Day of the last cell; null while there is none.</param>
    public static string Say(SectorQuery query, DateOnly? asOf)
    {
        var sector = query.Sector is { } one ? $" in {one.Name()}" : "";
        var day = asOf is { } known ? $", the last as of {Formats.Date(known)}" : "";
        return $"Buying against selling{sector}: {query.Scope.Meaning()} {query.Measure.Meaning()}, traded in the {query.Window} days up to each of "
            + $"{Formats.Plural(query.Months, "month-end")}, as it was known on that day{day}.";
    }
}
