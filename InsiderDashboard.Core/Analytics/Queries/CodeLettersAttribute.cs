namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>The leading letter of a transaction code as filed, official or not; <c>?</c> where a filing gives none.</summary>
public sealed class CodeLettersAttribute() : OneOfAttribute(
    "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z", "?");
