using InsiderDashboard.Core.Signals.Sectors;


namespace InsiderDashboard.Core.Market;

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
