using InsiderDashboard.Core.Signals.Sectors;


namespace InsiderDashboard.Tests.Signals.Sectors;

public class SectorTableTests
{
    [Theory]
    [InlineData(7372, Sector.Technology)]
    [InlineData(3674, Sector.Technology)]
    [InlineData(3571, Sector.Technology)]
    [InlineData(6021, Sector.Financials)]
    [InlineData(6331, Sector.Financials)]
    [InlineData(2834, Sector.HealthCare)]
    [InlineData(3841, Sector.HealthCare)]
    [InlineData(8071, Sector.HealthCare)]
    [InlineData(1311, Sector.Energy)]
    [InlineData(2911, Sector.Energy)]
    [InlineData(4911, Sector.Utilities)]
    [InlineData(4941, Sector.Utilities)]
    [InlineData(6798, Sector.RealEstate)]
    [InlineData(4813, Sector.Communication)]
    [InlineData(7812, Sector.Communication)]
    [InlineData(5411, Sector.ConsumerStaples)]
    [InlineData(2080, Sector.ConsumerStaples)]
    [InlineData(3711, Sector.ConsumerDiscretionary)]
    [InlineData(5812, Sector.ConsumerDiscretionary)]
    [InlineData(1040, Sector.Materials)]
    [InlineData(2810, Sector.Materials)]
    [InlineData(3721, Sector.Industrials)]
    [InlineData(4011, Sector.Industrials)]
    [InlineData(6770, Sector.Unmapped)]
    [InlineData(9995, Sector.Unmapped)]
    [InlineData(8888, Sector.Unmapped)]
    [InlineData(9721, Sector.Unmapped)]
    public void Of_KnownCode_GivesItsSector(int sic, Sector sector) => Assert.Equal(sector, SectorTable.Of(sic));

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(99999)]
    public void Of_NoCodeOrNoRange_IsUnmapped(int? sic) => Assert.Equal(Sector.Unmapped, SectorTable.Of(sic));

    [Fact]
    public void Ranges_AreAscendingAndDoNotOverlap()
    {
        Assert.All(SicRanges.All, r => Assert.True(r.From <= r.To && r.Words.Length > 0));
        Assert.All(SicRanges.All.Zip(SicRanges.All.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From, $"{pair}"));
    }

    [Fact]
    public void All_EverySectorOnceWithItsFundAndKey()
    {
        Assert.Equal(Enum.GetValues<Sector>().Order(), SectorTable.All.Select(s => s.Sector).Order());
        Assert.Equal("XLB XLC XLE XLF XLI XLK XLP XLRE XLU XLV XLY",
            string.Join(' ', SectorTable.All.Select(s => s.Etf).OfType<string>().Order(StringComparer.Ordinal)));
        Assert.Equal(12, SectorTable.All.Select(s => s.Key).Distinct().Count());
        Assert.All(SicRanges.All.Select(r => r.Sector).Distinct(), s => Assert.NotNull(SectorTable.Info(s)));
    }

    [Theory]
    [InlineData("tech", Sector.Technology)]
    [InlineData("Health Care", Sector.HealthCare)]
    [InlineData("healthcare", Sector.HealthCare)]
    [InlineData("xlre", Sector.RealEstate)]
    [InlineData("Unmapped", Sector.Unmapped)]
    [InlineData("nothing", null)]
    [InlineData(null, null)]
    public void Find_KeyNameOrFund_GivesTheSector(string? text, Sector? sector) => Assert.Equal(sector, SectorTable.Find(text));
}
