using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Signals;

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
    public required int NatureText { get; init; }
    public required int SecurityText { get; init; }
    public required PlanFlag Plan { get; init; }
    public required TextClass Text { get; init; }

    public Exclusion Excluded { get; set; }
    public int ValidTo { get; set; } = int.MaxValue;
    public Exclusion EndedBy { get; set; }
    public TradeLine? SupersededBy { get; set; }
    public TradeLine? DuplicateOf { get; set; }
    public TradeClass Class { get; set; }

    /// <summary>Shares of a discretionary sale that an exercise matched: its ExerciseSale part.</summary>
    public double ExercisedShares { get; set; }

    /// <summary>Which acquired lots gave the shares that the sale sold, whatever its class.</summary>
    public List<ExerciseMatch>? Matches { get; set; }

    public bool IsPurchaseOrSale => Code is 'P' or 'S';
    public double Value => Shares * Price;

    /// <summary>Whether the row counts in World(day).</summary>
    public bool CountsOn(int day) => Excluded == Exclusion.None && ValidTo > day;
}

/// <param name="Lot">The acquisition by code M, X, O or C.</param>
/// <param name="Shares">Shares of it that the sale used.</param>
public sealed record ExerciseMatch(TradeLine Lot, double Shares);

/// <summary>A filing of one issuer, as the rules across filings see it.</summary>
public sealed class FilingLine
{
    public required int FiledOn { get; init; }
    public required Accession Accession { get; init; }
    public required string Form { get; init; }
    public required int Period { get; init; }
    public required int OriginalFiledOn { get; init; }
    public required IReadOnlyList<SignerLine> Signers { get; init; }

    /// <summary>Ascending by key; filled right after construction, because rows point back here.</summary>
    public IReadOnlyList<TradeLine> Rows { get; set; } = [];

    public FilingLine? Amends { get; set; }
    public bool UnmatchedAmendment { get; set; }
    public bool IsAmendment => Form.EndsWith("/A", StringComparison.OrdinalIgnoreCase);

    /// <summary>Seats of the signers, ascending and distinct: the owner set.</summary>
    public int[] OwnerSet => field ??= [.. Signers.Select(s => s.Seat).Distinct().Order()];

    /// <summary>Form family: 3, 4 or 5.</summary>
    public ReadOnlySpan<char> Family => Form.AsSpan()[..Math.Min(1, Form.Length)];
}

/// <summary>An owner who signed a filing.</summary>
/// <param name="Seat">The (issuer, owner) pair.</param>
public readonly record struct SignerLine(int Seat, bool IsEntity, bool IsOfficerOrDirector, bool IsTenPercentOwner);

/// <summary>Persons of one issuer while its filings are read in order: owners joined so far.</summary>
public sealed class PersonSets
{
    private readonly Dictionary<int, int> parent = [];

    /// <summary>The seat that stands for the person at this point of the reading: the lowest of its seats.</summary>
    public int Of(int seat)
    {
        while (parent.TryGetValue(seat, out var up) && up != seat)
            seat = up;
        return seat;
    }

    public void Join(int a, int b)
    {
        int rootA = Of(a), rootB = Of(b);
        if (rootA != rootB)
            parent[Math.Max(rootA, rootB)] = Math.Min(rootA, rootB);
    }
}
