using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Rules;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Tests.Support;
using static InsiderDashboard.Tests.Support.Lines;
using Row = InsiderDashboard.Tests.Support.Lines.Row;

namespace InsiderDashboard.Tests.Signals.Rules;

public class ExercisesTests
{
    private static readonly SignerLine Ann = Director(1);

    [Fact]
    public void Sale_OfExercisedSharesOfTheSameFiling_IsMatchedWhole()
    {
        var lines = new Lines();
        var filing = lines.File("2025-03-05", Ann, new Row("2025-03-04", 'M', 1000, 5, 1000), new Row("2025-03-04", 'S', 1000, 20, 0));

        lines.Work();

        Assert.Equal(1000, filing.Rows[1].ExercisedShares);
    }

    [Fact]
    public void Sale_LargerThanTheExercise_IsSplitProRata()
    {
        var lines = new Lines();
        var filing = lines.File("2025-03-05", Ann, new Row("2025-03-04", 'M', 300, 5), new Row("2025-03-04", 'S', 1000, 20));

        lines.Work();

        Assert.Equal(300, filing.Rows[1].ExercisedShares);
        Assert.Equal(TradeClass.DiscretionarySale, filing.Rows[1].Class);
    }

    [Fact]
    public void AcquiredShares_AreUsedOnce_BySalesInFilingOrder()
    {
        var lines = new Lines();
        lines.File("2025-03-05", Ann, new Row("2025-03-04", 'M', 1000, 5));
        var first = lines.File("2025-03-05", Ann, new Row("2025-03-04", 'S', 700, 20, 50));
        var second = lines.File("2025-03-06", Ann, new Row("2025-03-05", 'S', 700, 21, 40));

        lines.Work();

        Assert.Equal(700, first.Rows[0].ExercisedShares);
        Assert.Equal(300, second.Rows[0].ExercisedShares);
    }

    [Theory]
    [InlineData("2025-03-07", 1000)] // Friday: Wednesday 5th is two business days before
    [InlineData("2025-03-10", 0)] // Monday: three
    [InlineData("2025-03-05", 1000)]
    [InlineData("2025-03-04", 0)] // the day before the exercise
    public void Match_ReachesTwoBusinessDaysBack(string soldOn, double expected)
    {
        var lines = new Lines();
        lines.File("2025-03-06", Ann, new Row("2025-03-05", 'M', 1000, 5));
        var sale = lines.File("2025-03-12", Ann, new Row(soldOn, 'S', 1000, 20));

        lines.Work();

        Assert.Equal(expected, sale.Rows[0].ExercisedShares);
    }

    [Theory]
    [InlineData('M', 0, 1000)]
    [InlineData('X', 5, 1000)]
    [InlineData('O', 5, 1000)]
    [InlineData('C', 5, 1000)]
    [InlineData('C', 0, 0)] // a change of class, or a conversion that costs nothing
    [InlineData('C', double.NaN, 0)]
    [InlineData('A', 5, 0)]
    public void Acquisition_ByCode_GivesSharesOrNot(char code, double price, double expected)
    {
        var lines = new Lines();
        lines.File("2025-03-05", Ann, new Row("2025-03-04", code, 1000, price) { Side = 'A' });
        var sale = lines.File("2025-03-05", Ann, new Row("2025-03-04", 'S', 1000, 20));

        lines.Work();

        Assert.Equal(expected, sale.Rows[0].ExercisedShares);
    }

    [Fact]
    public void Conversion_ThatGivesUpSharesOfAnotherClass_IsNoExercise()
    {
        var lines = new Lines();
        var filing = lines.File("2025-03-05", Ann, new Row("2025-03-04", 'C', 1000, 20) { Side = 'D', Security = 2 },
            new Row("2025-03-04", 'C', 1000, 20), new Row("2025-03-04", 'S', 1000, 20));

        lines.Work();

        Assert.Equal(0, filing.Rows[2].ExercisedShares);
    }

    [Fact]
    public void Exercise_FiledAfterTheSale_DoesNotExistYet()
    {
        var lines = new Lines();
        var sale = lines.File("2025-03-06", Ann, new Row("2025-03-05", 'S', 1000, 20));
        lines.File("2025-03-07", Ann, new Row("2025-03-05", 'M', 1000, 5));

        lines.Work();

        Assert.Equal(0, sale.Rows[0].ExercisedShares);
    }

    [Fact]
    public void NearestAcquisition_IsUsedFirst()
    {
        var lines = new Lines();
        var lots = lines.File("2025-03-07", Ann, new Row("2025-03-04", 'M', 100, 5), new Row("2025-03-06", 'X', 100, 6));
        var sale = lines.File("2025-03-07", Ann, new Row("2025-03-06", 'S', 150, 20));

        lines.Work();

        Assert.Equal([(lots.Rows[1], 100.0), (lots.Rows[0], 50.0)], sale.Rows[0].Matches!.Select(m => (m.Lot, m.Shares)));
    }

    [Fact]
    public void AnotherPersonsExercise_IsNotUsed_UnlessAFilingJoinsThem()
    {
        var apart = new Lines();
        apart.File("2025-03-05", Director(2), new Row("2025-03-04", 'M', 1000, 5));
        var sale = apart.File("2025-03-05", Ann, new Row("2025-03-04", 'S', 1000, 20));
        apart.Work();
        Assert.Equal(0, sale.Rows[0].ExercisedShares);

        var joined = new Lines();
        joined.File("2025-01-05", "4", [Ann, Director(2)], [new("2025-01-03", 'A', 1, 0)]);
        joined.File("2025-03-05", Director(2), new Row("2025-03-04", 'M', 1000, 5));
        sale = joined.File("2025-03-05", Ann, new Row("2025-03-04", 'S', 1000, 20));
        joined.Work();
        Assert.Equal(1000, sale.Rows[0].ExercisedShares);
    }

    [Fact]
    public void AmendedSale_UsesTheSharesThatTheOriginalGaveBack()
    {
        var lines = new Lines();
        var original = lines.File("2025-03-05", Ann, new Row("2025-03-04", 'M', 1000, 5, 1000), new Row("2025-03-04", 'S', 1000, 20, 0));
        var amendment = lines.File("2025-03-20", "4/A", [Ann],
            [new("2025-03-04", 'M', 1000, 5, 1000), new("2025-03-04", 'S', 1000, 20.5, 0)], originalFiledOn: "2025-03-05");

        lines.Work();

        Assert.Equal(1000, original.Rows[1].ExercisedShares);
        Assert.Equal(1000, amendment.Rows[1].ExercisedShares);
    }

    [Fact]
    public void PlanSale_IsAPlanSale_AndUsesTheSharesThatItSold()
    {
        var lines = new Lines();
        var filing = lines.File("2025-03-05", Ann, new Row("2025-03-04", 'M', 1000, 5),
            new Row("2025-03-04", 'S', 900, 20) { Plan = PlanFlag.Yes }, new Row("2025-03-04", 'S', 400, 20));

        lines.Work();

        Assert.Equal((TradeClass.PlanSale, 0.0), (filing.Rows[1].Class, filing.Rows[1].ExercisedShares));
        // 1,000 exercised, 900 sold under the plan: 100 are left for the next sale.
        Assert.Equal(100, filing.Rows[2].ExercisedShares);
    }
}
