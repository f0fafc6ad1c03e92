using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources;

namespace InsiderDashboard.Core.Storage;

/// <summary>
/// Everything the in-memory market is built from, as columns in the order of the accession number.
/// Days are <see cref="DateOnly.DayNumber"/>s, 0 where the filing gives none; numbers are NaN where absent.
/// </summary>
public sealed class MarketFacts
{
    public required FilingColumns Filings { get; init; }
    public required OwnerColumns Owners { get; init; }
    public required TradeColumns Trades { get; init; }

    /// <summary>Interned text: index → words. Index 0 is the empty text.</summary>
    public required string[] Texts { get; init; }

    public required IReadOnlyList<PriceSeries> Prices { get; init; }
    public required IReadOnlyList<Company> Companies { get; init; }

    /// <summary>First days of the months that a complete set covers, ascending.</summary>
    public required IReadOnlyList<DateOnly> CoveredMonths { get; init; }

    /// <summary>Parts of months that a set at hand begins or ends with, both ends in.</summary>
    public IReadOnlyList<(DateOnly From, DateOnly To)> CoveredSpans { get; init; } = [];

    public required DatasetKind Dataset { get; init; }
    public required long DerivativeTrades { get; init; }

    /// <summary>Changes with every committed import; a snapshot made from another value is stale.</summary>
    public required long Generation { get; init; }
}

/// <summary>One entry per filing, ascending by accession.</summary>
public sealed class FilingColumns
{
    public required long[] Accession { get; init; }
    public required int[] FiledOn { get; init; }
    public required bool[] FiledEstimated { get; init; }

    /// <summary>The source states a filing date that is none; <see cref="FiledOn"/> is then estimated.</summary>
    public required bool[] FiledOnIsNoDate { get; init; }

    /// <summary>Day (UTC) of the import that last took the filing in, 0 when that is not recorded.</summary>
    public required int[] ImportedOn { get; init; }

    /// <summary>Text index of the form type as filed (<c>4/A</c>).</summary>
    public required int[] Form { get; init; }
    public required int[] Period { get; init; }
    public required int[] OriginalFiledOn { get; init; }
    public required long[] IssuerCik { get; init; }
    public required int[] IssuerName { get; init; }

    /// <summary>Text index of the trading symbol in the words of the filing.</summary>
    public required int[] FiledTicker { get; init; }

    /// <summary>SIC of the issuer as the submission header states it, 0 when unknown.</summary>
    public required int[] IssuerSic { get; init; }

    /// <summary>The stored reading of the filing (see Signals), null when none of the asked derived version is stored.</summary>
    public required byte[]?[] Reading { get; init; }
    public int Count => Accession.Length;

    /// <summary>Place of a filing; negative when it is not among them.</summary>
    public int Find(Accession accession) => Array.BinarySearch(Accession, accession.Value);

    public static FilingColumns Empty { get; } = new()
    {
        Accession = [], FiledOn = [], FiledEstimated = [], FiledOnIsNoDate = [], ImportedOn = [], Form = [],
        Period = [], OriginalFiledOn = [], IssuerCik = [],
        IssuerName = [], FiledTicker = [], IssuerSic = [], Reading = [],
    };
}

/// <summary>Owners of filings: those of filing f are Start[f] .. Start[f+1]-1, in document order.</summary>
public sealed class OwnerColumns
{
    public required int[] Start { get; init; }
    public required long[] Cik { get; init; }
    public required int[] Name { get; init; }

    /// <summary>Bits: 1 director, 2 officer, 4 ten percent owner, 8 other.</summary>
    public required byte[] Flags { get; init; }
    public required int[] Title { get; init; }
    public int Count => Cik.Length;

    public static OwnerColumns Empty { get; } = new() { Start = [0], Cik = [], Name = [], Flags = [], Title = [] };
}

/// <summary>Table I transactions: those of filing f are Start[f] .. Start[f+1]-1, ascending by key.</summary>
public sealed class TradeColumns
{
    public required int[] Start { get; init; }
    public required long[] Key { get; init; }
    public required int[] TradedOn { get; init; }
    public required int[] DeemedOn { get; init; }

    /// <summary>Text index of the transaction code as filed.</summary>
    public required int[] Code { get; init; }
    public required bool[] EquitySwap { get; init; }

    /// <summary>'A', 'D' or '\0'.</summary>
    public required char[] AcquiredDisposed { get; init; }
    public required double[] Shares { get; init; }
    public required double[] Price { get; init; }
    public required double[] SharesAfter { get; init; }

    /// <summary>'D', 'I' or '\0'.</summary>
    public required char[] DirectIndirect { get; init; }
    public required int[] Nature { get; init; }
    public required int[] SecurityTitle { get; init; }
    public int Count => Key.Length;

    public static TradeColumns Empty { get; } = new()
    {
        Start = [0], Key = [], TradedOn = [], DeemedOn = [], Code = [], EquitySwap = [], AcquiredDisposed = [], Shares = [],
        Price = [], SharesAfter = [], DirectIndirect = [], Nature = [], SecurityTitle = [],
    };
}
