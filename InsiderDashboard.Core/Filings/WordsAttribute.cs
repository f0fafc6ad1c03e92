namespace InsiderDashboard.Core.Filings;

/// <summary>What the product calls a value of an enum, in the line that declares it; <see cref="ValueWords"/> reads it.</summary>
/// <param name="name">A few words, distinct within the enum.</param>
/// <param name="meaning">What it stands for, in a clause; either every value of an enum has one, or none.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class WordsAttribute(string name, string meaning = "") : Attribute
{
    public string Name => name;
    public string Meaning => meaning;
}
