using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Tests.Signals.Text;

/// <summary>When a footnote that only another row refers to counts for a sale, and how one number of shares is shared out among several.</summary>
public class FootnotesOfOtherRowsTests
{
    private static readonly DateOnly Day = new(2025, 3, 4);

    [Fact]
    public void Read_FootnoteOfTheRowThatDeliversTheShares_CountsForTheSale()
    {
        var exercise = Row(1, "M", 'A', 1_000, "F1");
        var sale = Row(2, "S", 'D', 1_000, null);

        Assert.Equal((TextClass.TaxSale, "F1"), TextOf("Shares were sold to cover taxes upon the exercise.", exercise, sale));
        Assert.Equal((TextClass.OfferingSale, "F1"), TextOf("Converted and sold to the underwriters in the public offering.", exercise, sale));
    }

    [Fact]
    public void Read_FootnoteOfTheDerivativeOfThatDay_CountsForTheSale()
    {
        var option = Row(1, "M", 'D', 1_000, "F1") with { Table = FiledTable.Derivative };

        Assert.Equal((TextClass.TaxSale, "F1"), TextOf("Shares were sold to cover taxes upon the exercise.", option, Row(1, "S", 'D', 1_000, null)));
    }

    [Theory]
    [InlineData("A", 'A', "2025-03-03")] // another day
    [InlineData("F", 'D', "2025-03-04")] // delivers nothing
    public void Read_FootnoteOfAnotherRow_DoesNotCount_UnlessItSpeaksOfTheSales(string code, char side, string tradedOn)
    {
        var other = Row(1, code, side, 1_000, "F1") with { TradedOn = DateOnly.Parse(tradedOn) };
        var sale = Row(2, "S", 'D', 1_000, null);

        Assert.Equal((TextClass.None, (string?)null), TextOf("Shares sold to cover taxes upon vesting.", other, sale));
        Assert.Equal((TextClass.TaxSale, "F1"), TextOf("The sales were made to cover taxes upon vesting.", other, sale));
    }

    [Fact]
    public void Read_FootnoteOfAnotherSale_IsOfThatSaleAlone()
    {
        var rows = Read("The sale was made to cover taxes.", Row(1, "S", 'D', 300, "F1"), Row(2, "S", 'D', 1_000, null)).Rows;

        Assert.Equal([TextClass.TaxSale, TextClass.None], rows.Select(r => r.Text));
    }

    [Fact]
    public void Read_FootnoteOfAnotherRow_SaysNothingOfAPurchase() =>
        Assert.Equal((TextClass.None, (string?)null), TextOf(
            "The sales were made in the public offering, where shares were purchased too.", Row(1, "M", 'A', 10, "F1"), Row(2, "P", 'A', 10, null)));

    // 780 of 2,000 + 1,000 sold: 780 x 2/3 = 520 and 780 x 1/3 = 260.
    [Fact]
    public void Read_OneNumberForSeveralSales_IsSharedProRata()
    {
        var rows = Read("780 shares were sold to cover taxes.", Row(1, "S", 'D', 2_000, "F1"), Row(2, "S", 'D', 1_000, "F1")).Rows;

        Assert.Equal([520.0, 260.0], rows.Select(r => Math.Round(r.TaxShares, 9)));
    }

    [Fact]
    public void Read_OneNumberThatIsOneSale_IsThatSale()
    {
        var rows = Read("780 shares were sold to cover taxes.", Row(1, "S", 'D', 2_000, "F1"), Row(2, "S", 'D', 780, "F1")).Rows;

        Assert.Equal([(TextClass.None, 0.0), (TextClass.TaxSale, 0.0)], rows.Select(r => (r.Text, r.TaxShares)));
    }

    [Fact]
    public void Codec_KeepsTheTaxPart()
    {
        var reading = Read("780 shares were sold to cover taxes.", Row(1, "S", 'D', 2_000, "F1"));

        var row = ReadingCodec.Decode(ReadingCodec.Encode(reading)).Rows[0];

        Assert.Equal(reading.Rows[0] with { TaxWords = null }, row);
        Assert.Equal(780, row.TaxShares);
    }

    private static (TextClass, string?) TextOf(string footnote, FiledRow other, FiledRow trade) =>
        Read(footnote, other, trade).Rows[^1] is var row ? (row.Text, row.TextEvidence) : default;

    private static FilingReading Read(string footnote, params FiledRow[] rows) => FilingReader.Read(new Filing
    {
        Accession = new Accession(1), Form = "4", FiledOn = new DateOnly(2025, 3, 6),
        IssuerCik = 1, IssuerName = "ACME CORP", Source = SourceKind.Xml,
        Owners = [new ReportingOwner { Cik = 2, Name = "Doe Jane", IsDirector = true }],
        Footnotes = [new Footnote("F1", footnote)],
        Rows = rows,
    });

    private static FiledRow Row(long key, string code, char side, double shares, string? footnote) => new()
    {
        Table = FiledTable.NonDerivative, IsHolding = false, Key = key, Code = code, AcquiredDisposed = side, Shares = shares, TradedOn = Day,
        FootnoteRefs = footnote is null ? [] : [new FootnoteRef("TRANS_SHARES", footnote)],
    };
}
