using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Market;

/// <summary>Filings in filing order (filed on, accession).</summary>
public sealed class FilingsTable
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

    public int Find(Accession accession) => Index.TryGetValue(accession.Value, out var filing) ? filing : -1;
    public required Dictionary<long, int> Index { get; init; }
}

/// <summary>Issuers, ascending by CIK.</summary>
public sealed class IssuerTable
{
    public required long[] Cik { get; init; }

    /// <summary>Name on the newest filing, else of the company file; for answers <see cref="MarketSnapshot.IssuerNameAt"/>.</summary>
    public required string[] Name { get; init; }

    /// <summary>Display ticker: of the newest filing that gives one, else of the company file, else empty.</summary>
    public required string[] Ticker { get; init; }

    /// <summary>All cleaned tickers ever filed, newest first, then those of the company file.</summary>
    public required string[][] Tickers { get; init; }

    /// <summary>Tickers of the company file, the main listing's first.</summary>
    public required string[][] FileTickers { get; init; }

    /// <summary>SIC code, 0 when unknown.</summary>
    public required int[] Sic { get; init; }
    public required Sector[] Sector { get; init; }

    /// <summary>Undated shares outstanding of the company file, NaN when unknown.</summary>
    public required double[] SharesOutstanding { get; init; }

    /// <summary>Rows of issuer x, ascending, as indexes into <see cref="TradeTable"/>.</summary>
    public required int[][] Rows { get; init; }

    /// <summary>Filings of issuer x, ascending.</summary>
    public required int[][] Filings { get; init; }
    public int Count => Cik.Length;

    public int Find(long cik)
    {
        var at = Array.BinarySearch(Cik, cik);
        return at < 0 ? -1 : at;
    }
}

/// <summary>Reporting owners, ascending by CIK.</summary>
public sealed class OwnerTable
{
    public required long[] Cik { get; init; }

    /// <summary>Filings that the owner signed (lead or not), ascending.</summary>
    public required int[][] Filings { get; init; }
    public int Count => Cik.Length;

    public int Find(long cik)
    {
        var at = Array.BinarySearch(Cik, cik);
        return at < 0 ? -1 : at;
    }
}

/// <summary>Months for which a complete set was imported; statements about absence need their whole look-back covered.</summary>
public sealed class Coverage(IReadOnlyList<DateOnly> months)
{
    private readonly HashSet<int> covered = months.Select(m => m.Year * 12 + m.Month - 1).ToHashSet();

    /// <summary>Covered spans of whole months, ascending: first day to last day.</summary>
    public IReadOnlyList<(DateOnly From, DateOnly To)> Spans { get; } = Join(months);

    /// <summary>True when every month that holds a day of from..to is covered.</summary>
    public bool Covers(DateOnly from, DateOnly to)
    {
        for (var month = from.Year * 12 + from.Month - 1; month <= to.Year * 12 + to.Month - 1; month++)
            if (!covered.Contains(month))
                return false;
        return true;
    }

    private static List<(DateOnly From, DateOnly To)> Join(IReadOnlyList<DateOnly> months)
    {
        var spans = new List<(DateOnly From, DateOnly To)>();
        foreach (var month in months.Order())
        {
            var end = month.AddMonths(1).AddDays(-1);
            if (spans.Count > 0 && spans[^1].To.AddDays(1) == month)
                spans[^1] = (spans[^1].From, end);
            else
                spans.Add((month, end));
        }
        return spans;
    }
}
