using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Tests.Support;

namespace InsiderDashboard.Tests.Sources;

/// <summary>
/// Real files against counts taken by another route: the zips with Python's zipfile and csv modules, the XML with
/// Python's ElementTree, the price files with <c>zcat | wc -l</c>.
/// </summary>
public sealed class RealSourcesTests
{
    [RealDataFact]
    public void TwoQuarters_AreReadWhole()
    {
        var reading = Reading.Of(RealData.Path("form345/2025q2_form345.zip"), RealData.Path("form345/2025q3_form345.zip"));

        Assert.Empty(reading.Rejections);
        Assert.Equal(17_296 + 24_165, reading.Filings.Count);
        Assert.Equal(25_830 + 45_601, Rows(reading, FiledTable.NonDerivative, isHolding: false));
        Assert.Equal(3_216 + 4_512, Rows(reading, FiledTable.Derivative, isHolding: false));
        Assert.Equal(41_461, reading.Filings.Sum(f => f.Owners.Count));
        Assert.Equal(0, reading.Filings.Sum(f => f.Defects.Count));
        Assert.Equal([new SourceItem.Covered(new(2025, 4, 28), new(2025, 6, 30)), new(new(2025, 7, 1), new(2025, 9, 30))], reading.Covered);
    }

    [RealDataFact]
    public void PartialQuarter_KeepsWhatIsThereAndSaysWhatIsMissing()
    {
        var reading = Reading.Of(RealData.Path("form345/2024q3_partial_form345.zip"));

        Assert.Equal(36_075, reading.Filings.Count);
        Assert.Equal(19_003, Rows(reading, FiledTable.Derivative, isHolding: false));
        Assert.Equal(8_136, Rows(reading, FiledTable.Derivative, isHolding: true));
        Assert.Equal(17_897, Rows(reading, FiledTable.NonDerivative, isHolding: true));
        Assert.Equal(39_236, reading.Filings.Sum(f => f.Signatures.Count));
        Assert.Equal(0, reading.Filings.Sum(f => f.Defects.Count));
        Assert.Empty(reading.Covered);
        Assert.Equal("REPORTINGOWNER.tsv, NONDERIV_TRANS.tsv, FOOTNOTES.tsv", Assert.Single(reading.Losses).Value);
        Assert.Contains(reading.Rejections, r => r is { Level: RejectionLevel.Note, Value: "AFF10B5ONE" });
    }

    [RealDataFact]
    public void OneFilingAsLooseTables_IsRead_AndCoversItsDayAlone()
    {
        var reading = Reading.Of(RealData.Path("form345/2025q1_one_filing"));

        var filing = Assert.Single(reading.Filings);
        Assert.Equal(("0001104659-25-030072", false, 24.57, 1849056L),
            (filing.Accession.ToString(), filing.Aff10b5One, filing.Rows.Single().Price, filing.IssuerCik));
        Assert.Equal(new SourceItem.Covered(filing.FiledOn!.Value, new(2025, 3, 31)), Assert.Single(reading.Covered));
    }

    [RealDataFact]
    public void AllXmlDocuments_AreReadWithoutALoss()
    {
        var reading = Reading.Of(RealData.Path("ownership-xml"));

        Assert.Empty(reading.Losses);
        Assert.Equal(268, reading.Filings.Count);
        Assert.Equal((1_219, 431, 257, 99),
            (Rows(reading, FiledTable.NonDerivative, false), Rows(reading, FiledTable.NonDerivative, true),
                Rows(reading, FiledTable.Derivative, false), Rows(reading, FiledTable.Derivative, true)));
        Assert.Equal((306, 1_728, 293, 4_742),
            (reading.Filings.Sum(f => f.Owners.Count), reading.Filings.Sum(f => f.Footnotes.Count),
                reading.Filings.Sum(f => f.Signatures.Count), reading.Filings.Sum(f => f.Rows.Sum(r => r.FootnoteRefs.Count))));
        Assert.Equal(0, reading.Filings.Sum(f => f.Defects.Count));
        Assert.Equal(8, reading.Filings.Count(f => f.Accession.IsContentKey));
        Assert.Equal(60, reading.Filings.Count(f => f.Aff10b5One is not null));
        Assert.Equal(1_135 + 226, reading.Filings.Sum(f => f.Rows.Count(r => r.Price is not null)));
        Assert.Equal("8", Assert.Single(reading.Rejections).Value);
    }

    [RealDataFact]
    public void DateWithATimeZone_KeepsItsDay()
    {
        // 0001477932-24-004351 writes <value>2024-08-02-05:00</value> and the like.
        var filing = Reading.Of(RealData.Path("ownership-xml/0001477932-24-004351.xml")).Filings.Single();

        Assert.All(filing.Rows.Where(r => !r.IsHolding), r => Assert.Equal(2024, r.TradedOn!.Value.Year));
        Assert.Contains(filing.Rows, r => r is { Code: "P", AcquiredDisposed: 'D' });
    }

    [RealDataFact]
    public void SevenOwnersOnOneFiling_AreAllThere() =>
        Assert.Equal(7, Reading.Of(RealData.Path("ownership-xml/0000899243-21-036608.xml")).Filings.Single().Owners.Count);

    [RealDataFact]
    public void Submissions_GiveFilingsWithTheirHeaders()
    {
        var reading = Reading.Of(RealData.Path("edgar/filings"));

        Assert.Equal(["0000320193-22-000061", "0001127602-25-001055", "0001127602-25-004598", "0001562180-25-000280"],
            reading.Filings.Select(f => f.Accession.ToString()).Order());
        var aar = reading.Filings.Single(f => f.Accession.ToString() == "0001127602-25-001055");
        Assert.Equal((new DateOnly(2025, 1, 10), false, new DateTime(2025, 1, 10, 16, 7, 30), 3720),
            (aar.FiledOn, aar.FiledEstimated, aar.AcceptedAt, aar.IssuerSic));
        var arrow = reading.Filings.Single(f => f.Accession.ToString() == "0001127602-25-004598");
        Assert.Equal((new DateOnly(2025, 2, 13), 5065, 7536L, 2), (arrow.FiledOn, arrow.IssuerSic, arrow.IssuerCik, arrow.Rows.Count));
        Assert.Equal(["13F-HR", "4", "D", "D/A"], reading.Losses.Select(r => r.Value).Order());
        Assert.Contains("header alone", reading.Losses.Single(r => r.Value == "4").Reason, StringComparison.Ordinal);
    }

    [RealDataFact]
    public void PriceFiles_AreReadWhole()
    {
        var reading = Reading.Of(RealData.Path("prices"));

        Assert.Empty(reading.Rejections);
        Assert.Equal(643_701 + 60_501 + 2_429_530 + 17_785, reading.Prices.Sum(p => p.Days.Length));
        Assert.Equal(643_701, reading.Prices.Where(p => p.Kind == PriceKind.Close).Sum(p => p.Days.Length));
        Assert.All(reading.Prices, p => Assert.True(p.Days.Zip(p.Days.Skip(1)).All(d => d.First < d.Second)));
    }

    [RealDataFact]
    public void CompanyFile_IsReadWhole()
    {
        var reading = Reading.Of(RealData.Path("companies.csv"));

        Assert.Empty(reading.Rejections);
        Assert.Equal(9_902, reading.Companies.Count);
        Assert.Equal(new Company(1750, "AIR", "AAR CORP", "NYSE", 3720, null), reading.Companies[0]);
    }

    private static int Rows(Reading reading, FiledTable table, bool isHolding) =>
        reading.Filings.Sum(f => f.Rows.Count(r => r.Table == table && r.IsHolding == isHolding));
}
