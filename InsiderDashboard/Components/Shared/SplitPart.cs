namespace InsiderDashboard.Components.Shared;

/// <summary>One part of a <c>SplitBar</c>; its value is at least 0.</summary>
public sealed record SplitPart(string Name, double Value, Tone Tone);
