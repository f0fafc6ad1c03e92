namespace InsiderDashboard.Core.Analytics.Trades;

/// <summary>What is worth a second look at a trade.</summary>
public enum TradeMark : byte
{
    /// <summary>Another natural person filed an equal lot: same day, code, shares and price. Both count.</summary>
    EqualLots = 0,
}
