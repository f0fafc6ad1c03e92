using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Core.Market.Build;

/// <summary>Parts the filings that enter the market from those whose filing date can't be.</summary>
internal static class PossibleFilings
{
    private static readonly int First = new DateOnly(1993, 1, 1).DayNumber;

    /// <returns>Facts without the impossible filings (the same object when there are none), and those.</returns>
    public static (MarketFacts Facts, IReadOnlyList<ImpossibleDate> Impossible) Of(MarketFacts facts)
    {
        var kept = new List<int>(facts.Filings.Count);
        var impossible = new List<ImpossibleDate>();
        for (var f = 0; f < facts.Filings.Count; f++)
            if (IsPossible(facts, f))
                kept.Add(f);
            else
                impossible.Add(Described(facts, f));
        return (impossible.Count == 0 ? facts : facts.Only(kept), impossible);
    }

    /// <summary>A filing without any date of filing stands on the newest day that it names, so that it can't be known too early.</summary>
    public static int NewestDayIn(MarketFacts facts, int filing)
    {
        var day = facts.Filings.Period[filing];
        for (var row = facts.Trades.Start[filing]; row < facts.Trades.Start[filing + 1]; row++)
            day = Math.Max(day, facts.Trades.TradedOn[row]);
        return day;
    }

    private static bool IsPossible(MarketFacts facts, int filing)
    {
        if (facts.Filings.FiledOnIsNoDate[filing])
            return false;
        var day = facts.Filings.FiledOn[filing] is > 0 and var filed ? filed : NewestDayIn(facts, filing);
        // A filing without any day at all is not dated, so not dated wrongly.
        return day == 0 || (day >= First && (facts.Filings.ImportedOn[filing] is 0 || day <= facts.Filings.ImportedOn[filing] + 1));
    }

    private static ImpossibleDate Described(MarketFacts facts, int f) => new(
        new Accession(facts.Filings.Accession[f]).ToString(), facts.Texts[facts.Filings.Form[f]],
        facts.Filings.FiledOnIsNoDate[f] || facts.Filings.FiledOn[f] == 0 ? null : DateOnly.FromDayNumber(facts.Filings.FiledOn[f]),
        facts.Filings.IssuerCik[f], facts.Texts[facts.Filings.IssuerName[f]], facts.Trades.Start[f + 1] - facts.Trades.Start[f]);
}
