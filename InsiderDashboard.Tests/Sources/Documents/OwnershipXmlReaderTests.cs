using System.Globalization;
using System.Text;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources;

namespace InsiderDashboard.Tests.Sources.Documents;

public sealed class OwnershipXmlReaderTests : IDisposable
{
    /// <summary>A document of the newest schema with every element that is read.</summary>
    internal const string Document = """
        <?xml version="1.0"?>
        <ownershipDocument>
          <schemaVersion>X0609</schemaVersion><documentType>4/A</documentType>
          <periodOfReport>2025-01-10-05:00</periodOfReport><dateOfOriginalSubmission>2025-01-11</dateOfOriginalSubmission>
          <noSecuritiesOwned>0</noSecuritiesOwned><notSubjectToSection16>TRUE</notSubjectToSection16>
          <form3HoldingsReported>false</form3HoldingsReported><form4TransactionsReported>1</form4TransactionsReported>
          <issuer>
            <issuerCik>0000001750</issuerCik><issuerName>AAR CORP</issuerName>
            <issuerTradingSymbol>AIR</issuerTradingSymbol><issuerForeignTradingSymbol>AIR.L</issuerForeignTradingSymbol>
          </issuer>
          <reportingOwner>
            <reportingOwnerId><rptOwnerCik>0001806647</rptOwnerCik><rptOwnerName>Garascia Jessica A.</rptOwnerName></reportingOwnerId>
            <reportingOwnerAddress>
              <rptOwnerStreet1>1 Road</rptOwnerStreet1><rptOwnerStreet2/><rptOwnerCity>WOOD DALE</rptOwnerCity>
              <rptOwnerState>IL</rptOwnerState><rptOwnerZipCode>60191</rptOwnerZipCode><rptOwnerStateDescription></rptOwnerStateDescription>
            </reportingOwnerAddress>
            <reportingOwnerRelationship>
              <isOfficer>true</isOfficer><isOther>1</isOther>
              <officerTitle>GC &amp; Secretary</officerTitle><otherText>See remarks</otherText>
            </reportingOwnerRelationship>
          </reportingOwner>
          <reportingOwner>
            <reportingOwnerId><rptOwnerCik>7</rptOwnerCik><rptOwnerName>Fund LP</rptOwnerName></reportingOwnerId>
            <reportingOwnerRelationship><isTenPercentOwner>1</isTenPercentOwner></reportingOwnerRelationship>
          </reportingOwner>
          <aff10b5One>1</aff10b5One>
          <nonDerivativeTable>
            <nonDerivativeHolding>
              <securityTitle><value>Common Stock</value></securityTitle>
              <postTransactionAmounts>
                <valueOwnedFollowingTransaction><value>12.5</value></valueOwnedFollowingTransaction>
              </postTransactionAmounts>
              <ownershipNature>
                <directOrIndirectOwnership><value>I</value></directOrIndirectOwnership>
                <natureOfOwnership><value>By trust</value><footnoteId id="F2"/></natureOfOwnership>
              </ownershipNature>
            </nonDerivativeHolding>
            <nonDerivativeTransaction>
              <securityTitle><value>Common Stock</value><footnoteId id="F1"/></securityTitle>
              <transactionDate><value>2025-01-10</value></transactionDate><deemedExecutionDate><value>2025-01-09</value></deemedExecutionDate>
              <transactionCoding>
                <transactionFormType>4</transactionFormType><transactionCode>S</transactionCode>
                <equitySwapInvolved>0</equitySwapInvolved><footnoteId id="F3"/>
              </transactionCoding>
              <transactionTimeliness><value>L</value></transactionTimeliness>
              <transactionAmounts>
                <transactionShares><value>1500</value></transactionShares>
                <transactionPricePerShare><footnoteId id="F1"/><footnoteId id="F2"/></transactionPricePerShare>
                <transactionAcquiredDisposedCode><value>D</value></transactionAcquiredDisposedCode>
              </transactionAmounts>
              <postTransactionAmounts>
                <sharesOwnedFollowingTransaction><value>66.9030</value></sharesOwnedFollowingTransaction>
              </postTransactionAmounts>
              <ownershipNature><directOrIndirectOwnership><value>D</value></directOrIndirectOwnership></ownershipNature>
              <somethingNew><value>x</value></somethingNew>
            </nonDerivativeTransaction>
          </nonDerivativeTable>
          <derivativeTable>
            <derivativeTransaction>
              <securityTitle><value>Option</value></securityTitle>
              <conversionOrExercisePrice><value>4.5</value></conversionOrExercisePrice>
              <transactionDate><value>2025-01-10</value></transactionDate>
              <transactionCoding>
                <transactionCode>M</transactionCode><equitySwapInvolved>true</equitySwapInvolved>
              </transactionCoding>
              <transactionAmounts><transactionTotalValue><value>9.5</value></transactionTotalValue></transactionAmounts>
              <exerciseDate><footnoteId id="F2"/></exerciseDate><expirationDate><value>2030-01-01Z</value></expirationDate>
              <underlyingSecurity>
                <underlyingSecurityTitle><value>Common</value></underlyingSecurityTitle>
                <underlyingSecurityShares><value>10</value></underlyingSecurityShares>
              </underlyingSecurity>
            </derivativeTransaction>
          </derivativeTable>
          <footnotes><footnote id="F1">Average.</footnote><footnote id="F2">Trust &amp; co.</footnote></footnotes>
          <remarks>Exhibit 24</remarks>
          <ownerSignature><signatureName>/s/ One</signatureName><signatureDate>2025-01-12</signatureDate></ownerSignature>
          <ownerSignature><signatureName>/s/ Two</signatureName><signatureDate>2025-01-13</signatureDate></ownerSignature>
        </ownershipDocument>
        """;

    private readonly SourceFolder folder = new();

    [Fact]
    public void Read_NewestSchema_GivesEveryField()
    {
        var filing = Read(Document).Filings.Single();

        Assert.Equal(("4/A", new DateOnly(2025, 1, 10), new DateOnly(2025, 1, 11), "X0609", 1750L, "AAR CORP"),
            (filing.Form, filing.Period, filing.OriginalFiledOn, filing.SchemaVersion, filing.IssuerCik, filing.IssuerName));
        Assert.Equal(("AIR", "AIR.L", false, true, false, true, true),
            (filing.FiledTicker, filing.ForeignTicker, filing.NoSecuritiesOwned, filing.NotSubjectToSection16,
                filing.Form3HoldingsReported, filing.Form4TransactionsReported, filing.Aff10b5One));
        Assert.Equal((new DateOnly(2025, 1, 13), true, SourceKind.Xml), (filing.FiledOn, filing.FiledEstimated, filing.Source));
        Assert.True(filing.Owners[0] is
        {
            Cik: 1806647, IsOfficer: true, IsDirector: false, IsOther: true,
            OfficerTitle: "GC & Secretary", OtherText: "See remarks", State: "IL", Street2: null
        });
        Assert.True(filing.Owners[1] is { Cik: 7, IsTenPercentOwner: true });
        Assert.Equal([(FiledTable.NonDerivative, false, 1L), (FiledTable.NonDerivative, true, 1L), (FiledTable.Derivative, false, 1L)],
            filing.Rows.Select(r => (r.Table, r.IsHolding, r.Key)));
        var sale = filing.Rows[0];
        Assert.Equal((1500.0, null, 66.903, "L", "S", 'D'),
            (sale.Shares, sale.Price, sale.SharesAfter, sale.Timeliness, sale.Code, sale.AcquiredDisposed));
        Assert.Equal([new FootnoteRef("SECURITY_TITLE", "F1"), new("EQUITY_SWAP_TRANS_CD", "F3"),
            new("TRANS_PRICEPERSHARE", "F1"), new("TRANS_PRICEPERSHARE", "F2")], sale.FootnoteRefs);
        Assert.Equal((12.5, "By trust"), (filing.Rows[1].ValueAfter, filing.Rows[1].Nature));
        Assert.Equal((4.5, true, 9.5, new DateOnly(2030, 1, 1), 10.0),
            (filing.Rows[2].ConversionPrice, filing.Rows[2].EquitySwap, filing.Rows[2].TotalValue, filing.Rows[2].ExpiresOn,
                filing.Rows[2].UnderlyingShares));
        Assert.Equal([new Footnote("F1", "Average."), new("F2", "Trust & co.")], filing.Footnotes);
        Assert.Equal(2, filing.Signatures.Count);
        Assert.Empty(filing.Defects);
    }

    // One signature says 2028, a slip of the pen: the number says that the filing is of 2025.
    [Theory]
    [InlineData("0001127602-25-001055.xml", "2028-01-13", "2025-01-12")]
    [InlineData("0001127602-25-001055.xml", "2025-12-31", "2025-12-31")]
    [InlineData("no number.xml", "2028-01-13", "2025-01-12")]
    [InlineData("no number.xml", "2027-01-13", "2027-01-13")]
    public void Read_SignatureOfALaterYear_IsNoFilingDate(string file, string signed, string expected)
    {
        var document = Document.Replace("<signatureDate>2025-01-13", "<signatureDate>" + signed);

        var filing = Reading.Of(folder.Write(file, Encoding.UTF8.GetBytes(document))).Filings.Single();

        Assert.Equal((DateOnly.Parse(expected, CultureInfo.InvariantCulture), true), (filing.FiledOn, filing.FiledEstimated));
    }

    [Fact]
    public void Read_EverySignatureOfALaterYear_PeriodStandsIn()
    {
        var document = Document.Replace("<signatureDate>2025-", "<signatureDate>2028-");

        var filing = Reading.Of(folder.Write("0001127602-25-001055.xml", Encoding.UTF8.GetBytes(document))).Filings.Single();

        Assert.Equal((new DateOnly(2025, 1, 10), true), (filing.FiledOn, filing.FiledEstimated));
    }

    [Fact]
    public void Read_NamespaceBomAndOtherEncodings_GiveTheSameFiling()
    {
        var plain = Read(Document).Filings.Single();
        byte[][] variants =
        [
            Encoding.UTF8.GetBytes(Document.Replace("<ownershipDocument>", "<x:ownershipDocument xmlns:x=\"urn:any\">")
                .Replace("</ownershipDocument>", "</x:ownershipDocument>")),
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Document)],
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Document)],
            Encoding.Latin1.GetBytes(Document.Replace("\"1.0\"", "\"1.0\" encoding=\"windows-1252\"")),
            Encoding.UTF8.GetBytes("\n\n  " + Document),
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("\r\n" + Document)],
        ];

        Assert.All(variants, bytes =>
        {
            var filing = Reading.Of(folder.Write("0001127602-25-001055.xml", bytes)).Filings.Single();
            Assert.Equal((plain.Owners.Count, plain.Rows.Count, plain.IssuerName, plain.Rows[0].Shares),
                (filing.Owners.Count, filing.Rows.Count, filing.IssuerName, filing.Rows[0].Shares));
        });
    }

    [Theory]
    [InlineData("<!DOCTYPE ownershipDocument [<!ENTITY a \"aaaaaaaaaa\">"
        + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>")]
    [InlineData("<!DOCTYPE ownershipDocument [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    public void Read_DocumentType_IsRejectedByName(string documentType)
    {
        var reading = Read(Document.Replace("<ownershipDocument>", documentType + "<ownershipDocument>").Replace("AAR CORP", "&x;"));

        var rejection = Assert.Single(reading.Losses);
        Assert.Equal((RejectionLevel.File, "<!DOCTYPE"), (rejection.Level, rejection.Value));
        Assert.Empty(reading.Filings);
    }

    [Fact]
    public void Read_NotWellFormed_NamesLineAndColumn()
    {
        var rejection = Assert.Single(Read("<?xml version=\"1.0\"?>\n<ownershipDocument>\n  <issuer></wrong>").Losses);

        Assert.Equal("line 3, column 13", rejection.Place);
        Assert.Contains("not well-formed", rejection.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", "feed")]
    [InlineData("<edgarSubmission/>", "edgarSubmission")]
    public void Read_OtherXml_SaysWhichKind(string xml, string root) =>
        Assert.Contains($"root element is {root}", Assert.Single(Read(xml).Losses).Reason, StringComparison.Ordinal);

    [Fact]
    public void Read_OddValues_AreDefectsAndTheFilingStays()
    {
        var reading = Read(Document.Replace("<value>1500</value>", "<value>1,500</value>")
            .Replace("<isOfficer>true<", "<isOfficer>yes<").Replace("<value>2025-01-09</value>", "<value>01/09/2025</value>"));
        var filing = reading.Filings.Single();

        Assert.Equal(["yes", "1,500", "01/09/2025"], filing.Defects.OrderByDescending(d => d.Place).Select(d => d.Value));
        Assert.Contains(filing.Defects, d => d.Place == "nonDerivativeTransaction[1].transactionShares");
        Assert.Equal(3, filing.Rows.Count);
        Assert.Equal(filing.Defects.Select(d => d.Value), reading.Losses.Select(r => r.Value));
    }

    [Fact]
    public void Read_WithoutIssuerCik_IsRejected() =>
        Assert.Equal("issuer/issuerCik", Assert.Single(Read(Document.Replace("<issuerCik>0000001750</issuerCik>", "")).Losses).Place);

    [Fact]
    public void Read_Accession_ComesFromNameThenFolderThenContent()
    {
        var paths = new[] { "x_0001209191-12-006885.xml", "000120919112006886.xml", "000120919112006887/form4.xml", "form4.xml" }
            .Select(n => folder.Write(n, Document)).ToArray();
        var reading = Reading.Of(paths);

        Assert.Equal(["0001209191-12-006885", "0001209191-12-006886", "0001209191-12-006887"],
            reading.Filings.Take(3).Select(f => f.Accession.ToString()));
        Assert.True(reading.Filings[3].Accession.IsContentKey);
        var note = Assert.Single(reading.Rejections);
        Assert.Equal((RejectionLevel.Note, "1"), (note.Level, note.Value));
        Assert.Equal(reading.Filings[3].Accession, Reading.Of(folder.Write("other/name.xml", Document)).Filings.Single().Accession);
    }

    [Fact]
    public void Read_ZipOfXml_ReadsEachAndRejectsTheBroken()
    {
        var reading = Reading.Of(folder.Zip("x.zip", ("a/0001209191-12-006885.xml", Document),
            ("b/broken.xml", "<ownershipDocument>"), ("readme.md", "hello")));

        Assert.Equal("0001209191-12-006885", Assert.Single(reading.Filings).Accession.ToString());
        Assert.Equal(["x.zip!b/broken.xml", "x.zip!readme.md"],
            reading.Losses.Select(r => Path.GetFileName(r.File.Split('!')[0]) + "!" + r.File.Split('!')[1]));
        Assert.All(reading.Losses, r => Assert.Equal(RejectionLevel.Part, r.Level));
        Assert.Equal("ownership XML", Assert.Single(reading.Items.OfType<SourceItem.Opened>()).Kind);
    }

    [Theory]
    [InlineData("<a>", "</a>", "nested")]
    [InlineData("<a/>", "", "elements")]
    public void Read_TreeWithoutMeasure_IsRejectedSoon(string open, string close, string reason)
    {
        string Many(string text) => string.Concat(Enumerable.Repeat(text, 300_000));

        Assert.Contains(reason, Assert.Single(Read($"<ownershipDocument>{Many(open)}{Many(close)}</ownershipDocument>").Losses).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DocumentAboveTheLimit_IsRejected() =>
        Assert.Contains("longer than",
            Assert.Single(Reading.Of(SourceLimits.Default with { DocumentBytes = 1000 }, folder.Write("a.xml", Document)).Losses).Reason,
            StringComparison.Ordinal);

    private Reading Read(string xml) => Reading.Of(folder.Write("0001127602-25-001055.xml", xml));

    public void Dispose() => folder.Dispose();
}
