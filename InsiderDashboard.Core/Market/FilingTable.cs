using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Core.Market;

/// <summary>Filings in filing order (filed on, accession).</summary>
public sealed class FilingTable
{
    public required Accession[] Accession { get; init; }
    public required int[] FiledOn { get; init; }
    public required bool[] FiledEstimated { get; init; }
    public required string[] Form { get; init; }
    public required int[] Period { get; init; }
    public required int[] OriginalFiledOn { get; init; }
    public required int[] Issuer { get; init; }

    /// <summary>Text index of the issuer's name in the filing's own words.</summary>
    public required int[] IssuerNameText { get; init; }

    /// <summary>First cleaned trading symbol of the filing, empty when it gives none.</summary>
    public required string[] Ticker { get; init; }

    /// <summary>Text index of the trading symbol in the filing's own words.</summary>
    public required int[] FiledTickerText { get; init; }

    /// <summary>Trades of filing f are rows FirstRow[f] .. FirstRow[f+1]-1 of <see cref="TradeTable"/>.</summary>
    public required int[] FirstRow { get; init; }

    /// <summary>Owners of filing f are entries FirstOwner[f] .. FirstOwner[f+1]-1 of the five columns below, in document order.</summary>
    public required int[] FirstOwner { get; init; }
    public required int[] Owner { get; init; }

    /// <summary>Text index of the owner's name on that filing: one CIK signs under several names in the course of time.</summary>
    public required int[] OwnerNameText { get; init; }
    public required Role[] OwnerRole { get; init; }

    /// <summary>Bits: 1 director, 2 officer, 4 ten percent owner, 8 other.</summary>
    public required byte[] OwnerFlags { get; init; }
    public required int[] OwnerTitleText { get; init; }

    /// <summary>Place of the lead owner among the filing's owners, -1 without one.</summary>
    public required int[] Lead { get; init; }

    /// <summary>The filing that this amendment amends, -1 when none was found or it is no amendment.</summary>
    public required int[] Amends { get; init; }

    /// <summary>True for an amendment with rows for which no amended filing is in the store.</summary>
    public required bool[] UnmatchedAmendment { get; init; }

    /// <summary>Stored readings, for <see cref="ReadingCodec.Decode"/>: rule and evidence ids of a row on show.</summary>
    public required byte[]?[] Reading { get; init; }
    public int Count => Accession.Length;

    /// <summary>Rows of a filing's trades in <see cref="TradeTable"/>, ascending.</summary>
    public IEnumerable<int> RowsOf(int filing) => Enumerable.Range(FirstRow[filing], FirstRow[filing + 1] - FirstRow[filing]);

    /// <summary>Entries of a filing's owners in the owner columns, in document order.</summary>
    public IEnumerable<int> OwnersOf(int filing) => Enumerable.Range(FirstOwner[filing], FirstOwner[filing + 1] - FirstOwner[filing]);

    /// <summary>Entry of the lead owner in the owner columns, -1 without one.</summary>
    public int LeadEntry(int filing) => Lead[filing] < 0 ? -1 : FirstOwner[filing] + Lead[filing];

    public int Find(Accession accession) => Index.TryGetValue(accession.Value, out var filing) ? filing : -1;
    public required Dictionary<long, int> Index { get; init; }
}
