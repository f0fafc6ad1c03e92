using System.Globalization;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Rules;

namespace InsiderDashboard.Core.Analytics.Insiders;

/// <summary>Why an owner carries a routine label in a year, in words.</summary>
internal static class RoutineReason
{
    public static string Of(RoutineVerdict verdict, int year, Coverage coverage)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (verdict is { Label: RoutineLabel.Routine, FirstOfThree: { } first })
            return string.Create(invariant,
                $"Traded in {invariant.DateTimeFormat.GetMonthName(first % 12 + 1)} of {first / 12}, {first / 12 + 1} and {first / 12 + 2}.");
        if (verdict is { Label: RoutineLabel.Unclassified, EmptyYear: { } empty })
            return string.Create(invariant, $"No trade known in {empty}, one of the three years before {year}.");
        return verdict.Label == RoutineLabel.Opportunistic
            ? $"Traded in each of the three years before {year}, but in no calendar month three years in a row."
            : string.Create(invariant,
                $"History too short: {year - RoutineLabels.Years} to {year - 1} are not all covered by imports ({Values.Spans(coverage)}).");
    }
}
