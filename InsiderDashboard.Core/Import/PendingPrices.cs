using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Import;

/// <summary>
/// Gathers the pieces of price series until their file ends: only a whole series can be held against a stored one.
/// </summary>
internal sealed class PendingPrices
{
    private readonly Dictionary<(string Ticker, PriceKind Kind, string Source), List<PriceSeries>> series = [];

    public void Add(PriceSeries piece)
    {
        if (piece.Days.Length == 0)
            return;
        var key = (piece.Ticker, piece.Kind, piece.Source);
        if (!series.TryGetValue(key, out var pieces))
            series.Add(key, pieces = []);
        pieces.Add(piece);
    }

    /// <summary>The series of the file, whole, by ticker; nothing is pending afterwards.</summary>
    public IReadOnlyList<PriceSeries> TakeAll()
    {
        List<PriceSeries> whole = [.. series.OrderBy(s => s.Key.Ticker, StringComparer.Ordinal).Select(s => Whole(s.Value))];
        series.Clear();
        return whole;
    }

    private static PriceSeries Whole(List<PriceSeries> pieces)
    {
        var inOrder = true;
        for (var i = 1; i < pieces.Count; i++)
            inOrder &= pieces[i].Days[0] > pieces[i - 1].Days[^1];
        if (inOrder)
            return pieces[0] with { Days = [.. pieces.SelectMany(p => p.Days)], Closes = [.. pieces.SelectMany(p => p.Closes)] };
        return pieces.Aggregate((first, second) => SeriesRules.Joined(first, second) ?? first);
    }
}
