using InsiderDashboard.Core.Market;

namespace InsiderDashboard.Tests.Market;

public class CoverageTests
{
    private static DateOnly D(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    [Fact]
    public void MonthsAndParts_ThatTouch_AreOneSpan()
    {
        var coverage = new Coverage([D("2025-05-01"), D("2025-06-01"), D("2025-09-01")],
            [(D("2025-04-28"), D("2025-04-30")), (D("2025-08-11"), D("2025-08-20"))]);

        Assert.Equal(
            [(D("2025-04-28"), D("2025-06-30")), (D("2025-08-11"), D("2025-08-20")), (D("2025-09-01"), D("2025-09-30"))],
            coverage.Spans.Select(span => (span.From, span.To)));
    }

    [Theory]
    [InlineData("2025-04-28", "2025-06-30", true)]
    [InlineData("2025-04-27", "2025-05-31", false)]
    [InlineData("2025-06-01", "2025-07-01", false)]
    [InlineData("2025-05-15", "2025-05-15", true)]
    public void Window_IsCoveredWhenEachOfItsDaysIs(string from, string to, bool expected) =>
        Assert.Equal(expected, new Coverage([D("2025-05-01"), D("2025-06-01")], [(D("2025-04-28"), D("2025-04-30"))]).Covers(D(from), D(to)));
}
