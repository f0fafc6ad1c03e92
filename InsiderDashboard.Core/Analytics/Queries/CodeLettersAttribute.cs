using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>
/// The leading letter of a transaction code as filed, official or not; <c>?</c> where a filing gives none. Controls offer the
/// official ones.
/// </summary>
public sealed class CodeLettersAttribute()
    : OneOfAttribute(TransactionCode.All.Select(code => new Choice(code.Letter.ToString(), $"{code.Letter} {code.Name}")))
{
    public override IReadOnlyList<string> Values { get; } = [.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ?".Select(letter => letter.ToString())];
}
