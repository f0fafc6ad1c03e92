using InsiderDashboard.Components.Cells;


namespace InsiderDashboard.Tests.Components.Cells;

public sealed class FormatsTests
{
    [Theory]
    [InlineData(0, "$0")]
    [InlineData(12.5, "$12.5")]
    [InlineData(950, "$950")]
    [InlineData(12_345.6, "$12,346")]
    [InlineData(99_999.4, "$99,999")]
    [InlineData(99_999.6, "$100K")]
    [InlineData(999_499, "$999K")]
    [InlineData(999_500, "$1.00M")]
    [InlineData(1_234_567, "$1.23M")]
    [InlineData(12_345_678, "$12.3M")]
    [InlineData(999_600_000, "$1.00B")]
    [InlineData(-1_234_567, "−$1.23M")]
    [InlineData(2.5e12, "$2.50T")]
    public void Money_IsCompact(double value, string expected) => Assert.Equal(expected, Formats.Money(value));

    [Fact]
    public void Money_Signed_SaysPlus()
    {
        Assert.Equal("+$1.00M", Formats.Money(1e6, signed: true));
        Assert.Equal("−$1.00M", Formats.Money(-1e6, signed: true));
        Assert.Equal("$0", Formats.Money(0, signed: true));
    }

    [Theory]
    [InlineData(1_234_567, "$1,234,567")]
    [InlineData(1_234_567.5, "$1,234,567.50")]
    [InlineData(-3, "−$3")]
    public void MoneyExact_HasEveryDigit(double value, string expected) => Assert.Equal(expected, Formats.MoneyExact(value));

    [Theory]
    [InlineData(12.5, "$12.50")]
    [InlineData(0.0125, "$0.0125")]
    [InlineData(1234.567, "$1,234.57")]
    public void Price_HasCents(double value, string expected) => Assert.Equal(expected, Formats.Price(value));

    [Theory]
    [InlineData(0.0345, false, "3.5%")]
    [InlineData(0.0345, true, "+3.5%")]
    [InlineData(-0.5, true, "−50.0%")]
    [InlineData(-0.0001, true, "0.0%")]
    public void Percent_OfAFraction(double value, bool signed, string expected) => Assert.Equal(expected, Formats.Percent(value, signed: signed));

    [Fact]
    public void Plural_FollowsTheCount()
    {
        Assert.Equal("1 filing", Formats.Plural(1, "filing"));
        Assert.Equal("1,200 filings", Formats.Plural(1200, "filing"));
        Assert.Equal("2 entities", Formats.Plural(2, "entity", "entities"));
    }
}
