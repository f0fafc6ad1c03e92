using InsiderDashboard.Core.Demo;
using InsiderDashboard.Core.Demo.Events;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Tests.Demo;

public sealed class DemoMarketTests
{
    private static readonly Lazy<List<Filing>> All = new(() => [.. DemoMarket.Filings()]);

    [Fact]
    public void Everything_Always_IsTheSameByteForByte()
    {
        // Change this on purpose only: users compare what they see with the documentation.
        const string expected = "B17C69A8A094EFA436FDC3BDE0177DE59EE7AA4EFE3A80C35CF180E01C8865EF";
        using var digest = new DemoDigest();
        Assert.Equal(expected, digest.OfEverything());
    }

    [Fact]
    public void Size_IsLargeEnoughForEveryScreenAndSmallEnoughForAFirstStart()
    {
        Assert.InRange(All.Value.Count, 12_000, 18_000);
        Assert.InRange(All.Value.Sum(f => f.Rows.Count), 25_000, 45_000);
        Assert.InRange(DemoMarket.Companies().Count(), 280, 320);
        Assert.Equal(72, DemoMarket.CoveredMonths().Count());
    }

    [Fact]
    public void Filings_KeysAndDays_AreInTheirRanges()
    {
        Assert.Equal(All.Value.Count, All.Value.Select(f => f.Accession).Distinct().Count());
        Assert.All(All.Value, f =>
        {
            Assert.StartsWith("0009999", f.Accession.ToString(), StringComparison.Ordinal);
            Assert.InRange(f.FiledOn!.Value, DemoMarket.FirstDay, DemoMarket.LastDay);
            Assert.True(BusinessDays.IsBusinessDay(f.FiledOn.Value.DayNumber));
            Assert.InRange(f.IssuerCik, 9_900_000_001, 9_949_999_999);
            Assert.All(f.Owners, o => Assert.InRange(o.Cik, 9_950_000_001, 9_999_999_999));
            Assert.Equal(f.Aff10b5One is not null, f.FiledOn >= new DateOnly(2023, 4, 1) && !f.Form.StartsWith('3'));
        });
        Assert.Equal(DemoMarket.LastDay, All.Value.Max(f => f.FiledOn));
    }

    [Fact]
    public void Months_All_HaveFilings() =>
        Assert.Empty(DemoMarket.CoveredMonths().Except(All.Value.Select(f => new DateOnly(f.FiledOn!.Value.Year, f.FiledOn.Value.Month, 1))));

    [Fact]
    public void Owners_OneCik_AlwaysHasOneName() =>
        Assert.All(All.Value.SelectMany(f => f.Owners).GroupBy(o => o.Cik), g => Assert.Single(g.Select(o => o.Name).Distinct()));

    [Fact]
    public void Rows_HeldAfter_AreNeverNegative() =>
        Assert.All(All.Value.SelectMany(f => f.Rows), r => Assert.True(r.SharesAfter is null or >= 0));

    [Fact]
    public void Tickers_Companies_KeepTheirShapeThroughCleaning()
    {
        var companies = DemoMarket.Companies().ToList();
        Assert.All(companies, c =>
        {
            Assert.StartsWith("ZQ", c.Ticker!, StringComparison.Ordinal);
            Assert.Equal(c.Ticker, TickerCleaner.Read(c.Ticker).First);
        });
        // One ticker is claimed by two issuers on purpose.
        Assert.Equal(companies.Count - 1, companies.Select(c => c.Ticker).Distinct().Count());
        Assert.Equal(companies.Count, companies.Select(c => c.Name).Distinct().Count());
        Assert.Equal(companies.Count, companies.Select(c => c.Cik).Distinct().Count());
    }

    [Fact]
    public void Prices_Series_AreWholeAndPlausible()
    {
        var pieces = DemoMarket.Prices().ToList();
        Assert.Equal(pieces.Count, pieces.Select(p => p.Ticker).Distinct().Count());
        string[] funds = ["SPY", "XLK", "XLF", "XLV", "XLE", "XLI", "XLY", "XLP", "XLU", "XLB", "XLRE", "XLC"];
        Assert.Equal(funds, pieces.Take(12).Select(p => p.Ticker));
        var sessions = pieces[0].Days;
        Assert.Equal(1507, sessions.Length);
        Assert.All(pieces, p =>
        {
            Assert.Equal((PriceKind.Close, DemoMarket.PriceSource), (p.Kind, p.Source));
            Assert.Equal(p.Days.Length, p.Closes.Length);
            Assert.Empty(p.Days.Except(sessions));
            Assert.InRange(p.Closes.Min(), 0.3, 2_000);
            Assert.InRange(p.Closes.Max(), 1, 5_000);
        });
    }

    [Theory]
    [InlineData(2022, 4, 15, false)] // Good Friday
    [InlineData(2023, 10, 9, true)]  // Columbus Day: offices closed, markets open
    [InlineData(2022, 11, 11, true)] // Veterans Day
    [InlineData(2021, 12, 31, true)]
    [InlineData(2021, 6, 18, true)]
    [InlineData(2022, 6, 20, false)]
    [InlineData(2024, 7, 4, false)]
    [InlineData(2024, 11, 28, false)]
    public void Sessions_Holidays_AreThoseOfTheMarket(int year, int month, int day, bool isSession) =>
        Assert.Equal(isSession, DemoMarket.Prices().First().Days.Contains(new DateOnly(year, month, day).DayNumber));

    [Fact]
    public void Planted_Effects_AreWhereTheListSaysAndNowhereElse()
    {
        foreach (var (company, events) in DemoCompanies.Ordinary)
        {
            var (made, plain) = (new DemoSeries(company).Closes, new DemoSeries(company with { Pulls = [] }).Closes);
            var isMentioned = DemoMarket.Planted.Any(e => e.Size != 0 && e.Tickers.Contains(company.Ticker));
            Assert.Equal(events.Pulls.Count > 0, isMentioned);
            Assert.Equal(!isMentioned, made.SequenceEqual(plain));
        }
    }

    [Fact]
    public void Planted_OnePull_MovesThePriceByItsSize()
    {
        var company = DemoCompanies.Ordinary[0].Company with { Pulls = [], FirstSession = 0 };
        var plain = new DemoSeries(company);
        var pulled = new DemoSeries(company with { Pulls = [new Pull(100, 63, DemoEvents.AfterBuyCluster)] });
        double Ratio(int session) => pulled.Closes[session] / plain.Closes[session];
        Assert.Equal(1, Ratio(99), 6);
        Assert.InRange(Ratio(162) - 1, 0.8 * DemoEvents.AfterBuyCluster, 1.2 * DemoEvents.AfterBuyCluster);
        Assert.Equal(Ratio(162), Ratio(1_000), 3);
    }

    [Fact]
    public void Planted_Effects_NameTheirControls()
    {
        foreach (var kind in (string[])["cluster.buy", "heavy", "sector.mood"])
        {
            var some = DemoMarket.Planted.Where(e => e.Effect == kind && e.Size != 0).SelectMany(e => e.Tickers).ToList();
            var none = DemoMarket.Planted.Where(e => e.Effect == kind && e.Size == 0).SelectMany(e => e.Tickers).ToList();
            Assert.NotEmpty(some);
            Assert.NotEmpty(none);
            Assert.Empty(some.Intersect(none));
        }
    }
}
