namespace InsiderDashboard.Core.Market;

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
