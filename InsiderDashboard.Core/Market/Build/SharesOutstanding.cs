using InsiderDashboard.Core.Sources;

namespace InsiderDashboard.Core.Market.Build;

/// <summary>Shares outstanding of issuers as known on a day. The company file's figure has no date, so it stands for every day.</summary>
/// <param name="companies">Lines of the company file, ascending by CIK and ticker.</param>
/// <param name="issuerCik">CIK per issuer, ascending.</param>
internal sealed class SharesOutstanding(IReadOnlyList<Company> companies, long[] issuerCik)
{
    // Of several lines of a CIK (one a ticker) the first that states a figure is the main listing's.
    private readonly Dictionary<long, double> undated = companies.Where(c => c.SharesOutstanding is not null)
        .GroupBy(c => c.Cik).ToDictionary(g => g.Key, g => g.First().SharesOutstanding!.Value);

    /// <summary>NaN when no figure is stored.</summary>
    /// <param name="issuer">Index of the issuer.</param>
    /// <param name="day">A later figure than this day is not known yet.</param>
    public double Of(int issuer, int day) => day > 0 && undated.TryGetValue(issuerCik[issuer], out var shares) ? shares : double.NaN;
}
