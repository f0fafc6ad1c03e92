using InsiderDashboard.Core.Signals;
using InsiderDashboard.Tests.Support;
using static InsiderDashboard.Tests.Support.Lines;
using Row = InsiderDashboard.Tests.Support.Lines.Row;

namespace InsiderDashboard.Tests.Signals.Rules;

public class RepeatedRowsTests
{
    private static readonly Row First = new("2025-03-04", 'S', 100, 10, 900);
    private static readonly Row Second = new("2025-03-04", 'S', 50, 11, 850);

    private static IEnumerable<Exclusion> Of(params Row[] rows)
    {
        var lines = new Lines();
        var filing = lines.File("2025-03-05", Fund(1), rows);
        lines.Work();
        return filing.Rows.Select(r => r.Excluded);
    }

    [Fact]
    public void EveryRowTwice_WithSharesAfterThatDiffer_TheSecondOnesRepeat() =>
        Assert.Equal([Exclusion.None, Exclusion.None, Exclusion.RepeatedRow, Exclusion.RepeatedRow], Of(First, Second, First, Second));

    [Fact]
    public void OneRowWithoutItsLike_LeavesAll() =>
        Assert.All(Of(First, Second, First), exclusion => Assert.Equal(Exclusion.None, exclusion));

    [Fact]
    public void FinalTotalOnEveryRow_IsNoSign_BelowAMillion()
    {
        // 100 × 10 = 1,000 USD: two fills under one final total.
        Assert.Equal([Exclusion.None, Exclusion.None], Of(First, First));
        // 100,000 × 10 = 1,000,000 USD.
        Assert.Equal([Exclusion.None, Exclusion.RepeatedRow], Of(First with { Shares = 100_000 }, First with { Shares = 100_000 }));
    }

    [Fact]
    public void SharesAfterOfAnotherCodeOnTheLine_Differ_Too() =>
        Assert.Equal([Exclusion.None, Exclusion.None, Exclusion.RepeatedRow], Of(new Row("2025-03-04", 'M', 100, 0, 1_000), First, First));

    [Fact]
    public void MissingSharesAfter_OrAnotherLine_IsNotAlike()
    {
        Assert.All(Of(First with { After = double.NaN }, First with { After = double.NaN }, Second, Second), e => Assert.Equal(Exclusion.None, e));
        Assert.All(Of(First, First with { Direct = 'I' }, Second, Second with { Nature = 7 }), e => Assert.Equal(Exclusion.None, e));
    }

    [Fact]
    public void ARepeatExcludedBefore_KeepsItsReason() =>
        Assert.Equal([Exclusion.NoPrice, Exclusion.NoPrice, Exclusion.None, Exclusion.RepeatedRow],
            Of(First with { Price = double.NaN }, First with { Price = double.NaN }, Second, Second));
}
