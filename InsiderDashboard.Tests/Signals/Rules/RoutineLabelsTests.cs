using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Rules;

namespace InsiderDashboard.Tests.Signals.Rules;

public class RoutineLabelsTests
{
    private const int March = 2;
    private static int[] Months(params (int Year, int Month)[] months) => [.. months.Select(m => m.Year * 12 + m.Month).Order()];

    [Fact]
    public void SameMonthInThreeConsecutiveYears_IsRoutineInTheFourth()
    {
        var verdict = RoutineLabels.Label(Months((1987, March), (1988, March), (1989, March)), 1990, covered: true, strict: false);

        Assert.Equal((RoutineLabel.Routine, 1987 * 12 + March), (verdict.Label, verdict.FirstOfThree));
    }

    [Fact]
    public void Routine_StaysAfterAnyTradeInTheNextYear_ButNotStrictly()
    {
        var months = Months((1987, March), (1988, March), (1989, March), (1990, 7));

        Assert.Equal(RoutineLabel.Routine, RoutineLabels.Label(months, 1991, covered: true, strict: false).Label);
        Assert.Equal(RoutineLabel.Opportunistic, RoutineLabels.Label(months, 1991, covered: true, strict: true).Label);
    }

    [Fact]
    public void GapYear_IsUnclassified_AndNamesTheEmptyYear()
    {
        var verdict = RoutineLabels.Label(Months((1987, March), (1988, March), (1990, March)), 1991, covered: true, strict: false);

        Assert.Equal((RoutineLabel.Unclassified, 1989), (verdict.Label, verdict.EmptyYear));
    }

    [Fact]
    public void ThreeYearsInOtherMonths_IsOpportunistic()
    {
        var months = Months((1987, March), (1988, 4), (1989, 5), (1989, 6));

        Assert.Equal(RoutineLabel.Opportunistic, RoutineLabels.Label(months, 1990, covered: true, strict: false).Label);
    }

    [Fact]
    public void UncoveredLookBack_MakesNoStatement() =>
        Assert.Equal(RoutineLabel.HistoryTooShort, RoutineLabels.Label(Months((1987, March)), 1990, covered: false, strict: false).Label);
}
