using InsiderDashboard.Core.Analytics.Insiders;
using InsiderDashboard.Core.Signals;
using InsiderDashboard.Features.Insiders;

namespace InsiderDashboard.Tests.Features.Insiders;

public sealed class InsiderCalendarTests
{
    private const string Issuer = "0000000007";

    [Fact]
    public void Of_YearsBetweenTrades_AreThereNewestFirst()
    {
        var years = InsiderCalendar.Of(Insider(Month(2022, 3), Month(2024, 12)), Issuer);

        Assert.Equal([2024, 2023, 2022], years.Select(year => year.Year));
        Assert.NotNull(years[0].Months[11]);
        Assert.All(years[1].Months, Assert.Null);
        Assert.NotNull(years[2].Months[2]);
        Assert.Equal([true, false, true], years.Select(year => year.Label is not null));
    }

    [Fact]
    public void Of_AnotherIssuer_IsEmpty() => Assert.Empty(InsiderCalendar.Of(Insider(Month(2022, 3)), "0000000008"));

    [Fact]
    public void Words_BothSides_NameBoth() => Assert.Equal("March 2025: 2 purchases, $1.20M; 1 sale, $300K",
        InsiderCalendar.Words(new InsiderMonth(Issuer, 2025, 3, 2, 1_200_000, 1, 300_000)));

    [Fact]
    public void Link_Month_SpansItsDays() =>
        Assert.Equal("/trades?asof=2025-06-30&insider=9&cik=7&code=P,S&traded-from=2024-02-01&traded-to=2024-02-29",
        InsiderCalendar.Link(Month(2024, 2), "0000000009", "/insiders/0000000009?asof=2025-06-30"));

    private static InsiderMonth Month(int year, int month) => new(Issuer, year, month, 1, 100, 0, 0);

    private static InsiderResult Insider(params InsiderMonth[] months) => new()
    {
        AsOf = null, Cik = "0000000009", Name = "Doe Jane", IsEntity = false, Issuers = [], Months = months,
        Years = [.. months.Select(month => new InsiderYear(Issuer, month.Year, RoutineLabel.Unclassified, "why", 1, 0))],
        Purchases = [], PurchaseReturns = [],
    };
}
