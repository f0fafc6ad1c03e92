using InsiderDashboard.Components.Cells;
using InsiderDashboard.Components.Filters;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Sectors;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Components.Trades;

/// <summary>What the pages call the parts of a trade, and the tone of each. Nothing here advises: it says what was filed.</summary>
public static class TradeWords
{
    /// <summary>Green and red for counted discretionary trades alone, amber for plan and exercise, grey for the rest.</summary>
    public static Tone ToneOf(TradeRow row) =>
        row.Exclusion != Exclusion.None || row.Classes.Count == 0 ? Tone.Grey
        : ToneOf(row.Classes.MaxBy(part => part.Value ?? 0)!.Class);

    public static Tone ToneOf(TradeClass @class) => @class switch
    {
        TradeClass.DiscretionaryBuy => Tone.Positive,
        TradeClass.DiscretionarySale => Tone.Negative,
        TradeClass.PlanBuy or TradeClass.PlanSale or TradeClass.ExerciseSale => Tone.Amber,
        _ => Tone.Grey,
    };

    public static string Name(TradeClass @class) => @class switch
    {
        TradeClass.PlanSale => "Plan sale",
        TradeClass.TaxSale => "Tax sale",
        TradeClass.OfferingSale => "Offering or private sale",
        TradeClass.ExerciseSale => "Exercise-and-sell",
        TradeClass.DiscretionarySale => "Discretionary sale",
        TradeClass.PlanBuy => "Plan purchase",
        TradeClass.NonMarketBuy => "Off-market purchase",
        TradeClass.DiscretionaryBuy => "Discretionary purchase",
        _ => "Neither purchase nor sale",
    };

    public static string Meaning(TradeClass @class) => @class switch
    {
        TradeClass.PlanSale => "Sold under a Rule 10b5-1 plan",
        TradeClass.TaxSale => "Sold to cover tax",
        TradeClass.OfferingSale => "Sold in an offering, privately, to the company, or in a merger or tender offer",
        TradeClass.ExerciseSale => "Shares from an exercise or conversion within 2 business days, sold on",
        TradeClass.DiscretionarySale => "No plan, tax, offering or exercise behind it that the filings show",
        TradeClass.PlanBuy => "Bought under a Rule 10b5-1 plan",
        TradeClass.NonMarketBuy => "Bought in an offering, a placement or a company program",
        TradeClass.DiscretionaryBuy => "No plan and no company program behind it that the filing shows",
        _ => "Shown, never scored: only purchases (P) and sales (S) carry a direction",
    };

    public static string Name(Signal signal) => signal switch
    {
        Signal.Bullish => "Bullish",
        Signal.WeakBullish => "Weak bullish",
        Signal.Review => "Review",
        Signal.RoutineSale => "Routine sale",
        _ => "Mechanical",
    };

    public static string Meaning(Signal signal) => signal switch
    {
        Signal.Bullish => "A discretionary purchase that is not routine",
        Signal.WeakBullish => "A purchase under a plan, or a routine one",
        Signal.Review => "A discretionary sale that is not routine: worth a look. There are many reasons to sell",
        Signal.RoutineSale => "A discretionary sale by someone who trades in the same month every year",
        _ => "Carries no direction: shown, never scored",
    };

    public static string Name(Role role) => role switch
    {
        Role.Ceo => "CEO",
        Role.Cfo => "CFO",
        Role.OtherCSuite => "C-suite",
        Role.OtherOfficer => "Officer",
        Role.Director => "Director",
        Role.TenPercentOwner => "10% owner",
        _ => "Other",
    };

    public static string Name(PlanFlag plan) => plan switch { PlanFlag.Yes => "Yes", PlanFlag.No => "No", _ => "Unknown" };

    public static string Name(RoutineLabel label) => label switch
    {
        RoutineLabel.Routine => "Routine",
        RoutineLabel.Opportunistic => "Opportunistic",
        RoutineLabel.Unclassified => "Unclassified",
        _ => "History too short",
    };

    public static string Meaning(RoutineLabel label) => label switch
    {
        RoutineLabel.Routine => "Traded in the same month of three consecutive years",
        RoutineLabel.Opportunistic => "Traded in each of the three years before, in no month of three consecutive years",
        RoutineLabel.Unclassified => "No trade in at least one of the three years before",
        _ => "The three years before are not all in the store: nothing can be said",
    };

    public static string Name(Exclusion exclusion) => exclusion switch
    {
        Exclusion.BadDate => "Bad date",
        Exclusion.NoShares => "No shares",
        Exclusion.NoPrice => "No price",
        Exclusion.WrongSide => "Wrong side",
        Exclusion.SuspectPrice => "Suspect price",
        Exclusion.Superseded => "Superseded",
        Exclusion.Withdrawn => "Withdrawn",
        Exclusion.DuplicateOf => "Duplicate",
        _ => "Counted",
    };

    public static string Meaning(Exclusion exclusion) => exclusion switch
    {
        Exclusion.BadDate => "no trade date, one before 1990, or one after the filing date",
        Exclusion.NoShares => "the filing gives no number of shares",
        Exclusion.NoPrice => "the filing gives no price, or gives it in a footnote only",
        Exclusion.WrongSide => "a purchase marked as disposed of, or a sale marked as acquired",
        Exclusion.SuspectPrice => "the price does not fit the issuer's other prices",
        Exclusion.Superseded => "an amendment restates it",
        Exclusion.Withdrawn => "an amendment restates the filing without it",
        Exclusion.DuplicateOf => "an earlier filing reports the same trade",
        _ => "it counts",
    };

    public static string Reason(TradeRow row) =>
        row.Exclusion != Exclusion.None ? "Not counted: " + Meaning(row.Exclusion)
        : row.Price is null ? "no price in the filing" : "no number of shares in the filing";

    /// <summary>The entry of the SEC's list; null for an unknown letter.</summary>
    public static CodeMeaning? Code(string letter) => letter.Length == 1 ? TransactionCode.All.FirstOrDefault(code => code.Letter == letter[0]) : null;

    public static string CodeName(string letter) => Code(letter)?.Name ?? "Unknown code";

    /// <summary>Sectors as choices of a filter, in the order of the published table.</summary>
    public static IReadOnlyList<FilterOption> SectorOptions { get; } =
        [.. SectorTable.All.Select(info => new FilterOption(QueryBinder.Format(info.Sector), info.Name))];

    public static string Name(Sector sector) => SectorTable.Info(sector).Name;

    /// <summary>+1 for shares acquired, −1 for shares disposed of, 0 where the filing does not say.</summary>
    public static int Sign(TradeRow row) => row.AcquiredDisposed switch { "A" => 1, "D" => -1, _ => 0 };
}
