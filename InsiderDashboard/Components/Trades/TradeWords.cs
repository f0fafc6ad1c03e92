using InsiderDashboard.Components.Cells;
using InsiderDashboard.Core.Analytics.Trades;
using InsiderDashboard.Core.Filings;
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
        TradeClass.TaxSale or TradeClass.OfferingSale or TradeClass.NonMarketBuy or TradeClass.None => Tone.Grey,
        _ => throw new ArgumentOutOfRangeException(nameof(@class), @class, null),
    };

    /// <summary>The words that a value of an enum declares.</summary>
    public static string Name<T>(T value) where T : struct, Enum => ((Enum)value).Name();

    /// <summary>What a value of an enum stands for, as it declares.</summary>
    public static string Meaning<T>(T value) where T : struct, Enum => ((Enum)value).Meaning();

    public static string Reason(TradeRow row) =>
        row.Exclusion != Exclusion.None ? "Not counted: " + Meaning(row.Exclusion)
        : row.Price is null ? "no price in the filing" : "no number of shares in the filing";

    /// <summary>The entry of the SEC's list; null for an unknown letter.</summary>
    public static CodeMeaning? Code(string letter) =>
        letter.Length == 1 ? TransactionCode.All.FirstOrDefault(code => code.Letter == letter[0]) : null;

    public static string CodeName(string letter) => Code(letter)?.Name ?? "Unknown code";

    /// <summary>+1 for shares acquired, −1 for shares disposed of, 0 where the filing does not say.</summary>
    public static int Sign(TradeRow row) => row.AcquiredDisposed switch { "A" => 1, "D" => -1, _ => 0 };
}
