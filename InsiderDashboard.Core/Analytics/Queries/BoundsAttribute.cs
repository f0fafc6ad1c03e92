namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>Bounds of a number, both ends in.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BoundsAttribute(double min, double max) : Attribute
{
    public double Min => min;
    public double Max => max;
}
