using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Import;

namespace InsiderDashboard.Tests.Import;

public sealed class SeriesRulesTests
{
    private static readonly PriceSeries Stored = Piece("p.csv", 10, 1, 2, 3);

    [Fact]
    public void Place_NothingStored_IsTheSeriesOfTheSource() =>
        AssertSeries(Stored, SeriesRules.Place([], Stored));

    [Fact]
    public void Place_SameDays_IsNothingNew() =>
        Assert.Null(SeriesRules.Place([Stored], Piece("p.csv", 11, 2, 3)));

    [Fact]
    public void Place_MoreDaysThatAgree_Extend() =>
        AssertSeries(Piece("p.csv", 9, 0.5, 1, 2, 3, 4), SeriesRules.Place([Piece("p.csv", 10, 1, 2, 3, 4)], Piece("p.csv", 9, 0.5, 1, 2)));

    [Fact]
    public void Place_OtherClosesOverTheWholeSpan_TakeItsPlace() =>
        AssertSeries(Piece("p.csv", 10, 0.5, 1, 1.5, 2), SeriesRules.Place([Stored], Piece("p.csv", 10, 0.5, 1, 1.5, 2)));

    [Fact]
    public void Place_OtherClosesOverAPart_AreASeriesOfTheirOwn() =>
        AssertSeries(Piece("p.csv#2", 12, 1.5, 2), SeriesRules.Place([Stored], Piece("p.csv", 12, 1.5, 2)));

    [Fact]
    public void Place_SecondSeriesAgain_IsNothingNew() =>
        Assert.Null(SeriesRules.Place([Stored, Piece("p.csv#2", 12, 1.5, 2)], Piece("p.csv", 12, 1.5, 2)));

    [Fact]
    public void Place_ContradictsBoth_IsTheThird() =>
        AssertSeries(Piece("p.csv#3", 12, 9), SeriesRules.Place([Stored, Piece("p.csv#2", 12, 1.5, 2)], Piece("p.csv", 12, 9)));

    private static PriceSeries Piece(string source, int first, params double[] closes) =>
        new("A", PriceKind.Close, source, [.. Enumerable.Range(first, closes.Length)], closes);

    private static void AssertSeries(PriceSeries expected, PriceSeries? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Source, actual.Source);
        Assert.Equal(expected.Days, actual.Days);
        Assert.Equal(expected.Closes, actual.Closes);
    }
}
