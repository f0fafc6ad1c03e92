using System.Globalization;

namespace InsiderDashboard.Core.Signals.Text;

/// <summary>
/// The number of shares that a tax sentence states: <c>2,000 RSUs vested and 780 shares were sold to cover taxes</c> speaks of
/// 780. A sale of more shares is split; the rest goes on to the next rules.
/// </summary>
public static class StatedShares
{
    private const string Number = @"(?<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)";
    private const string Shares = @" (?:of (?:the|these|those|such|his|her|its|their|said) )?(?:[A-Za-z'-]+ ){0,4}?(?:shares?|units?|ADSs?|ADRs?)\b";

    // "780 shares were required to be sold", "of which 780 were sold".
    private static readonly Pattern Before = Pattern.IgnoreCase(
        "(?:" + Number + Shares + @"|\bof which (?:approximately |an aggregate of )?" + Number
        + @")(?<gap>(?: [^\s,;]+){0,8}?) (?:sold|liquidated|disposed of)\b");

    // "the sale by the Company of 780 shares", "sold an aggregate of 780 shares".
    private static readonly Pattern After = Pattern.IgnoreCase(
        @"\b(?:sold|sells?|sales?|selling|liquidated|liquidation|disposed|disposition)(?<gap>(?: [A-Za-z']+){0,6}) " + Number + Shares);

    private static readonly Pattern Purpose = Pattern.IgnoreCase(@"\bto[- ]cover\b|\btax\w*\b|\bwithholdings?\b");

    // "2,000 units vested and 780 were sold", "at prices from 15.00 to 15.04 per share": another number is meant.
    private static readonly Pattern Other = Pattern.IgnoreCase(@"\d|\bvest|\bsettle|\bgrant|\baward|\bper\b|\bprices?\b");

    /// <summary>Shares that a sentence about a sale for taxes states, added up where it tells of several; 0 when it states none.</summary>
    public static double Find(string sentence)
    {
        var stated = Numbers(Before, sentence).Concat(Numbers(After, sentence)).DistinctBy(n => n.At).OrderBy(n => n.At).ToList();
        if (stated.Count == 0)
            return 0;
        var meant = new HashSet<(int At, double Shares)>();
        for (var purpose = Purpose.Match(sentence); purpose.Success; purpose = purpose.NextMatch())
            meant.Add(stated.LastOrDefault(n => n.At < purpose.Index, stated[0]));
        return meant.Sum(n => n.Shares);
    }

    private static IEnumerable<(int At, double Shares)> Numbers(Pattern pattern, string sentence)
    {
        for (var match = pattern.Match(sentence); match.Success; match = match.NextMatch())
        {
            var number = match.Groups["n"];
            var words = match.ValueSpan[(number.Index - match.Index + number.Length)..];
            if (!Other.IsMatch(match.Groups["gap"].Value) && !words.Contains(" per ", StringComparison.OrdinalIgnoreCase))
                yield return (number.Index, double.Parse(number.Value, NumberStyles.Number, CultureInfo.InvariantCulture));
        }
    }
}
