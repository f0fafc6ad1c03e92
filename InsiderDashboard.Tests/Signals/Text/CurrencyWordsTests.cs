using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Tests.Signals.Text;

public class CurrencyWordsTests
{
    [Theory]
    [InlineData("The price is stated in Canadian dollars.")]
    [InlineData("Purchased on the TSX at an average price of C$12.40.")]
    [InlineData("Weighted average price of CAD 4.10 per share.")]
    [InlineData("Shares were sold at €31.20.")]
    [InlineData("The price per share is NIS 14.2.")]
    [InlineData("Reported price is in pence.")]
    public void Footnote_ThatStatesThePriceInAnotherCurrency_IsForeign(string words) => Assert.True(IsForeign(words));

    [Theory]
    [InlineData("Price converted from Canadian dollars at the rate of the day.")]
    [InlineData("The price was C$12.40, or US$9.05.")]
    [InlineData("The average price of $10.20 per share; prices ranged from $10.00 to $10.40.")]
    [InlineData("The reporting person is a resident of Canada and is paid in Canadian dollars.")]
    [InlineData("The shares won at the price of the auction weigh 3 pounds.")]
    [InlineData("Multiple prices on the Euronext.")]
    public void Footnote_WithDollarsOrWithoutAPrice_IsNot(string words) => Assert.False(IsForeign(words));

    [Fact]
    public void Footnote_OfTheHolderOrOfAnotherCode_IsNotRead()
    {
        Assert.False(IsForeign("The price is stated in Canadian dollars.", field: "NATURE_OF_OWNERSHIP"));
        Assert.False(IsForeign("The price is stated in Canadian dollars.", code: "M"));
    }

    [Fact]
    public void Reading_KeepsTheFlag()
    {
        var reading = FilingReader.Read(Filing("The price is stated in Canadian dollars.", "TRANS_PRICEPERSHARE", "P"));

        Assert.True(Assert.Single(reading.Rows).ForeignCurrency);
        Assert.True(Assert.Single(ReadingCodec.Decode(ReadingCodec.Encode(reading)).Rows).ForeignCurrency);
    }

    private static bool IsForeign(string words, string field = "TRANS_PRICEPERSHARE", string code = "P")
    {
        var filing = Filing(words, field, code);
        return CurrencyWords.IsForeign(filing.Rows[0], new FilingTexts(filing));
    }

    private static Filing Filing(string words, string field, string code) => Support.SampleFilings.Full() with
    {
        Aff10b5One = null,
        Remarks = null,
        Rows = [Support.SampleFilings.Trade(1, code, 100, 12.4) with { FootnoteRefs = [new FootnoteRef(field, "F1")] }],
        Footnotes = [new Footnote("F1", words)],
    };
}
