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
        // Nothing tells how many shares were left, and 2 of 3 is less than 90 percent: the second filing goes on from the first.
        Assert.All(second.Rows, r => Assert.Equal(Exclusion.None, r.Excluded));
    }

    [Fact]
    public void FillsOfAFund_ThatItsDirectorFilesInPart_PairOneToOne()
    {
        var lines = new Lines();
        var fill = new Row("2025-07-01", 'S', 100_000, 30);
        var first = lines.File("2025-07-02", Fund(1), fill, fill);
        var second = lines.File("2025-07-02", Director(2), fill, fill, fill);

        lines.Work();

        // 100,000 × 30 = 3,000,000 USD and one side is a fund: the 90 percent are not asked for.
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

    [Theory]
    [InlineData(10, 9, true)] // 9 of 10
    [InlineData(10, 8, false)]
    [InlineData(3, 2, false)] // 2 of 3
    [InlineData(2, 1, true)] // below 3 rows a part is enough
    public void SameOwner_FilingPartOfTheFillsAgain_RepeatsOnlyAWholeFiling(int fills, int again, bool isRepeat)
    {
        var lines = new Lines();
        var rows = Enumerable.Range(0, fills).Select(i => new Row("2025-07-01", 'S', 100, 30 + i, 900)).ToArray();
        lines.File("2025-07-02", Director(1), rows);
        var second = lines.File("2025-07-09", Director(1), rows[..again]);

        lines.Work();

        Assert.All(second.Rows, r => Assert.Equal(isRepeat ? Exclusion.DuplicateOf : Exclusion.None, r.Excluded));
    }

    [Theory]
    [InlineData('D', 0, true)]
    [InlineData('I', 0, false)]
    [InlineData('D', 5, false)] // another nature of ownership
    [InlineData('\0', 0, false)] // blank equals only blank
    public void SameOwner_OnAnotherLine_IsATradeOfItsOwn(char direct, int nature, bool isRepeat)
    {
        var lines = new Lines();
        var lot = new Row("2025-07-01", 'P', 500, 3.1, 12_000);
        lines.File("2025-07-02", Director(1), lot);
        var second = lines.File("2025-07-09", Director(1), lot with { Direct = direct, Nature = nature });

        lines.Work();

        Assert.Equal(isRepeat ? Exclusion.DuplicateOf : Exclusion.None, second.Rows[0].Excluded);
    }

    [Theory]
    [InlineData(5_000, 'I', true)] // the one's holding told by the other, who holds it through him
    [InlineData(5_000, 'D', false)]
    [InlineData(1_000, 'I', false)] // shares after don't exceed the shares traded
    [InlineData(double.NaN, 'I', false)]
    public void TwoInsiders_OneOfThemTenPercentOwner_TellOneHolding(double after, char direct, bool isOne)
    {
        var lines = new Lines();
        var lot = new Row("2025-07-01", 'P', 1_000, 10, after);
        lines.File("2025-07-02", Director(1) with { IsTenPercentOwner = true }, lot);
        var second = lines.File("2025-07-02", Director(2), lot with { Direct = direct });

        lines.Work();

        Assert.Equal(isOne ? Exclusion.DuplicateOf : Exclusion.None, second.Rows[0].Excluded);
    }

    [Fact]
    public void OtherCodesThanPurchasesAndSales_AreNeverDuplicates()
    {
        var lines = new Lines();
        var gift = new Row("2025-07-01", 'G', 500, 0, 12_000) { Side = 'D' };
        lines.File("2025-07-02", Director(1), gift);
        var second = lines.File("2025-07-09", Director(1), gift);

        lines.Work();

        Assert.Equal(Exclusion.None, second.Rows[0].Excluded);
    }

    [Fact]
    public void Pairs_TakeEqualSharesAfterFirst()
    {
        var lines = new Lines();
        var fill = new Row("2025-07-01", 'S', 100, 30);
        var first = lines.File("2025-07-02", Fund(1), fill with { After = 900 }, fill with { After = 800 });
        var second = lines.File("2025-07-02", Fund(2), fill with { After = 800 }, fill with { After = 900 });

        lines.Work();

        Assert.Equal([first.Rows[1], first.Rows[0]], second.Rows.Select(r => r.DuplicateOf));
    }

    [Fact]
    public void WithdrawnReport_LetsTheNextOneCountFromThatDay()
    {
        var lines = new Lines();
        var block = new Row("2025-05-12", 'S', 9_000, 90, 1_000_000);
        var other = new Row("2025-05-12", 'S', 10, 91, 999_990);
        var first = lines.File("2025-05-14", Fund(1), block, other);
        var second = lines.File("2025-05-14", Fund(2), block);
        var third = lines.File("2025-05-15", Fund(3), block);
        // Restates one of two rows: half, so the other is withdrawn.
        lines.File("2025-06-02", "4/A", [Fund(1)], [other], originalFiledOn: "2025-05-14");
        var later = lines.File("2025-06-03", Fund(4), block);

        lines.Work();

        Assert.Equal(Exclusion.Withdrawn, first.Rows[0].EndedBy);
        Assert.Equal((false, true), (second.Rows[0].CountsOn(Day("2025-06-01")), second.Rows[0].CountsOn(Day("2025-06-02"))));
        Assert.Same(second.Rows[0], third.Rows[0].DuplicateOf);
        Assert.False(third.Rows[0].CountsOn(Day("2025-06-02")));
        Assert.Same(second.Rows[0], later.Rows[0].DuplicateOf);
    }

    [Fact]
    public void EqualLotsOfNaturalPersons_CarryTheMarkFromTheLaterDay()
    {
        var lines = new Lines();
        var lot = new Row("2025-07-01", 'P', 500, 3.1, 12_000);
        var first = lines.File("2025-07-02", Director(1), lot, lot with { Price = 3.2 });
        var second = lines.File("2025-07-03", Director(2), lot);

        lines.Work();

        Assert.Equal([Day("2025-07-03"), int.MaxValue], first.Rows.Select(r => r.EqualLotsFrom));
        Assert.Equal(Day("2025-07-03"), second.Rows[0].EqualLotsFrom);
    }
}
