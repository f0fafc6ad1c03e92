namespace InsiderDashboard.Core.Filings;

/// <summary>What a transaction code is about. Only <see cref="Purchase"/> and <see cref="Sale"/> can carry a direction.</summary>
public enum TransactionKind : byte
{
    Unknown = 0, Purchase, Sale, ExerciseOrConversion, TaxPaidInShares, Award, ReturnToIssuer, Gift, Inheritance,
    PlanAccountSwitch, SmallAcquisition, Tender, VotingTrust, Expiry, Other, EquitySwap, EarlyReport,
}

/// <summary>One code of the ownership forms.</summary>
/// <param name="Letter">The letter in the code column.</param>
/// <param name="Kind">Our group.</param>
/// <param name="Name">A few words for a table or a chip.</param>
/// <param name="Official">The meaning that the SEC gives to the letter.</param>
public sealed record CodeMeaning(char Letter, TransactionKind Kind, string Name, string Official);

/// <summary>
/// A transaction code as filed, read: <c>P</c>, <c>p</c>, <c>P/K</c>, <c>SV</c>. The leading letter decides; a <c>K</c>
/// (equity swap) or <c>V</c> (reported early) anywhere is a modifier. An unknown code keeps its row, as <see cref="TransactionKind.Unknown"/>.
/// </summary>
public readonly record struct TransactionCode
{
    /// <summary>Every official code, in the order of the SEC's list.</summary>
    public static IReadOnlyList<CodeMeaning> All { get; } =
    [
        new('P', TransactionKind.Purchase, "Purchase", "Open market or private purchase of non-derivative or derivative security"),
        new('S', TransactionKind.Sale, "Sale", "Open market or private sale of non-derivative or derivative security"),
        new('V', TransactionKind.EarlyReport, "Reported early", "Transaction voluntarily reported earlier than required"),
        new('A', TransactionKind.Award, "Award", "Grant, award or other acquisition pursuant to Rule 16b-3(d)"),
        new('D', TransactionKind.ReturnToIssuer, "Return to issuer",
            "Disposition to the issuer of issuer equity securities pursuant to Rule 16b-3(e)"),
        new('F', TransactionKind.TaxPaidInShares, "Tax or price paid in shares",
            "Payment of exercise price or tax liability by delivering or withholding securities incident to "
            + "the receipt, exercise or vesting of a security issued in accordance with Rule 16b-3"),
        new('I', TransactionKind.PlanAccountSwitch, "Plan account switch",
            "Discretionary transaction in accordance with Rule 16b-3(f) resulting in acquisition or disposition of issuer securities"),
        new('M', TransactionKind.ExerciseOrConversion, "Exercise", "Exercise or conversion of derivative security exempted pursuant to Rule 16b-3"),
        new('C', TransactionKind.ExerciseOrConversion, "Conversion", "Conversion of derivative security"),
        new('E', TransactionKind.Expiry, "Expiry (short)", "Expiration of short derivative position"),
        new('H', TransactionKind.Expiry, "Expiry (long)", "Expiration (or cancellation) of long derivative position with value received"),
        new('O', TransactionKind.ExerciseOrConversion, "Exercise, out of the money", "Exercise of out-of-the-money derivative security"),
        new('X', TransactionKind.ExerciseOrConversion, "Exercise", "Exercise of in-the-money or at-the-money derivative security"),
        new('G', TransactionKind.Gift, "Gift", "Bona fide gift"),
        new('L', TransactionKind.SmallAcquisition, "Small acquisition", "Small acquisition under Rule 16a-6"),
        new('W', TransactionKind.Inheritance, "Inheritance", "Acquisition or disposition by will or the laws of descent and distribution"),
        new('Z', TransactionKind.VotingTrust, "Voting trust", "Deposit into or withdrawal from voting trust"),
        new('J', TransactionKind.Other, "Other", "Other acquisition or disposition (described in a footnote)"),
        new('K', TransactionKind.EquitySwap, "Equity swap", "Transaction in equity swap or instrument with similar characteristics"),
        new('U', TransactionKind.Tender, "Tender", "Disposition pursuant to a tender of shares in a change of control transaction"),
    ];

    /// <summary>The code in the filing's own spelling.</summary>
    public string? Filed { get; private init; }

    /// <summary>Leading letter, upper case; null when the filed code holds no letter.</summary>
    public char? Letter { get; private init; }
    public TransactionKind Kind { get; private init; }

    /// <summary>True when the code says equity swap (<c>K</c>, <c>P/K</c>). The swap box of the row is a separate fact.</summary>
    public bool IsSwap { get; private init; }

    /// <summary>True when the code says reported early (<c>V</c>).</summary>
    public bool IsEarly { get; private init; }

    public bool IsPurchase => Letter == 'P';
    public bool IsSale => Letter == 'S';

    /// <summary>The official entry, null for an unknown code.</summary>
    public CodeMeaning? Meaning => Find(Letter);

    /// <summary>Reads a filed code; null, empty and unknown codes are kept as unknown, never refused.</summary>
    public static TransactionCode Read(string? filed)
    {
        char? letter = null;
        bool swap = false, early = false;
        foreach (var c in filed ?? "")
        {
            if (!char.IsAsciiLetter(c))
                continue;
            var upper = char.ToUpperInvariant(c);
            letter ??= upper;
            swap |= upper == 'K';
            early |= upper == 'V';
        }

        return new TransactionCode
        {
            Filed = filed,
            Letter = letter,
            IsSwap = swap,
            IsEarly = early,
            Kind = Find(letter)?.Kind ?? TransactionKind.Unknown,
        };
    }

    private static CodeMeaning? Find(char? letter)
    {
        foreach (var meaning in All)
            if (meaning.Letter == letter)
                return meaning;
        return null;
    }
}
