using InsiderDashboard.Core.Signals.Text;


namespace InsiderDashboard.Tests.Signals.Text;

public class SentencesTests
{
    [Theory]
    [InlineData("Sold by Acme Inc. The price is an average.", 2)]
    [InlineData("Each share of Acme Inc. Class A stock was sold.", 1)]
    [InlineData("Sold at $10.50 to $11.25 per share. See No. 5 of Sec. 16.", 2)]
    [InlineData("Held by W.K. Kellogg Foundation Trust. Sold by J. Smith.", 2)]
    [InlineData("A U.S. bank sold approx. 500 shares.", 1)]
    [InlineData("Sold on Mar. 5 by Mr. Doe, Jr. These shares were vested.", 2)]
    [InlineData("Under the plan.The shares were sold.", 2)]
    [InlineData("First paragraph\n\nSecond paragraph", 2)]
    [InlineData("one line\nof the same sentence", 1)]
    [InlineData("Held by Acme Fund, L.P. and by Acme GP, L.L.C. Represents shares sold.", 2)]
    [InlineData("   ", 0)]
    [InlineData(null, 0)]
    public void Split_Abbreviations_DoNotEndASentence(string? text, int count) => Assert.Equal(count, Sentences.Split(text).Count);

    [Fact]
    public void Plain_DashesSpacesAndQuotes_AreMadeOne() =>
        Assert.Equal("10b5-1 plan 's \"x\"", Sentences.Plain(" 10b5\u20111\u00A0 plan\t\u2019s \u201Cx\u201D "));

    [Theory]
    [InlineData("under the Securities Exchange Act of 1934, as amended, sold", "exchange")]
    [InlineData("to the staff of the Securities and Exchange Commission", "exchange")]
    [InlineData("closing price on the New York Stock Exchange", "exchange")]
    [InlineData("sold at $1, and undertakes to provide to the issuer, upon request, full information", "issuer")]
    public void ForRules_NamesAndPromises_AreTakenOut(string sentence, string gone) =>
        Assert.DoesNotContain(gone, Sentences.ForRules(sentence), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void ForRules_ExchangeOffer_Stays() =>
        Assert.Contains("exchange offer", Sentences.ForRules("Tendered in the exchange offer."), StringComparison.Ordinal);
}
