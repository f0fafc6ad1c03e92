using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Tests.Filings;

public class TickerCleanerTests
{
    // Every shape among the 4,816 distinct symbols of the data sets 2024Q3, 2025Q2 and 2025Q3 that is not a plain upper-case symbol.
    [Theory]
    [InlineData("AAPL", "AAPL")]
    [InlineData("mxf", "MXF")]
    [InlineData("BRK.A", "BRK-A")]
    [InlineData("BF-A", "BF-A")]
    [InlineData("LGF.B", "LGF-B")]
    [InlineData("NYT.A", "NYT-A")]
    [InlineData("ACRG.A.U", "ACRG-A-U")]
    [InlineData("GGT.RT", "GGT-RT")]
    [InlineData("HBIA.PK", "HBIA")]
    [InlineData("SCIA.OB", "SCIA")]
    [InlineData("NYSE: KRC", "KRC")]
    [InlineData("NASDAQ:DHC", "DHC")]
    [InlineData("ASX:CRN", "CRN")]
    [InlineData("NYSE/TRN", "TRN")]
    [InlineData("NTIP-NYSE", "NTIP")]
    [InlineData("(SIRI)", "SIRI")]
    [InlineData("(LASAX", "LASAX")]
    [InlineData("'LTRX", "LTRX")]
    [InlineData("\"OTC: ABCD\"", "ABCD")]
    [InlineData("OTC PINK: ABCD", "ABCD")]
    [InlineData("N O G", "NOG")]
    [InlineData("MACI U", "MACIU")]
    [InlineData("ALF A", "ALF-A")]
    [InlineData("ctb$news20", "CTB")]
    [InlineData("$ABCD", "ABCD")]
    [InlineData("AIM", "AIM")]
    [InlineData("CBOE", "CBOE")]
    [InlineData("CBOE: CBOE", "CBOE")]
    [InlineData("MOGA/MOGB", "MOGA", "MOGB")]
    [InlineData("HEI, HEI.A", "HEI", "HEI-A")]
    [InlineData("GEF, GEF-B", "GEF", "GEF-B")]
    [InlineData("WSO; WSOB", "WSO", "WSOB")]
    [InlineData("BIO BIOB", "BIO", "BIOB")]
    [InlineData("ARF STS", "ARF", "STS")]
    [InlineData("Z AND ZG", "Z", "ZG")]
    [InlineData("PARAA,PARA", "PARAA", "PARA")]
    [InlineData("HEI, HEI", "HEI")]
    public void Read_FiledField_GivesSymbolsThatJoinWithPriceFiles(string filed, params string[] expected)
    {
        var ticker = TickerCleaner.Read(filed);

        Assert.Equal(expected, ticker.All);
        Assert.Equal(expected[0], ticker.First);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("N/A")]
    [InlineData("n/a")]
    [InlineData("N.A.")]
    [InlineData("None")]
    [InlineData("[NONE]")]
    [InlineData("[None]")]
    [InlineData("-")]
    [InlineData("NASDAQ")]
    [InlineData("Not Applicable")]
    [InlineData("1314152")]
    [InlineData("M-6697")]
    [InlineData("*** ((( :")]
    public void Read_NoSymbol_GivesNone(string? filed)
    {
        Assert.Null(TickerCleaner.Read(filed).First);
        Assert.Empty(TickerCleaner.Read(filed).All);
    }
}
