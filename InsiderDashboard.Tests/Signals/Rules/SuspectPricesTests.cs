using InsiderDashboard.Core.Signals;
using InsiderDashboard.Tests.Support;
using static InsiderDashboard.Tests.Support.Lines;
using Row = InsiderDashboard.Tests.Support.Lines.Row;

namespace InsiderDashboard.Tests.Signals.Rules;

public class SuspectPricesTests
{
    private static Lines WithHistory(params double[] prices)
    {
        var lines = new Lines();
        foreach (var price in prices)
            lines.File("2025-03-05", Director(9), new Row("2025-03-04", 'P', 10, price));
        return lines;
    }

    [Fact]
    public void PriceFarFromTheIssuersMedian_IsSuspect()
    {
        var lines = WithHistory(10, 11, 12);
        var filing = lines.File("2025-04-02", Director(1), new Row("2025-04-01", 'S', 7, 300));

        lines.Work();

        // Median 11; 300/11 = 27.3 > 25.
        Assert.Equal(Exclusion.SuspectPrice, filing.Rows[0].Excluded);
    }

    [Theory]
    [InlineData(250, 333, double.NaN, false)] // 250 / 10 = 25, not above it
    [InlineData(250.01, 333, double.NaN, true)]
    [InlineData(0.4, 333, double.NaN, false)] // 10 / 0.4 = 25
    [InlineData(0.399, 333, double.NaN, true)]
    [InlineData(999, 333, 333, false)] // three times the close exactly
    [InlineData(1000, 333, 333, true)] // 3.003 times
    [InlineData(500, 50, 200, false)] // 500 / 50 = the median, 50-fold; the close is 2.5-fold off, so 100 is asked for
    [InlineData(1100, 110, 400, true)] // 110-fold
    public void PriceAtTheLimits_IsSuspectOnlyBeyondThem(double price, double shares, double close, bool isSuspect)
    {
        var lines = WithHistory(10, 10, 10);
        var filing = lines.File("2025-04-02", Director(1), new Row("2025-04-01", 'S', shares, price));

        lines.Work(row => row.Filing == filing ? close : double.NaN);

        Assert.Equal(isSuspect ? Exclusion.SuspectPrice : Exclusion.None, filing.Rows[0].Excluded);
    }

    [Theory]
    [InlineData("2024-04-02", true)] // 2024-04-02 to 2025-04-01 are 365 days, both ends in
    [InlineData("2024-04-01", false)]
    public void Median_LooksBack365DaysBothEndsIn(string oldest, bool isKnown)
    {
        var lines = WithHistory(10, 10);
        lines.File("2024-04-05", Director(9), new Row(oldest, 'P', 10, 10));
        var filing = lines.File("2025-04-02", Director(1), new Row("2025-04-01", 'S', 7, 300));

        lines.Work();

        // Two rows make no median to be held against; three do.
        Assert.Equal(isKnown ? Exclusion.SuspectPrice : Exclusion.None, filing.Rows[0].Excluded);
    }

    [Fact]
    public void PriceFarFromTheMedian_ButNearTheClose_IsNotSuspect()
    {
        var lines = WithHistory(10, 11, 12);
        var filing = lines.File("2025-04-02", Director(1), new Row("2025-04-01", 'S', 7, 300));

        lines.Work(row => row.Filing == filing ? 290 : double.NaN);

        Assert.Equal(Exclusion.None, filing.Rows[0].Excluded);
    }

    [Fact]
    public void TotalTypedAsPrice_IsSuspectAgainstOneOtherFiling()
    {
        var lines = WithHistory(10);
        // 1,000 shares at "9,800": 9,800/1,000 = 9.80 per share, within 25 % of 10, and 980 times it.
        var filing = lines.File("2025-04-02", Director(1), new Row("2025-04-01", 'P', 1000, 9800));

        lines.Work();

        Assert.Equal(Exclusion.SuspectPrice, filing.Rows[0].Excluded);
    }

    [Fact]
    public void PriceNearOneReference_NeedsAHundredfoldDistanceToTheOther()
    {
        // Close adjusted for a later 25-for-1 split: 218; filed 5,455 on 25 shares: 5,455/25 = 218.2, r(c) = 25.02 > 25, but the median agrees.
        var lines = WithHistory(5400);
        var filing = lines.File("2025-04-02", Director(1), new Row("2025-04-01", 'S', 25, 5455));

        lines.Work(row => row.Filing == filing ? 218 : double.NaN);

        Assert.Equal(Exclusion.None, filing.Rows[0].Excluded);
    }

    [Fact]
    public void NewPriceLevelSeenByTwoFilings_IsASplit()
    {
        var lines = WithHistory(0.5, 0.5, 0.5);
        var first = lines.File("2025-04-02", Director(1), new Row("2025-04-01", 'S', 7, 26), new Row("2025-04-01", 'S', 7, 27));
        var second = lines.File("2025-04-02", Director(2), new Row("2025-04-01", 'S', 7, 26.5));

        lines.Work();

        Assert.All(first.Rows.Concat(second.Rows), r => Assert.Equal(Exclusion.None, r.Excluded));
    }

    [Fact]
    public void AbsurdValue_WithNothingToCompare_IsSuspect()
    {
        var lines = new Lines();
        var filing = lines.File("2025-04-02", Director(1),
            new Row("2025-04-01", 'S', 2_000_000, 6_000), new Row("2025-04-01", 'S', 2_000_000, 4_999));

        lines.Work();

        Assert.Equal([Exclusion.SuspectPrice, Exclusion.None], filing.Rows.Select(r => r.Excluded));
    }

    [Fact]
    public void LaterFilings_AreNotLookedAt()
    {
        var lines = new Lines();
        var filing = lines.File("2025-03-01", Director(1), new Row("2025-02-28", 'S', 7, 300));
        foreach (var price in new[] { 10.0, 11, 12 })
            lines.File("2025-03-05", Director(9), new Row("2025-02-27", 'P', 10, price));

        lines.Work();

        Assert.Equal(Exclusion.None, filing.Rows[0].Excluded);
    }

    [Theory]
    [InlineData(1001, 10, 1, true)] // 100.1 times the close
    [InlineData(1000, 10, 1, false)] // 100 times exactly
    [InlineData(310, 10, 3_300, true)] // 31 times, 3,300 × 310 = 1,023,000 USD
    [InlineData(310, 10, 3_200, false)] // 992,000 USD
    [InlineData(300, 10, 9_000, false)] // 30 times exactly
    public void PriceFarAboveTheClose_WithoutAMedian_IsSuspectByTheCloseAlone(double price, double close, double shares, bool isSuspect)
    {
        // Two rows make no median, and price / shares is near neither reference.
        var lines = WithHistory(price, price);
        var filing = lines.File("2025-04-02", Director(1), new Row("2025-04-01", 'P', shares, price));

        lines.Work(row => row.Filing == filing ? close : double.NaN);

        Assert.Equal(isSuspect ? Exclusion.SuspectPrice : Exclusion.None, filing.Rows[0].Excluded);
    }

    [Fact]
    public void PriceFarAboveTheClose_WithAMedianThatAgrees_IsNotSuspect()
    {
        // Closes adjusted for a later split: three others paid the same.
        var lines = WithHistory(2000, 2000, 2000);
        var filing = lines.File("2025-04-02", Director(1), new Row("2025-04-01", 'P', 1, 2000));

        lines.Work(row => row.Filing == filing ? 10 : double.NaN);

        Assert.Equal(Exclusion.None, filing.Rows[0].Excluded);
    }
}
