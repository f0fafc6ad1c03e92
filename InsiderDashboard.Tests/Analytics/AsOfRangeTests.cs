using InsiderDashboard.Core.Analytics;
using InsiderDashboard.Core.Analytics.Clusters;
using InsiderDashboard.Core.Analytics.Queries;
using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Market.Build;
using InsiderDashboard.Tests.Support;
using static InsiderDashboard.Tests.Support.SampleMarket;

namespace InsiderDashboard.Tests.Analytics;

public sealed class AsOfRangeTests
{
    private static readonly MarketSnapshot Market = new SampleMarket().Buy("2025-05-01", "2025-05-02", 1, 1_000)
        .Buy("2025-06-01", "2025-06-03", 1, 1_000).Build();

    [Theory]
    [InlineData("2025-05-01", "2025-06-10", "a date from 2025-05-02 to 2025-06-10")]   // the day before the first filing
    [InlineData("2025-05-02", "2025-06-10", null)]
    [InlineData("2025-06-10", "2025-06-10", null)]                                     // today
    [InlineData("2025-06-11", "2025-06-10", "a date from 2025-05-02 to 2025-06-10")]
    [InlineData("2025-06-03", "2025-05-20", null)]                                     // the newest filing, with a clock that is behind
    [InlineData("2025-06-04", "2025-05-20", "a date from 2025-05-02 to 2025-06-03")]
    [InlineData("0001-01-01", "2025-06-10", "a date from 2025-05-02 to 2025-06-10")]
    [InlineData("9999-12-31", "2025-06-10", "a date from 2025-05-02 to 2025-06-10")]
    public void Problem_OutsideOfTheStoreAndToday_SaysWhatIsAllowed(string asOf, string today, string? allowed)
    {
        Assert.Equal(allowed is null ? null : new QueryProblem("asof", asOf, allowed), AsOfRange.Problem(Market, Date(asOf), Date(today)));
    }

    [Fact]
    public void Problem_EmptyStore_AllowsPastDays()
    {
        Assert.Null(AsOfRange.Problem(MarketBuilder.Empty, Date("2025-06-10"), Date("2025-06-10")));
        Assert.NotNull(AsOfRange.Problem(MarketBuilder.Empty, Date("0001-01-01"), Date("2025-06-10")));
        Assert.Null(AsOfRange.Problem(MarketBuilder.Empty, null, Date("2025-06-10")));
    }

    [Fact]
    public void Within_BadDay_LeavesTheDefaultAndTheOtherKeys()
    {
        var bound = QueryBinder.Bind<ClusterQuery>([KeyValuePair.Create("asof", (string?)"9999-12-31"),
            KeyValuePair.Create("window", (string?)"40")]);

        var within = AsOfRange.Within(bound, Market, Date("2025-06-10"));

        Assert.Equal((null, 40), (within.Query.AsOf, within.Query.Window));
        Assert.Equal(("asof", "9999-12-31"), (Assert.Single(within.Problems).Key, within.Problems[0].Value));
    }
}
