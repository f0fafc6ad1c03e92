using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Tests.Filings;

public class BusinessDaysTests
{
    [Theory]
    [InlineData("2025-07-04")] // Friday
    [InlineData("2021-07-05")] // 4 July 2021 was a Sunday
    [InlineData("2020-07-03")] // 4 July 2020 was a Saturday
    [InlineData("2025-06-19")]
    [InlineData("2021-12-31")] // 1 January 2022 was a Saturday
    [InlineData("2025-10-13")]
    [InlineData("2024-05-27")]
    [InlineData("2025-11-27")]
    [InlineData("2025-11-22")] // Saturday
    public void FederalHolidaysAndWeekends_AreNoBusinessDays(string day) => Assert.False(BusinessDays.IsBusinessDay(Day(day)));

    [Theory]
    [InlineData("2020-06-19")] // before Juneteenth became a holiday
    [InlineData("2025-04-18")] // Good Friday is no federal holiday
    public void OtherDays_AreBusinessDays(string day) => Assert.True(BusinessDays.IsBusinessDay(Day(day)));

    [Theory]
    [InlineData("2025-07-03", "2025-07-07", 1)] // Thursday to Monday over a holiday
    [InlineData("2025-03-07", "2025-03-08", 0)]
    [InlineData("2025-03-10", "2025-03-07", -1)]
    [InlineData("2025-03-03", "2025-03-10", 5)]
    public void Between_CountsTheDaysAfterTheFirst(string from, string to, int expected) =>
        Assert.Equal(expected, BusinessDays.Between(Day(from), Day(to)));

    [Fact]
    public void Add_StepsOverWeekends()
    {
        Assert.Equal(Day("2025-03-11"), BusinessDays.Add(Day("2025-03-07"), 2));
        Assert.Equal(Day("2025-03-06"), BusinessDays.Add(Day("2025-03-10"), -2));
    }

    private static int Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd").DayNumber;
}
