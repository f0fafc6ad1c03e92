using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Rules;
using InsiderDashboard.Tests.Support;
using static InsiderDashboard.Tests.Support.Lines;
using Row = InsiderDashboard.Tests.Support.Lines.Row;

namespace InsiderDashboard.Tests.Signals.Rules;

public class HoldingChangesTests
{
    private static (ChangeKind Kind, double Change)[] Of(params Row[] rows) =>
        HoldingChanges.Of(new Lines().File("2025-03-05", Director(1), rows).Rows);

    [Fact]
    public void RunningTotals_GiveEachRowItsOwnBefore()
    {
        // 1,000 → sell 100 → 900 → sell 450 → 450.
        var changes = Of(new("2025-03-04", 'S', 100, 10, 900), new("2025-03-04", 'S', 450, 10, 450));

        Assert.Equal([(ChangeKind.Number, -0.1), (ChangeKind.Number, -0.5)], changes);
    }

    [Fact]
    public void FinalTotalOnEveryRow_IsWorkedBack()
    {
        // All rows show 450: before the second 900, before the first 1,000.
        var changes = Of(new("2025-03-04", 'S', 100, 10, 450), new("2025-03-04", 'S', 450, 10, 450));

        Assert.Equal([(ChangeKind.Number, -0.1), (ChangeKind.Number, -0.5)], changes);
    }

    [Fact]
    public void LinesAreKeptApart()
    {
        var changes = Of(new("2025-03-04", 'P', 100, 10, 200), new("2025-03-04", 'P', 100, 10, 200) { Direct = 'I' });

        Assert.Equal([(ChangeKind.Number, 1.0), (ChangeKind.Number, 1.0)], changes);
    }

    [Fact]
    public void FirstHolding_IsNew_AndMissingOrImpossibleTotalsAreUnknown()
    {
        Assert.Equal(ChangeKind.New, Of(new Row("2025-03-04", 'P', 100, 10, 100))[0].Kind);
        Assert.Equal(ChangeKind.Unknown, Of(new Row("2025-03-04", 'P', 100, 10))[0].Kind);
        Assert.Equal(ChangeKind.Unknown, Of(new Row("2025-03-04", 'P', 100, 10, 60))[0].Kind);
    }
}
