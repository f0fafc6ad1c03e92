using System.Globalization;

namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>A purchase that was an allotment, by its day and price.</summary>
/// <param name="FirstDay">The issuer's first trading day.</param>
/// <param name="Other">The row of another filing that shows the price too; null when the day or the price alone told.</param>
public sealed record FirstDayAllotment(int FirstDay, TradeLine? Other)
{
    /// <summary>Id of the rule, as footnote rules have theirs.</summary>
    public const string Rule = "nonmarket.first-days";

    /// <summary>What told it, in words.</summary>
    public string Evidence(TradeLine row)
    {
        var first = DateOnly.FromDayNumber(FirstDay);
        if (row.TradedOn < FirstDay)
            return string.Create(CultureInfo.InvariantCulture, $"first traded {first:yyyy-MM-dd}, after this purchase");
        return Other is { } other
            ? string.Create(CultureInfo.InvariantCulture,
                $"first traded {first:yyyy-MM-dd}; {row.Price:0.####} also in {other.Filing.Accession} row {other.Key}")
            : string.Create(CultureInfo.InvariantCulture, $"first traded {first:yyyy-MM-dd}; {row.Price:0.####} is round and off the close");
    }
}
