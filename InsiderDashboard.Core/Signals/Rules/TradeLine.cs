using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>
/// A Table I transaction as the rules across filings see it: what was filed, and what the rules have made of it so far.
/// Days are <see cref="DateOnly.DayNumber"/>s (0 = none), numbers NaN where absent.
/// </summary>
public sealed class TradeLine
{
    public required FilingLine Filing { get; init; }

    /// <summary>Place in filing order over the whole market; the caller's own number.</summary>
    public required int Row { get; init; }
    public required long Key { get; init; }
    public required int TradedOn { get; init; }
    public required char Code { get; init; }

    /// <summary>'A', 'D' or '\0'.</summary>
    public required char AcquiredDisposed { get; init; }
    public required double Shares { get; init; }
    public required double Price { get; init; }
    public required double SharesAfter { get; init; }
    public required char DirectIndirect { get; init; }

    /// <summary>Number of the nature of ownership; natures that differ in case and blanks alone have one number, 0 is blank.</summary>
    public required int NatureText { get; init; }
    public required int SecurityText { get; init; }
    public required PlanFlag Plan { get; init; }
    public required TextClass Text { get; init; }

    /// <summary>The row's own footnote states the price in another currency than USD.</summary>
    public required bool ForeignCurrency { get; init; }

    /// <summary>Shares of a sale that are its TaxSale part; 0 when its words take none of it, or all.</summary>
    public double TaxShares { get; init; }

    public Exclusion Excluded { get; set; }
    public int ValidTo { get; set; } = int.MaxValue;
    public Exclusion EndedBy { get; set; }
    public TradeLine? SupersededBy { get; set; }
    public TradeLine? DuplicateOf { get; set; }

    /// <summary>
    /// First day on which a duplicate counts itself, because the report before it was withdrawn; <see cref="int.MaxValue"/> when never.
    /// </summary>
    public int RevivedOn { get; set; } = int.MaxValue;

    /// <summary>First day on which another person's equal lot is known that is a trade of its own; <see cref="int.MaxValue"/> when never.</summary>
    public int EqualLotsFrom { get; set; } = int.MaxValue;
    public TradeClass Class { get; set; }

    /// <summary>What makes a purchase of the first trading days a NonMarketBuy, where no footnote does.</summary>
    public FirstDayAllotment? Allotment { get; set; }

    /// <summary>Shares of a discretionary sale that an exercise matched: its ExerciseSale part.</summary>
    public double ExercisedShares { get; set; }

    /// <summary>Which acquired lots gave the shares that the sale sold, whatever its class.</summary>
    public List<ExerciseMatch>? Matches { get; set; }

    public bool IsPurchaseOrSale => Code is 'P' or 'S';
    public double Value => Shares * Price;
    public TradeTerms Trade => new(TradedOn, Code, AcquiredDisposed, Shares, Price);
    public HoldingLine Line => new(SecurityText, DirectIndirect, NatureText);

    /// <summary>First day on which the row counts, its amendments aside; <see cref="int.MaxValue"/> when it never does.</summary>
    public int CountsFrom => Excluded == Exclusion.None ? Filing.FiledOn : RevivedOn;

    /// <summary>Whether the row counts in World(day).</summary>
    public bool CountsOn(int day) => CountsFrom <= day && ValidTo > day;
}
