using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Rules;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Tests.Support;
using static InsiderDashboard.Tests.Support.Lines;
using Row = InsiderDashboard.Tests.Support.Lines.Row;

namespace InsiderDashboard.Tests.Signals.Rules;

public class AmendmentsTests
{
    private static readonly SignerLine Ann = Director(1);

    [Fact]
    public void Amendment_RestatingAllLines_SupersedesEachFromItsOwnDay()
    {
        var lines = new Lines();
        var original = lines.File("2025-03-05", Ann, new Row("2025-03-03", 'P', 100, 10, 100), new Row("2025-03-04", 'P', 50, 11, 150));
        var amendment = lines.File("2025-04-01", "4/A", [Ann],
            [new("2025-03-03", 'P', 100, 10, 100), new("2025-03-04", 'P', 55, 11, 155)], originalFiledOn: "2025-03-05");

        lines.Work();

        Assert.Same(original, amendment.Amends);
        Assert.All(original.Rows, r => Assert.Equal((Day("2025-04-01"), Exclusion.Superseded), (r.ValidTo, r.EndedBy)));
        Assert.Equal(amendment.Rows, original.Rows.Select(r => r.SupersededBy));
        Assert.All(amendment.Rows, r => Assert.Equal(Exclusion.None, r.Excluded));
        Assert.True(original.Rows[0].CountsOn(Day("2025-03-31")));
        Assert.False(original.Rows[0].CountsOn(Day("2025-04-01")));
    }

    [Fact]
    public void Amendment_RestatingOneOfThree_LeavesTheOthers()
    {
        var lines = new Lines();
        var original = lines.File("2025-03-05", Ann, new Row("2025-03-03", 'S', 100, 10, 900),
            new Row("2025-03-03", 'S', 200, 11, 700), new Row("2025-03-03", 'S', 300, 12, 400));
        lines.File("2025-03-20", "4/A", [Ann], [new("2025-03-03", 'S', 200, 11.5, 700)], originalFiledOn: "2025-03-05");

        lines.Work();

        // 1 of 3 restated is less than half: the middle one is replaced (equal in shares and shares after), the others stay.
        Assert.Equal([Exclusion.None, Exclusion.Superseded, Exclusion.None], original.Rows.Select(r => r.EndedBy));
    }

    [Fact]
    public void Amendment_RestatingHalf_WithdrawsTheRest()
    {
        var lines = new Lines();
        var original = lines.File("2025-03-05", Ann, new Row("2025-03-03", 'S', 100, 10, 900), new Row("2025-03-04", 'S', 200, 11, 700));
        lines.File("2025-03-20", "4/A", [Ann], [new("2025-03-03", 'S', 100, 10, 900)], originalFiledOn: "2025-03-05");

        lines.Work();

        Assert.Equal([Exclusion.Superseded, Exclusion.Withdrawn], original.Rows.Select(r => r.EndedBy));
        Assert.Null(original.Rows[1].SupersededBy);
    }

    [Fact]
    public void Amendment_CorrectingTheCode_MatchesTheSameLine()
    {
        var lines = new Lines();
        var original = lines.File("2025-03-05", Ann, new Row("2025-03-03", 'S', 418, 112.76, 38956));
        var amendment = lines.File("2025-03-06", "4/A", [Ann], [new("2025-03-03", 'F', 418, 112.76, 38956)], originalFiledOn: "2025-03-05");

        lines.Work();

        Assert.Same(amendment.Rows[0], original.Rows[0].SupersededBy);
        Assert.Equal(TradeClass.None, amendment.Rows[0].Class);
    }

    [Fact]
    public void Amendment_WithoutRows_ChangesNothing()
    {
        var lines = new Lines();
        var original = lines.File("2025-03-05", Ann, new Row("2025-03-03", 'S', 100, 10, 900));
        var amendment = lines.File("2025-03-20", "4/A", [Ann], [], originalFiledOn: "2025-03-05", period: "2025-03-03");

        lines.Work();

        Assert.True(original.Rows[0].CountsOn(Day("2026-01-01")));
        Assert.False(amendment.UnmatchedAmendment);
    }

    [Fact]
    public void Amendment_WithAnAddedLine_CountsItAndKeepsTheOriginal()
    {
        var lines = new Lines();
        var original = lines.File("2025-03-05", Ann, new Row("2025-03-03", 'S', 100, 10, 900));
        var amendment = lines.File("2025-03-20", "4/A", [Ann], [new("2025-03-04", 'S', 70, 10.5, 830)], originalFiledOn: "2025-03-05");

        lines.Work();

        Assert.True(original.Rows[0].CountsOn(Day("2025-03-20")));
        Assert.True(amendment.Rows[0].CountsOn(Day("2025-03-20")));
    }

    [Fact]
    public void Amendment_WithoutOriginalDate_IsFoundByPeriodAndMostEqualRows()
    {
        var lines = new Lines();
        var first = lines.File("2025-03-05", "4", [Ann], [new("2025-03-03", 'S', 100, 10, 900)], period: "2025-03-03");
        var second = lines.File("2025-03-05", "4", [Ann], [new("2025-03-03", 'S', 200, 10.2, 700)], period: "2025-03-03");
        var amendment = lines.File("2025-03-20", "4/A", [Ann], [new("2025-03-03", 'S', 100, 10, 900)], period: "2025-03-03");

        lines.Work();

        Assert.Same(first, amendment.Amends);
        Assert.Equal(Exclusion.Superseded, first.Rows[0].EndedBy);
        Assert.Equal(Exclusion.None, second.Rows[0].EndedBy);
    }

    [Fact]
    public void Amendment_OfUnknownOriginal_IsKeptAndFlagged()
    {
        var lines = new Lines();
        var amendment = lines.File("2025-03-20", "4/A", [Ann], [new("2025-03-03", 'S', 100, 10, 900)], originalFiledOn: "2025-03-05");

        lines.Work();

        Assert.True(amendment.UnmatchedAmendment);
        Assert.True(amendment.Rows[0].CountsOn(Day("2025-03-20")));
    }

    [Fact]
    public void Amendment_ByAnotherOwner_TouchesNothing()
    {
        var lines = new Lines();
        var original = lines.File("2025-03-05", Ann, new Row("2025-03-03", 'S', 100, 10, 900));
        var amendment = lines.File("2025-03-20", "4/A", [Director(2)], [new("2025-03-03", 'S', 100, 10, 400)], originalFiledOn: "2025-03-05");

        lines.Work();

        Assert.True(amendment.UnmatchedAmendment);
        Assert.Equal(Exclusion.None, original.Rows[0].EndedBy);
    }

    [Fact]
    public void SecondAmendment_SupersedesTheFirstOnesRow()
    {
        var lines = new Lines();
        var original = lines.File("2025-03-05", Ann, new Row("2025-03-03", 'S', 100, 10, 900));
        var first = lines.File("2025-03-20", "4/A", [Ann], [new("2025-03-03", 'S', 110, 10, 890)], originalFiledOn: "2025-03-05");
        var second = lines.File("2025-04-20", "4/A", [Ann], [new("2025-03-03", 'S', 120, 10, 880)], originalFiledOn: "2025-03-05");

        lines.Work();

        Assert.Same(first.Rows[0], original.Rows[0].SupersededBy);
        Assert.Same(second.Rows[0], first.Rows[0].SupersededBy);
        Assert.Equal(Day("2025-04-20"), first.Rows[0].ValidTo);
    }

    [Fact]
    public void UnmatchedAmendment_CanItselfBeAmended()
    {
        var lines = new Lines();
        var orphan = lines.File("2025-03-20", "4/A", [Ann], [new("2025-03-03", 'S', 100, 10, 900)], period: "2025-03-03");
        var second = lines.File("2025-04-20", "4/A", [Ann], [new("2025-03-03", 'S', 110, 10, 890)],
            originalFiledOn: "2025-03-05", period: "2025-03-03");

        lines.Work();

        Assert.Same(orphan, second.Amends);
        Assert.Equal((Exclusion.Superseded, Day("2025-04-20")), (orphan.Rows[0].EndedBy, orphan.Rows[0].ValidTo));
    }

    [Fact]
    public void UnmatchedAmendment_WithMoreEqualRowsThanAnOriginal_IsTheOneAmended()
    {
        var lines = new Lines();
        var orphan = lines.File("2025-03-20", "4/A", [Ann], [new("2025-03-03", 'S', 100, 10, 900)], period: "2025-03-03");
        var original = lines.File("2025-03-21", "4", [Ann], [new("2025-03-03", 'S', 70, 11, 800)], period: "2025-03-03");
        var second = lines.File("2025-04-20", "4/A", [Ann], [new("2025-03-03", 'S', 100, 10, 890)], period: "2025-03-03");

        lines.Work();

        Assert.Same(orphan, second.Amends);
        Assert.Equal(Exclusion.None, original.Rows[0].EndedBy);
    }

    [Fact]
    public void OriginalOfTheSameDay_WithAHigherAccession_IsAmended()
    {
        var lines = new Lines();
        var amendment = lines.File("2025-03-20", "4/A", [Ann], [new("2025-03-03", 'S', 110, 10, 890)], period: "2025-03-03");
        var original = lines.File("2025-03-20", "4", [Ann], [new("2025-03-03", 'S', 100, 10, 900)], period: "2025-03-03");

        lines.Work();

        Assert.Same(original, amendment.Amends);
        Assert.False(original.Rows[0].CountsOn(Day("2025-03-20")));
    }

    [Fact]
    public void Half_CountsTheLiveRowsOfEarlierAmendmentsToo()
    {
        var lines = new Lines();
        var original = lines.File("2025-03-05", Ann, new Row("2025-03-03", 'S', 100, 10, 900), new Row("2025-03-04", 'S', 200, 11, 700));
        // An addition: 3 live rows from then on.
        lines.File("2025-03-20", "4/A", [Ann], [new("2025-02-27", 'S', 300, 12, 1000)], originalFiledOn: "2025-03-05");
        lines.File("2025-03-25", "4/A", [Ann], [new("2025-03-03", 'S', 100, 10.5, 900)], originalFiledOn: "2025-03-05");

        lines.Work();

        // 1 of 3 is less than half, where 1 of the original's 2 would have withdrawn the other.
        Assert.Equal([Exclusion.Superseded, Exclusion.None], original.Rows.Select(r => r.EndedBy));
    }

    [Fact]
    public void AmendmentThatOnlySwitchesThePlanBox_MovesTheClassFromItsDay()
    {
        var lines = new Lines();
        var original = lines.File("2025-03-05", Ann, new Row("2025-03-03", 'S', 100, 10, 900) { Plan = PlanFlag.No });
        var amendment = lines.File("2025-03-20", "4/A", [Ann],
            [new("2025-03-03", 'S', 100, 10, 900) { Plan = PlanFlag.Yes }], originalFiledOn: "2025-03-05");

        lines.Work();

        Assert.Equal((TradeClass.DiscretionarySale, true), (original.Rows[0].Class, original.Rows[0].CountsOn(Day("2025-03-19"))));
        Assert.Equal((TradeClass.PlanSale, true), (amendment.Rows[0].Class, amendment.Rows[0].CountsOn(Day("2025-03-20"))));
        Assert.False(original.Rows[0].CountsOn(Day("2025-03-20")));
    }
}
