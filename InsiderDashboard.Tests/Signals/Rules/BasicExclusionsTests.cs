using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Rules;
using InsiderDashboard.Tests.Support;
using static InsiderDashboard.Tests.Support.Lines;
using Row = InsiderDashboard.Tests.Support.Lines.Row;

namespace InsiderDashboard.Tests.Signals.Rules;

public class BasicExclusionsTests
{
    public static TheoryData<string, char, double, double, char, Exclusion> Cases => new()
    {
        { "", 'P', 1, 1, 'A', Exclusion.BadDate },
        { "1989-12-31", 'P', 1, 1, 'A', Exclusion.BadDate },
        { "1990-01-01", 'P', 1, 1, 'A', Exclusion.None },
        { "2025-03-06", 'M', 1, 1, 'A', Exclusion.BadDate },
        { "2025-03-05", 'P', 1, 1, 'A', Exclusion.None },
        { "2025-03-04", 'S', double.NaN, 1, 'D', Exclusion.NoShares },
        { "2025-03-04", 'S', 0, 0, 'D', Exclusion.NoShares },
        { "2025-03-04", 'P', 1, double.NaN, 'A', Exclusion.NoPrice },
        { "2025-03-04", 'P', 1, 0, 'D', Exclusion.WrongSide },
        { "2025-03-04", 'S', double.NaN, 1, 'A', Exclusion.WrongSide },
        { "2025-03-04", 'P', 1, 1, 'D', Exclusion.WrongSide },
        { "2025-03-04", 'S', 1, 1, 'A', Exclusion.WrongSide },
        { "2025-03-04", 'A', double.NaN, 0, 'A', Exclusion.None },
        { "2025-03-04", 'J', 1, 0, 'D', Exclusion.None },
    };

    [Fact]
    public void Row_PricedInAnotherCurrency_IsForeign_UnlessAnEarlierReasonFits()
    {
        var row = new Row("2025-03-04", 'P', 1, 1) { Foreign = true };
        var filing = new Lines().File("2025-03-05", Director(1), row, row with { Price = double.NaN }, row with { Code = 'M' });

        Assert.Equal([Exclusion.ForeignCurrency, Exclusion.NoPrice, Exclusion.None], filing.Rows.Select(BasicExclusions.Of));
    }

    [Fact]
    public void WrongSide_HasNoClass()
    {
        var lines = new Lines();
        var filing = lines.File("2025-03-05", Director(1), new Row("2025-03-04", 'P', 1, 1) { Side = 'D' }, new Row("2025-03-04", 'P', 1, 1));

        lines.Work();

        Assert.Equal([TradeClass.None, TradeClass.DiscretionaryBuy], filing.Rows.Select(r => r.Class));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Row_FiledOnTheFifth_HasTheFirstReasonThatFits(string tradedOn, char code, double shares, double price, char side, Exclusion expected)
    {
        var filing = new Lines().File("2025-03-05", Director(1), new Row(tradedOn, code, shares, price) { Side = side });

        Assert.Equal(expected, BasicExclusions.Of(filing.Rows[0]));
    }
}
