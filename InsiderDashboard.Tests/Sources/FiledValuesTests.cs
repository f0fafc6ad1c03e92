using System.Globalization;
using System.Text;
using InsiderDashboard.Core.Sources;

namespace InsiderDashboard.Tests.Sources;

public sealed class FiledValuesTests
{
    [Theory]
    [InlineData("31-JUL-2024", "2024-07-31")]
    [InlineData("1-jul-2024", "2024-07-01")]
    [InlineData("2024-08-02", "2024-08-02")]
    [InlineData("2024-08-02-05:00", "2024-08-02")]
    [InlineData("2024-08-02+13:00", "2024-08-02")]
    [InlineData("2024-08-02Z", "2024-08-02")]
    [InlineData("2024-08-02T10:00:00", "2024-08-02")]
    [InlineData("1988-02-29", "1988-02-29")]
    [InlineData("31-JUN-2024", null)]
    [InlineData("2023-02-29", null)]
    [InlineData("31-JUL-24", null)]
    [InlineData("08/02/2024", null)]
    [InlineData("2024-08-02x", null)]
    [InlineData("0000-01-01", null)]
    [InlineData("20240802", null)]
    public void TryDate_ReadsTheDayOrNothing(string text, string? expected) =>
        Assert.Equal(expected, FiledValues.TryDate(Encoding.UTF8.GetBytes(text), out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);

    [Theory]
    [InlineData("250000.0", 250000d)]
    [InlineData("0.1", 0.1)]
    [InlineData(".5", 0.5)]
    [InlineData("7.", 7d)]
    [InlineData("66.9030", 66.903)]
    [InlineData("999999999999.9999", 999999999999.9999)]
    [InlineData("123456789012345678", 123456789012345678d)]
    [InlineData("-1.5", -1.5)]
    [InlineData("1E3", 1000d)]
    [InlineData("1,000", null)]
    [InlineData("$5", null)]
    [InlineData("1.2.3", null)]
    [InlineData(".", null)]
    [InlineData("NaN", null)]
    [InlineData("Infinity", null)]
    [InlineData("1e999", null)]
    public void TryNumber_ReadsAPlainDecimalOrNothing(string text, double? expected) =>
        Assert.Equal(expected, FiledValues.TryNumber(Encoding.UTF8.GetBytes(text), out var value) ? value : null);

    [Fact]
    public void TryNumber_EqualsTheFrameworkToTheLastBit()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var text = (random.NextDouble() * Math.Pow(10, random.Next(0, 9))).ToString("F" + random.Next(0, 6), CultureInfo.InvariantCulture);
            Assert.True(FiledValues.TryNumber(Encoding.UTF8.GetBytes(text), out var value));
            Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), value);
        }
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("TRUE", true)]
    [InlineData("False", false)]
    [InlineData("yes", null)]
    [InlineData("01", null)]
    public void TryBoolean_ReadsFourSpellings(string text, bool? expected) =>
        Assert.Equal(expected, FiledValues.TryBoolean(Encoding.UTF8.GetBytes(text), out var value) ? value : null);
}
