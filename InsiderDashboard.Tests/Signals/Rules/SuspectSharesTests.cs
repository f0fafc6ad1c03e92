using InsiderDashboard.Core.Signals;
using InsiderDashboard.Tests.Support;
using static InsiderDashboard.Tests.Support.Lines;
using Row = InsiderDashboard.Tests.Support.Lines.Row;

namespace InsiderDashboard.Tests.Signals.Rules;

public class SuspectSharesTests
{
    private const double Outstanding = 50_000_000;

    [Theory]
    [InlineData(50_000_001, 10, Exclusion.SuspectShares)]
    [InlineData(50_000_000, 10, Exclusion.None)] // as many as there are
    [InlineData(60_000_000, 1.66, Exclusion.None)] // 99,600,000 USD
    [InlineData(60_000_000, 1.67, Exclusion.SuspectShares)] // 100,200,000 USD
    public void Row_OfMoreSharesThanThereAre_AndAbove100Million(double shares, double price, Exclusion expected)
    {
        var lines = new Lines();
        var filing = lines.File("2025-03-05", Fund(1), new Row("2025-03-04", 'S', shares, price));

        lines.Work(_ => double.NaN, Outstanding);

        Assert.Equal(expected, filing.Rows[0].Excluded);
    }

    [Fact]
    public void TwoDifferentRowsOfALine_TakeTheWholeLine_OneDoesNot()
    {
        var small = new Row("2025-03-04", 'S', 1_000, 9.8);
        var beyond = new Row("2025-03-04", 'S', 60_000_000, 10);
        var lines = new Lines();
        var two = lines.File("2025-03-05", Fund(1), beyond, beyond with { Price = 11 }, small,
            small with { Direct = 'I' }, small with { Code = 'J', Side = 'D' });
        var one = lines.File("2025-03-05", Fund(2), beyond, small with { Price = 9.9 });

        lines.Work(_ => double.NaN, Outstanding);

        Exclusion[] expected = [Exclusion.SuspectShares, Exclusion.SuspectShares, Exclusion.SuspectShares, Exclusion.None, Exclusion.None];
        Assert.Equal(expected, two.Rows.Select(r => r.Excluded));
        Assert.Equal(Exclusion.None, one.Rows[1].Excluded);
    }

    [Fact]
    public void UnknownShareCount_SuspectsNothing()
    {
        var lines = new Lines();
        var filing = lines.File("2025-03-05", Fund(1), new Row("2025-03-04", 'S', 900_000_000, 10));

        lines.Work();

        Assert.Equal(Exclusion.None, filing.Rows[0].Excluded);
    }
}
