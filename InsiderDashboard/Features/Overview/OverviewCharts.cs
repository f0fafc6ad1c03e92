using InsiderDashboard.Charting;
using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Navigation;
using InsiderDashboard.Components.Trades;
using InsiderDashboard.Core.Analytics.Overview;
using InsiderDashboard.Core.Analytics.Queries;

namespace InsiderDashboard.Features.Overview;

/// <summary>The charts of the overview.</summary>
public static class OverviewCharts
{
    /// <summary>Net ratio now and three months before, the sector that moved most on top.</summary>
    /// <param name="here">The address of the page, whose as-of day the links keep.</param>
    public static ChartSpec Moves(IReadOnlyList<SectorMove> moves, string here)
    {
        var names = Chart.Names(moves.Select(move => TradeWords.Name(move.Sector)));
        var links = moves.Select(move => (string?)PageLinks.AsOf(here, "/sectors?sector=" + QueryBinder.Format(move.Sector))).ToList();
        var spec = new ChartSpec
        {
            Height = 300,
            Bars = BarMode.Group,
            X = new ChartAxis { Min = -1, Max = 1, Signed = true, Title = "Net ratio" },
            Y = new ChartAxis { Reversed = true, Title = "Sector" },
            Traces =
            [
                new BarTrace { Name = "Three months before", Horizontal = true,
                    X = Numbers(moves, move => move.Before), Y = names, Color = ChartColor.Faint, Links = links },
                new BarTrace { Name = "Now", Horizontal = true, X = Numbers(moves, move => move.Net),
                    Y = names, Color = ChartColor.Accent, Links = links },
            ],
        };
        // The names say themselves what they are; the table wants a heading.
        return spec with { Table = ChartTables.From(spec), Y = spec.Y with { Title = null } };
    }

    /// <summary>Discretionary purchases and sales filed each day.</summary>
    public static ChartSpec Activity(IReadOnlyList<FilingDay> days, string here)
    {
        var dates = Chart.Days(days.Select(day => day.Day));
        if (days.All(day => day.Buys + day.Sells == 0))
            return new ChartSpec { Traces = [] };
        return new ChartSpec
        {
            Height = 300,
            Bars = BarMode.Group,
            X = new ChartAxis { Title = "Filing date" },
            Y = new ChartAxis { Title = "Trades", Min = 0 },
            Traces =
            [
                new BarTrace { Name = "Purchases", X = dates, Y = Chart.Numbers(days.Select(day => (double)day.Buys)),
                    Color = ChartColor.Positive, Links = Links(days, "discretionary-buy", here) },
                new BarTrace { Name = "Sales", X = dates, Y = Chart.Numbers(days.Select(day => (double)day.Sells)),
                    Color = ChartColor.Negative, Links = Links(days, "discretionary-sale", here) },
            ],
        };
    }

    private static IReadOnlyList<ChartValue> Numbers(IReadOnlyList<SectorMove> moves, Func<SectorMove, double> value) =>
        Chart.Numbers(moves.Select(move => Math.Round(value(move), 3)));

    private static List<string?> Links(IReadOnlyList<FilingDay> days, string tradeClass, string here) =>
        [.. days.Select(day => PageLinks.AsOf(here, $"/trades?class={tradeClass}&from={Formats.Date(day.Day)}&to={Formats.Date(day.Day)}"))];
}
