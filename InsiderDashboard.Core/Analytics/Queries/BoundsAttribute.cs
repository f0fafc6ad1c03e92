namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>Bounds of a number, both ends in.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BoundsAttribute(double least, double most) : Attribute
{
    public double Least => least;
    public double Most => most;
}
