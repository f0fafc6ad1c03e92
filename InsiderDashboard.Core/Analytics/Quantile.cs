namespace InsiderDashboard.Core.Analytics;

/// <summary>Quantiles by linear interpolation (type 7), the one kind used everywhere.</summary>
public static class Quantile
{
    /// <param name="ascending">At least one value, sorted.</param>
    /// <param name="p">0 to 1.</param>
    public static double OfSorted(IReadOnlyList<double> ascending, double p)
    {
        var place = (ascending.Count - 1) * p;
        var below = (int)Math.Floor(place);
        return below + 1 < ascending.Count ? ascending[below] + (place - below) * (ascending[below + 1] - ascending[below]) : ascending[below];
    }
}
