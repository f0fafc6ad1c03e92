namespace InsiderDashboard.Core.Analytics.Sectors;

/// <summary>A value against its own history.</summary>
/// <param name="Percentile">(below + ½ equal) / n, 0 to 1; null when there are too few.</param>
/// <param name="Z">(x − mean) / standard deviation (n − 1); null when there are too few or all are equal.</param>
internal readonly record struct SectorPast(double? Percentile, double? Z, int History)
{
    /// <param name="value">NaN: there is nothing to place.</param>
    public static SectorPast Of(double value, IReadOnlyList<double> history)
    {
        if (double.IsNaN(value) || history.Count < Defaults.SectorHistoryMin)
            return new SectorPast(null, null, history.Count);
        double below = 0, sum = 0, squares = 0;
        foreach (var past in history)
        {
            below += past < value ? 1 : past == value ? 0.5 : 0;
            sum += past;
        }
        var mean = sum / history.Count;
        foreach (var past in history)
            squares += (past - mean) * (past - mean);
        var deviation = Math.Sqrt(squares / (history.Count - 1));
        return new SectorPast(below / history.Count, deviation > 0 ? (value - mean) / deviation : null, history.Count);
    }
}
