using InsiderDashboard.Core.Signals;
using InsiderDashboard.Tests.Support;
using static InsiderDashboard.Tests.Support.Lines;
using Row = InsiderDashboard.Tests.Support.Lines.Row;

namespace InsiderDashboard.Tests.Signals.Rules;

public class DuplicatesTests
{
    [Fact]
    public void BlockOfAChain_FiledByEachEntity_CountsOnceAndJoinsThem()
    {
        var lines = new Lines();
        var block = new Row("2025-05-12", 'S', 9_000_000, 90, 1_000_000);
        var first = lines.File("2025-05-14", Fund(1), block);
        var second = lines.File("2025-05-14", Fund(2), block);
        var third = lines.File("2025-05-14", Director(3), block with { After = 500 });

        var links = lines.Work();

        Assert.Equal(Exclusion.None, first.Rows[0].Excluded);
        Assert.Same(first.Rows[0], second.Rows[0].DuplicateOf);
        // Shares after differ, but the value is at least a million and one side is an entity.
        Assert.Same(first.Rows[0], third.Rows[0].DuplicateOf);
        Assert.Equal([(Day("2025-05-14"), 1, 2), (Day("2025-05-14"), 1, 3)], links);
    }

    [Theory]
    [InlineData(100_000, 500, 600, true)] // 100,000 × 10 = 1,000,000
    [InlineData(99_999, 500, 600, false)]
    [InlineData(100, 500, 500, true)]
    [InlineData(100, 500, double.NaN, false)] // between strangers a missing figure is not equal
    [InlineData(100, double.NaN, double.NaN, false)]
    public void EntityAndDirector_AreOneTradeWhenSharesAfterAreEqualOrTheValueIsLarge(double shares, double after, double otherAfter, bool isOne)
    {
        var lines = new Lines();
        lines.File("2025-07-02", Fund(1), new Row("2025-07-01", 'P', shares, 10, after));
        var second = lines.File("2025-07-02", Director(2), new Row("2025-07-01", 'P', shares, 10, otherAfter));

        lines.Work();

        Assert.Equal(isOne ? Exclusion.DuplicateOf : Exclusion.None, second.Rows[0].Excluded);
    }

    [Fact]
    public void TwoDirectors_WithTheSameLot_StayTwo()
    {
        var lines = new Lines();
        var lot = new Row("2025-07-01", 'P', 500, 3.1, 12_000);
        lines.File("2025-07-02", Director(1), lot);
        var second = lines.File("2025-07-02", Director(2), lot);

        var links = lines.Work();

        Assert.Equal(Exclusion.None, second.Rows[0].Excluded);
        Assert.Empty(links);
    }

    [Fact]
    public void SameOwner_FilingTheSameTradeTwice_CountsOnce()
    {
        var lines = new Lines();
        lines.File("2025-07-02", Director(1), new Row("2025-07-01", 'P', 500, 3.1, 12_000));
        var second = lines.File("2025-07-09", Director(1), new Row("2025-07-01", 'P', 500, 3.1));

        lines.Work();

        Assert.Equal(Exclusion.DuplicateOf, second.Rows[0].Excluded);
    }

    [Fact]
    public void ContinuationFiling_WithEqualFillsOfTheSameOwner_StaysSeparate()
    {
        var lines = new Lines();
        lines.File("2025-07-02", Director(1), new Row("2025-07-01", 'S', 100, 300, 900), new Row("2025-07-01", 'S', 100, 300, 800));
        var next = lines.File("2025-07-02", Director(1), new Row("2025-07-01", 'S', 100, 300, 700), new Row("2025-07-01", 'S', 100, 300, 600));

        lines.Work();

        Assert.All(next.Rows, r => Assert.Equal(Exclusion.None, r.Excluded));
    }

    [Fact]
    public void EqualFillsInTwoFilings_PairOneToOne()
    {
        var lines = new Lines();
        var fill = new Row("2025-07-01", 'S', 100, 300);
        var first = lines.File("2025-07-02", Fund(1), fill, fill);
        var second = lines.File("2025-07-02", Fund(1), fill, fill, fill);

        lines.Work();

        Assert.All(first.Rows, r => Assert.Equal(Exclusion.None, r.Excluded));
        Assert.Same(first.Rows[0], second.Rows[0].DuplicateOf);
        Assert.Same(first.Rows[1], second.Rows[1].DuplicateOf);
        // A third fill that the earlier filing doesn't have is a trade of its own.
        Assert.Equal(Exclusion.None, second.Rows[2].Excluded);
    }

    [Fact]
    public void AmendmentRow_EqualToTheRowItSupersedes_IsNoDuplicate()
    {
        var lines = new Lines();
        lines.File("2025-07-02", Director(1), new Row("2025-07-01", 'P', 500, 3.1, 12_000));
        var amendment = lines.File("2025-07-09", "4/A", [Director(1)], [new("2025-07-01", 'P', 500, 3.1, 12_000)], originalFiledOn: "2025-07-02");

        lines.Work();

        Assert.True(amendment.Rows[0].CountsOn(Day("2025-07-09")));
    }

    [Fact]
    public void SmallEntityTrade_WithOtherSharesAfter_IsItsOwnTrade()
    {
        var lines = new Lines();
        lines.File("2025-07-02", Fund(1), new Row("2025-07-01", 'P', 1000, 10, 5_000));
        var second = lines.File("2025-07-02", Fund(2), new Row("2025-07-01", 'P', 1000, 10, 6_000));

        lines.Work();

        Assert.Equal(Exclusion.None, second.Rows[0].Excluded);
    }
}
