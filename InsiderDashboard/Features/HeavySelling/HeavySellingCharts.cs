using InsiderDashboard.Charting;
using InsiderDashboard.Core.Analytics.HeavySelling;

namespace InsiderDashboard.Features.HeavySelling;

/// <summary>The chart of the heavy-selling page.</summary>
public static class HeavySellingCharts
{
    /// <summary>Companies in the chart: more bars could not be read.</summary>
    public const int MaxCompanies = 15;

    /// <summary>Means after heavy and after other months: all companies pooled, then those listed first that have both.</summary>
    public static ChartSpec Means(HeavySellingResult result, Func<HeavySellingRow, string> link)
    {
        if (result.Pooled.Spread is null)
            return new ChartSpec { Traces = [] };
        var shown = result.Rows.Where(row => row.Spread is not null).Take(MaxCompanies).ToList();
        var names = Chart.Names(["Pooled", .. shown.Select(row => row.Ticker.Length == 0 ? row.Company : row.Ticker)]);
        IReadOnlyList<string?> links = [null, .. shown.Select(link)];
        return new ChartSpec
        {
            Height = 320,
            Bars = BarMode.Group,
            X = new ChartAxis { Title = "Company" },
            Y = new ChartAxis { Title = $"Mean over {result.Horizon} sessions", Format = ValueFormat.Percent, Signed = true },
            Traces =
            [
                new BarTrace { Name = "After heavy months", X = names,
                    Y = Chart.Numbers([result.Pooled.HeavyMean, .. shown.Select(row => row.HeavyMean)]), Color = ChartColor.Accent, Links = links },
                new BarTrace { Name = "After other active months", X = names,
                    Y = Chart.Numbers([result.Pooled.OtherMean, .. shown.Select(row => row.OtherMean)]), Color = ChartColor.Grey, Links = links },
            ],
        };
    }
}
