namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>A few values that a control offers out of all that the type and the bounds allow.</summary>
public sealed class OfferAttribute(params string[] choices) : ChoicesAttribute(choices.Select(Read));
