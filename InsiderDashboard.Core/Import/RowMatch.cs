using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Import;

/// <summary>Which rows of two versions of one filing are the same row.</summary>
internal static class RowMatch
{
    /// <summary>Data sets round shares to cents, XML documents do not.</summary>
    private const double Rounding = 0.00501;

    /// <summary>
    /// Matches the rows of one table and kind one to one: first by key where both sides have the data set's, then by what
    /// they say, then by their order. Documents and data sets list the same rows, so the order is a fair last word.
    /// </summary>
    /// <returns>For each row of <paramref name="first"/> its partner's index in <paramref name="second"/>, or -1.</returns>
    public static int[] Pair(IReadOnlyList<FiledRow> first, IReadOnlyList<FiledRow> second, bool byKey)
    {
        var partner = new int[first.Count];
        Array.Fill(partner, -1);
        var taken = new bool[second.Count];
        if (byKey)
            Pass((a, b) => a.Key == b.Key);
        Pass(SayTheSame);
        Pass((_, _) => true);
        return partner;

        void Pass(Func<FiledRow, FiledRow, bool> fits)
        {
            for (var i = 0; i < partner.Length; i++)
                for (var j = 0; j < taken.Length && partner[i] < 0; j++)
                    if (!taken[j] && fits(first[i], second[j]))
                        (partner[i], taken[j]) = (j, true);
        }
    }

    private static bool SayTheSame(FiledRow a, FiledRow b) => a.IsHolding
        ? a.SecurityTitle == b.SecurityTitle && Near(a.SharesAfter, b.SharesAfter) && a.DirectIndirect == b.DirectIndirect
        : a.TradedOn == b.TradedOn && a.Code == b.Code && a.AcquiredDisposed == b.AcquiredDisposed && Near(a.Shares, b.Shares);

    private static bool Near(double? a, double? b) => a is { } x && b is { } y ? Math.Abs(x - y) <= Rounding : a is null == b is null;
}
