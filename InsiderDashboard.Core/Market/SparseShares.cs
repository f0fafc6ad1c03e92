namespace InsiderDashboard.Core.Market;

/// <summary>A number of shares that few rows have: a byte a row instead of eight, and 0 for all others.</summary>
public sealed class SparseShares(int rows)
{
    private readonly bool[] has = new bool[rows];
    private readonly Dictionary<int, double> shares = [];

    public double this[int row]
    {
        get => has[row] ? shares[row] : 0;
        set
        {
            has[row] = value > 0;
            if (value > 0)
                shares[row] = value;
            else
                shares.Remove(row);
        }
    }
}
