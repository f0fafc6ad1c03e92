using InsiderDashboard.Core.Signals.Text;


namespace InsiderDashboard.Tests.Signals.Text;

public class PatternTests
{
    // The first uses go to one engine and the later ones to another.
    [Fact]
    public void Match_ManyTimes_FindsTheSameFromFirstToLast()
    {
        var pattern = Pattern.IgnoreCase(@"\b(?:sold|sale)\b[^;]{0,20}?\b(?<why>tax|taxes)\b|\bto[- ]cover\b");

        var found = Enumerable.Range(0, 1_000).Select(_ => pattern.Match("Shares SOLD for the tax; sold to cover taxes."))
            .Select(m => (m.Value, m.Groups["why"].Value)).Distinct();

        Assert.Equal([("SOLD for the tax", "tax")], found);
    }

    [Fact]
    public void Match_LongText_IsReadWhole()
    {
        var pattern = Pattern.IgnoreCase(@"\bto cover\b");

        Assert.True(pattern.IsMatch(new string('x', 5_000) + " sold to cover"));
    }

    [Fact]
    public void Replace_ManyTimes_ReplacesTheSame()
    {
        var pattern = Pattern.IgnoreCase(@"nyse|nasdaq");

        Assert.All(Enumerable.Range(0, 1_000), _ => Assert.Equal("sold on * and *", pattern.Replace("sold on NYSE and Nasdaq", "*")));
    }
}
