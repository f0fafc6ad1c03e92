using System.Buffers;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>One published rule: a sentence that the pattern matches, and that is not denied, starts the class.</summary>
/// <param name="Id">Stable id, such as <c>tax.sell-to-cover</c>.</param>
/// <param name="Pattern">Applied to one sentence, without case, after names of exchanges and laws are taken out.</param>
/// <param name="Unless">A sentence that this pattern matches too, and does not deny, is left alone; null when there is no such exception.</param>
/// <param name="Words">What the rule looks for, in plain words.</param>
/// <param name="Hints">Strings of which every match holds at least one: a cheap test before the pattern, nothing more.</param>
public sealed record FootnoteRule(string Id, TextClass TextClass, string Pattern, string? Unless, string Words, params string[] Hints)
{
    private readonly Pattern pattern = Text.Pattern.IgnoreCase(Pattern);
    private readonly Pattern? unless = Unless is null ? null : Text.Pattern.IgnoreCase(Unless);
    private readonly SearchValues<string> hints = SearchValues.Create(Hints, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the sentence fires the rule.</summary>
    public bool Fires(string sentence)
    {
        if (!sentence.AsSpan().ContainsAny(hints))
            return false;
        var match = pattern.Match(sentence);
        return match.Success
            && !IsExcepted(sentence)
            && !Negation.Governs(sentence, match.Index, 40)
            && !Negation.Inside(match.Value);
    }

    /// <summary>A denied exception is none: shares were "sold to cover taxes, and no shares were withheld".</summary>
    private bool IsExcepted(string sentence)
    {
        for (var match = unless?.Match(sentence); match is { Success: true }; match = match.NextMatch())
            if (!Negation.Governs(sentence, match.Index, 40))
                return true;
        return false;
    }
}
