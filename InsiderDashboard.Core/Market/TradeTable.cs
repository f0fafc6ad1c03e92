using InsiderDashboard.Core.Signals;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Market;

/// <summary>Table I transactions in filing order, one array per field; row i is the same trade in each.</summary>
public sealed class TradeTable
{
    /// <summary>Less than a rounding of parts that make a whole.</summary>
    private const double SmallestPart = 1e-9;

    // As filed.
    /// <summary>Index into <see cref="MarketSnapshot.Filings"/>.</summary>
    public required int[] Filing { get; init; }

    /// <summary>Row key within the filing.</summary>
    public required long[] Key { get; init; }
    public required int[] FiledOn { get; init; }
    public required int[] TradedOn { get; init; }
    public required int[] DeemedOn { get; init; }

    /// <summary>Leading letter of the transaction code, '?' when absent.</summary>
    public required char[] Code { get; init; }

    /// <summary>Text index of the code in the filing's own words.</summary>
    public required int[] CodeText { get; init; }

    /// <summary>True when the box says so or the code does (<c>P/K</c>).</summary>
    public required bool[] EquitySwap { get; init; }

    /// <summary>'A', 'D' or '\0'.</summary>
    public required char[] AcquiredDisposed { get; init; }
    public required double[] Shares { get; init; }
    public required double[] Price { get; init; }
    public required double[] SharesAfter { get; init; }

    /// <summary>'D', 'I' or '\0'.</summary>
    public required char[] DirectIndirect { get; init; }
    public required int[] NatureText { get; init; }
    public required int[] SecurityText { get; init; }

    // Whose.
    public required int[] Issuer { get; init; }

    /// <summary>Lead owner: index into <see cref="MarketSnapshot.Owners"/>, -1 when the filing names none.</summary>
    public required int[] Owner { get; init; }

    /// <summary>(issuer, lead owner) pair, for <see cref="PersonLinks"/>; -1 without an owner.</summary>
    public required int[] Seat { get; init; }

    /// <summary>Role of the lead owner on that filing; Other without an owner.</summary>
    public required Role[] Role { get; init; }

    // Meaning, fixed from World(its own filed_on).
    public required PlanFlag[] Plan { get; init; }
    public required PlanSource[] PlanSource { get; init; }
    public required int[] AdoptedOn { get; init; }

    /// <summary>Class rule that the filing's own words start.</summary>
    public required TextClass[] Text { get; init; }

    /// <summary>
    /// The first reason of the published order that its own filing day shows: BadDate … SuspectPrice, or DuplicateOf. Superseded and
    /// Withdrawn come later: see <see cref="ValidTo"/>.
    /// </summary>
    public required Exclusion[] Excluded { get; init; }

    /// <summary>Shares of a sale that a footnote states as sold for taxes, where the rest has a class of its own.</summary>
    public required SparseShares TaxShares { get; init; }

    /// <summary>Class of the part that is neither <see cref="TaxShares"/> nor <see cref="ExercisedShares"/>.</summary>
    public required TradeClass[] Class { get; init; }

    /// <summary>Shares of a sale matched by an exercise (class ExerciseSale); 0 for all else.</summary>
    public required double[] ExercisedShares { get; init; }
    public required RoutineLabel[] Routine { get; init; }
    public required ChangeKind[] ChangeKind { get; init; }

    /// <summary>Signed change in holding as a fraction of shares before; NaN unless <see cref="Signals.ChangeKind.Number"/>.</summary>
    public required double[] Change { get; init; }

    /// <summary>Row that this one repeats, -1 when none.</summary>
    public required int[] DuplicateOf { get; init; }

    // Known only later.
    /// <summary>
    /// First day on which the row counts, amendments of it aside: its filing day, or, of a duplicate, the day on which the report
    /// before it was withdrawn; <see cref="int.MaxValue"/> when it never does.
    /// </summary>
    public required int[] CountsFrom { get; init; }

    /// <summary>
    /// First day on which another natural person's equal lot is known that stays a trade of its own; <see cref="int.MaxValue"/> when never.
    /// </summary>
    public required int[] EqualLotsFrom { get; init; }

    /// <summary>First day on which the row no longer counts (an amendment's filing day); <see cref="int.MaxValue"/> when never.</summary>
    public required int[] ValidTo { get; init; }

    /// <summary>Superseded or Withdrawn, from <see cref="ValidTo"/> on; None when never.</summary>
    public required Exclusion[] EndedBy { get; init; }

    /// <summary>Row that took this row's place, -1 when none (a Withdrawn row has none).</summary>
    public required int[] SupersededBy { get; init; }

    public int Count => Key.Length;

    /// <summary>USD, shares × price, unadjusted as filed; NaN when either is missing.</summary>
    public double Value(int row) => Shares[row] * Price[row];

    /// <summary>
    /// Exclusion of the row at day D: the first of the published order that fits (Superseded and Withdrawn stand before
    /// DuplicateOf and after all others).
    /// </summary>
    public Exclusion ExclusionAt(int row, int day)
    {
        var own = Excluded[row];
        if (own is not (Exclusion.None or Exclusion.DuplicateOf))
            return own;
        if (ValidTo[row] <= day)
            return EndedBy[row];
        return CountsFrom[row] <= day ? Exclusion.None : own;
    }

    /// <summary>True when the row is in World(D) and carries no exclusion there.</summary>
    public bool Counts(int row, int day) =>
        CountsFrom[row] <= day && ValidTo[row] > day;

    /// <summary>True when the row counts on some day.</summary>
    public bool EverCounts(int row) => CountsFrom[row] != int.MaxValue;

    /// <summary>
    /// USD of a purchase or sale as lists and sums show it; NaN for other codes, whose dollars are only as filed, and where the filed
    /// price is not one in USD or can't be.
    /// </summary>
    public double Dollars(int row) =>
        Code[row] is 'P' or 'S' && Excluded[row] is not (Exclusion.SuspectPrice or Exclusion.ForeignCurrency) ? Value(row) : double.NaN;

    public bool IsPurchase(int row) => Code[row] == 'P';
    public bool IsSale(int row) => Code[row] == 'S';

    /// <summary>Fraction of a sale that is ExerciseSale, 0 to 1.</summary>
    public double ExercisedPart(int row) => ExercisedShares[row] > 0 ? ExercisedShares[row] / Shares[row] : 0;

    /// <summary>Fraction of a sale that is TaxSale while the rest is not, 0 to below 1. A plan sale is one whole.</summary>
    public double TaxPart(int row) => Class[row] != TradeClass.PlanSale && TaxShares[row] is > 0 and var shares ? shares / Shares[row] : 0;

    /// <summary>Fraction of the row that is of its <see cref="Class"/>, 0 to 1.</summary>
    public double RestPart(int row) => 1 - TaxPart(row) - ExercisedPart(row) is > SmallestPart and var rest ? rest : 0;

    /// <summary>USD of the row's value that falls in a class; 0 when none does.</summary>
    public double ValueIn(int row, TradeClass tradeClass)
    {
        var part = (tradeClass == TradeClass.ExerciseSale ? ExercisedPart(row) : 0)
            + (tradeClass == TradeClass.TaxSale ? TaxPart(row) : 0)
            + (tradeClass == Class[row] ? RestPart(row) : 0);
        return part > 0 ? part * Value(row) : 0;
    }

    /// <summary>Signal of the row; of a split sale that of its larger meaning, the discretionary rest.</summary>
    public Signal SignalOf(int row) => Class[row] switch
    {
        TradeClass.DiscretionaryBuy => Routine[row] == RoutineLabel.Routine ? Signal.WeakBullish : Signal.Bullish,
        TradeClass.PlanBuy => Signal.WeakBullish,
        TradeClass.DiscretionarySale when RestPart(row) > 0 => Routine[row] == RoutineLabel.Routine ? Signal.RoutineSale : Signal.Review,
        TradeClass.None or TradeClass.PlanSale or TradeClass.TaxSale or TradeClass.OfferingSale or TradeClass.ExerciseSale
            or TradeClass.DiscretionarySale or TradeClass.NonMarketBuy => Signal.Mechanical,
        var unknown => throw new InvalidOperationException($"A row has the class {unknown}."),
    };
}
