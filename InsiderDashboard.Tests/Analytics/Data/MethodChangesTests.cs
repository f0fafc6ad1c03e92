using InsiderDashboard.Core.Analytics.Data;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Analytics.Data;

public sealed class MethodChangesTests
{
    // One filing: a conversion without a price and a sale of 1,000 shares at 10 USD of which 300 were sold for taxes (3,000 USD);
    // a gift of 50 shares at 20 USD (1,000 as filed). Another: one line filed twice, 200,000 shares at 10 USD: once too often.
    // Three directors who bought 4,000 shares at 10 USD on one day: a same-price cluster of 120,000 USD.
    private static readonly Lazy<IReadOnlyDictionary<string, MethodChange>> Changes = new(() =>
    {
        var market = new SampleMarket().Covered("2025-04", "2025-06");
        market.Filing("2025-05-02", owners: (1, Role.Ceo))
            .Row('C', "2025-05-01", 500, after: 5_500).Row('S', "2025-05-01", 1_000, 10, after: 4_500, taxShares: 300).Row('G', "2025-05-01", 50, 20);
        market.Filing("2025-05-05", owners: (2, Role.Director))
            .Row('P', "2025-05-02", 200_000, 10, after: 300_000).Row('P', "2025-05-02", 200_000, 10, after: 300_000);
        foreach (var owner in new[] { 11, 12, 13 })
            market.Buy("2025-05-06", "2025-05-07", owner, 40_000, issuer: 2);
        return MethodChanges.Of(market.Build()).ToDictionary(change => change.Key);
    });

    [Theory]
    [InlineData("free-conversion", 1, null)]
    [InlineData("tax-part", 1, 3_000.0)]
    [InlineData("as-filed", 1, 1_000.0)]
    [InlineData("repeated-row", 1, 2_000_000.0)]
    [InlineData("same-price", 1, 120_000.0)]
    [InlineData("foreign-currency", 0, 0.0)]
    [InlineData("impossible-date", 0, null)]
    public void Change_CountsTheRowsThatItTouches(string key, long rows, double? dollars) =>
        Assert.Equal((rows, dollars), (Changes.Value[key].Rows, Changes.Value[key].Dollars));
}
