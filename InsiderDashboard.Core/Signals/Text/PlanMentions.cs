using System.Buffers;
using System.Text.RegularExpressions;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>What a text says about a Rule 10b5-1 plan.</summary>
public enum PlanVerdict : byte
{
    /// <summary>No mention, or one that says nothing about the trade (a plan that ended, or is still to come).</summary>
    None = 0,
    /// <summary>A plan is told of as adopted, amended or not yet used; that is no word about this trade.</summary>
    Adopted,
    /// <summary>A plan is named, without saying in so many words that the trade was made under it.</summary>
    Named,
    /// <summary>The trade was made under a plan.</summary>
    Under,
    /// <summary>The trade was not made under a plan.</summary>
    Denied,
}

/// <param name="Words">The sentence that decided.</param>
/// <param name="AdoptedOn">Adoption date that the text states.</param>
public sealed record PlanStatement(PlanVerdict Verdict, string? Words, DateOnly? AdoptedOn)
{
    public static PlanStatement Silent { get; } = new(PlanVerdict.None, null, null);
}

/// <summary>Reads what one footnote, or the remarks, say about a Rule 10b5-1 plan.</summary>
public static class PlanMentions
{
    // Cheap test before any pattern: few footnotes name the rule.
    private static readonly SearchValues<string> Hint = SearchValues.Create(["10b", "10 b", "10(b", "10-b"], StringComparison.OrdinalIgnoreCase);

    // 10b5-1, 10b5 1, 10b51, 10b-5-1, 10b5-1(c), 10(b)5-1, 10b5-l (a letter for the digit); then 10b5 plan, 10b-5 trading plan.
    // The bare anti-fraud rule "10b-5" is neither.
    private static readonly Regex Mention = LookAround(
        @"\b10 ?-?\(?b\)? ?-? ?\(?5\)? ?-? ?\(?[1lI]\b(?!,?\d)|"
        + @"\b10 ?\(?b\)? ?-? ?5 "
        + @"(?:(?:pre-?arranged|trading|sales?|selling|stock|share|purchase|written|automatic|diversification|instruction) ){0,3}plans?\b");

    private static readonly Pattern Trade = Pattern.IgnoreCase(
        @"\b(?:sold|sell(?:ing)?|sales?|transactions?|trades?|traded|purchas\w+|bought|effected|"
        + @"executed|exercis\w+|conver\w+|dispos\w+|acqui\w+|occurred|reported|made|completed|carried out|transfer\w*)\b");

    private static readonly Pattern Link = Pattern.IgnoreCase(
        @"\b(?:pursuant(?: to)?|under|(?:in )?accordance with|(?:in )?complian(?:ce|t) with|in connection with|"
        + @"as part of|part of|in furtherance of|by|through|via|per|consistent with|complying with|comply with|"
        + @"satisfy|required by|in|with|from|to|subject to|governed by|based on|using)\b[^;]*$");

    // "10b5-1 sale", "10b5-1 plan sale", "10b5-1 transactions".
    private static readonly Regex Kind = LookAround(
        @"^(?:\([^)]*\))* ?(?:(?:trading|selling|sales?|stock) )?(?:plan )?(?:sales?|transactions?|trades?|purchases?)\b(?! plan)");

    // A plan that is over, or not yet there, says nothing about this trade.
    private static readonly Pattern Elsewhen = Pattern.IgnoreCase(
        @"\b(?:terminat\w+|cancel\w+|expired|discontinued|suspended|intends? to|expects? to|"
        + @"plans to (?:adopt|enter)|may (?:adopt|enter)|will (?:adopt|enter)|future)\b");

    // "intends to sell shares pursuant to ...": a trade that is still to come, unless one that was made stands before it.
    private static readonly Pattern Intended = Pattern.IgnoreCase(
        @"\b(?:intends?|expects?|plans|anticipates?|may|will) (?:to )?(?:\w+ )?(?:sell|buy|purchase|acquire|dispose|effect|make|adopt|enter)\b");
    private static readonly Pattern Made = Pattern.IgnoreCase(
        @"\b(?:sold|bought|purchased|effected|executed|made|completed|carried out|occurred|reported|was|were)\b");

    // The adoption is what the sentence tells; it does not say that this trade was made under the plan.
    private static readonly Pattern Adopts = Pattern.IgnoreCase(
        @"\b(?:adopt(?:ed|s)|enter(?:ed|s) into|establish(?:ed|es)|institut(?:ed|es)|implement(?:ed|s)|amend(?:ed|s)|modif(?:ied|ies)|"
        + @"extend(?:ed|s)|renew(?:ed|s)|replac(?:ed|es)) "
        + @"(?:an?|the|his|her|its|their|such|that|this) ");
    private static readonly SearchValues<string> AdoptHint = SearchValues.Create(
        ["adopt", "enter", "establish", "institut", "implement", "amend", "modif", "extend", "renew", "replac"], StringComparison.OrdinalIgnoreCase);
    private static readonly Pattern AdoptedAfter = Pattern.IgnoreCase(
        @"^[^;]{0,80}?\b(?:was|were|is|has been|had been|have been) (?:\w+ )?"
        + @"(?:adopted|entered into|established|instituted|implemented|amended|modified|extended|renewed|replaced)\b");

    // "adopted a plan, under which these shares were sold" is of this trade; "under which no sales have been made", "may be sold" are not.
    private static readonly Pattern UnderWhich = Pattern.IgnoreCase(@"\b(?:pursuant to|under|in accordance with|through|by) which\b");
    private static readonly Pattern Done = Pattern.IgnoreCase(
        @"\b(?:sold|bought|purchased|acquired|disposed|exercised|effected|executed|carried out|"
        + @"occurred|(?:was|were|been) (?:\w+ )?(?:made|completed))\b");
    private static readonly Pattern NotDone = Pattern.IgnoreCase(@"\b(?:no|not|none|may|will|would|can|could|shall|to be|intends?|expects?)\b");

    // "filed a Form 4 which inadvertently checked the box indicating that a transaction was made pursuant to ...".
    private static readonly Pattern Mistaken = Pattern.IgnoreCase(
        @"\b(?:inadvertent|erroneous|incorrect|mistaken)ly "
        + @"(?:checked|marked|indicated|stated|reported|identified|described|noted|included|selected)\b|"
        + @"\b(?:checked|marked|indicated|stated|included) (?:in error|by mistake|inadvertently|erroneously)\b");

    private static readonly Pattern DeniedAfter = Pattern.IgnoreCase(
        @"^[^;,]{0,60}\b(?:(?:was|were|is|are|did|does|do) not (?:\w+ )?(?:used?|rel(?:y|ied)|appl(?:y|icable|ied)|cover|govern|involv\w+|include)|"
        + @"not applicable|n/a)\b|^[^;,.]{0,40}[:?] ?no\b");

    private static readonly Pattern PlanWord = Pattern.IgnoreCase(@"\bplans?\b|\binstructions?\b|10b");

    /// <inheritdoc cref="Read(FiledText, DateOnly?)" />
    public static PlanStatement Read(string? text, DateOnly? latest = null) =>
        text is null ? PlanStatement.Silent : Read(new FiledText("", text), latest);

    /// <summary>Reads one text.</summary>
    /// <param name="text">The footnote or remarks as filed.</param>
    /// <param name="latest">The filing's date: a later adoption date is a misprint and is left out.</param>
    public static PlanStatement Read(FiledText text, DateOnly? latest = null)
    {
        if (!text.Plain.AsSpan().ContainsAny(Hint))
            return PlanStatement.Silent;

        var sentences = text.Sentences;
        PlanStatement? named = null;
        foreach (var sentence in sentences)
        {
            var verdict = OfSentence(sentence);
            if (verdict is PlanVerdict.Under or PlanVerdict.Denied)
                return new PlanStatement(verdict, sentence, verdict == PlanVerdict.Under ? Adopted(sentences, sentence, latest) : null);
            if (verdict is PlanVerdict.Named or PlanVerdict.Adopted && (named is null || verdict > named.Verdict))
                named = new PlanStatement(verdict, sentence, Adopted(sentences, sentence, latest));
        }

        return named is null ? PlanStatement.Silent : Lift(named, sentences);
    }

    /// <summary>The verdict of one sentence.</summary>
    public static PlanVerdict OfSentence(string sentence)
    {
        var best = PlanVerdict.None;
        for (var match = Mention.Match(sentence); match.Success; match = match.NextMatch())
        {
            var verdict = OfMention(sentence, match);
            if (verdict is PlanVerdict.Under or PlanVerdict.Denied)
                return verdict;
            best = verdict > best ? verdict : best;
        }

        return best;
    }

    private static PlanVerdict OfMention(string sentence, Match mention)
    {
        var before = sentence[..mention.Index];
        var after = sentence[(mention.Index + mention.Length)..];
        if (Mistaken.IsMatch(sentence))
            return PlanVerdict.None;
        if (Negation.Governs(sentence, mention.Index, 150) || DeniedAfter.IsMatch(after))
            return PlanVerdict.Denied;
        if (Intended.IsMatch(before) && !Made.IsMatch(before))
            return PlanVerdict.None;
        if (TellsOfAdoption(before))
            return WasUsed(after) ? PlanVerdict.Under : PlanVerdict.Adopted;
        if (IsUnder(before) || WasUsed(after))
            return PlanVerdict.Under;
        if (AdoptedAfter.IsMatch(after) || (after.Contains(" which", StringComparison.OrdinalIgnoreCase) && UnderWhich.IsMatch(after)))
            return PlanVerdict.Adopted;
        // "Rule 10b5-1 plan adopted 5/15/24", "10b5-1 sale": the footnote of a row that is nothing but the name of the plan.
        if (Kind.IsMatch(after) || (sentence.Length <= 80 && !Elsewhen.IsMatch(sentence) && !Adopts.IsMatch(before)))
            return PlanVerdict.Under;
        return Elsewhen.IsMatch(sentence) ? PlanVerdict.None : PlanVerdict.Named;
    }

    private static bool IsUnder(string before) => Trade.IsMatch(before) && Link.IsMatch(AfterLastTrade(before));

    /// <summary>The plan is the object of an adoption, before which no trade was made under it.</summary>
    private static bool TellsOfAdoption(string before) =>
        before.AsSpan().ContainsAny(AdoptHint) && Adopts.Match(before) is { Success: true } adopts
        && !IsUnder(before[..adopts.Index]) && !Done.IsMatch(before[(adopts.Index + adopts.Length)..]);

    private static bool WasUsed(string after) => after.Contains(" which", StringComparison.OrdinalIgnoreCase)
        && UnderWhich.Match(after) is { Success: true } which && HasHappened(after[(which.Index + which.Length)..]);

    private static bool HasHappened(string clause) => Done.IsMatch(clause) && !NotDone.IsMatch(clause);

    private static string AfterLastTrade(string before)
    {
        var last = 0;
        for (var match = Trade.Match(before); match.Success; match = match.NextMatch())
            last = match.Index + match.Length;
        return Link.IsMatch(before[last..]) ? before[last..] : before;
    }

    /// <summary><c>adopted a plan intended to satisfy Rule 10b5-1(c). All transactions reported herein were made pursuant to that plan.</c></summary>
    private static PlanStatement Lift(PlanStatement named, IReadOnlyList<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (PursuantToThatPlan.Match(sentence) is not { Success: true } match)
                continue;
            if (Negation.Governs(sentence, match.Index + match.Length, 80))
                return new PlanStatement(PlanVerdict.Denied, sentence, null);
            if (Made.IsMatch(sentence) && !NotYet.IsMatch(sentence))
                return named with { Verdict = PlanVerdict.Under };
        }

        return named;
    }

    // "Under that plan no sales have been made", "the shares to be sold under the plan".
    private static readonly Pattern NotYet = Pattern.IgnoreCase(
        @"\bno (?:\w+ )?(?:shares?|sales?|transactions?|trades?|purchases?)\b|"
        + @"\b(?:to be|may be|will be|would be|can be|could be) (?:\w+ )?(?:sold|bought|purchased|acquired|made|effected|executed)\b");

    private static readonly Pattern PursuantToThatPlan = Pattern.IgnoreCase(
        @"\b(?:pursuant to|under|in accordance with) (?:that|this|such|such an?|the|his|her|its|their|said)(?: trading| sales?| selling)? plan\b");

    private static DateOnly? Adopted(IReadOnlyList<string> sentences, string decisive, DateOnly? latest) =>
        AdoptionDate.Find(sentences.Where(s => s == decisive).Concat(sentences.Where(s => s != decisive && PlanWord.IsMatch(s))), latest);

    // The linear engine has no look-around; these two patterns have no open repetition, so they cannot run away.
    private static Regex LookAround(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
