using InsiderDashboard.Components.Cells;

namespace InsiderDashboard.Components.Charts;

/// <summary>One part of a <c>SplitBar</c>; its value is at least 0.</summary>
/// <param name="Hatched">Tells it from a neighbour of the same tone.</param>
public sealed record SplitPart(string Name, double Value, Tone Tone, bool Hatched = false);
