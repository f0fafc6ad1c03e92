using InsiderDashboard.Core.Sources;

namespace InsiderDashboard.Tests.Sources.Documents;

public sealed class SubmissionTextTests : IDisposable
{
    private const string Xml = "<?xml version=\"1.0\"?><ownershipDocument><documentType>4</documentType>"
        + "<periodOfReport>2025-01-10</periodOfReport><issuer><issuerName>AAR CORP</issuerName></issuer>"
        + "<reportingOwner><reportingOwnerId><rptOwnerCik>7</rptOwnerCik></reportingOwnerId></reportingOwner></ownershipDocument>";

    private static readonly string Tags = OneTagALine.Replace('|', '\n');

    private const string OneTagALine = "<SUBMISSION>|<ACCESSION-NUMBER>0001127602-25-004598|<TYPE>4|<PERIOD>20250212|<FILING-DATE>20250213|"
        + "<REPORTING-OWNER>|<OWNER-DATA>|<CONFORMED-NAME>Person|<CIK>0001870985|</OWNER-DATA>|</REPORTING-OWNER>|"
        + "<ISSUER>|<COMPANY-DATA>|<CONFORMED-NAME>ARROW ELECTRONICS, INC.|<CIK>0000007536|<ASSIGNED-SIC>5065|</COMPANY-DATA>|</ISSUER>|"
        + "<DOCUMENT>|<TYPE>4|<TEXT>|<XML>|" + Xml + "|</XML>|</TEXT>|</DOCUMENT>|</SUBMISSION>";

    private const string Text = """
        <SEC-DOCUMENT>0001127602-25-001055.txt : 20250110
        <SEC-HEADER>0001127602-25-001055.hdr.sgml : 20250110
        <ACCEPTANCE-DATETIME>20250110160730
        ACCESSION NUMBER:		0001127602-25-001055
        CONFORMED SUBMISSION TYPE:	4
        FILED AS OF DATE:		20250113

        REPORTING-OWNER:

        	OWNER DATA:
        		CENTRAL INDEX KEY:			0001806647

        ISSUER:

        	COMPANY DATA:
        		COMPANY CONFORMED NAME:			AAR CORP
        		CENTRAL INDEX KEY:			0000001750
        		STANDARD INDUSTRIAL CLASSIFICATION:	AIRCRAFT & PARTS [3720]
        </SEC-HEADER>
        <DOCUMENT>
        <TYPE>4
        <TEXT>
        <XML>
        XML-HERE
        </XML>
        </TEXT>
        </DOCUMENT>
        """;

    private readonly SourceFolder folder = new();

    [Theory]
    [InlineData("\n")]
    [InlineData("")]
    [InlineData("\r\n")]
    public void Read_TaggedHeader_OnOneLineOrMany(string lineEnd)
    {
        var filing = Reading.Of(folder.Write("a.nc", OneTagALine.Replace("|", lineEnd))).Filings.Single();

        Assert.Equal(("0001127602-25-004598", new DateOnly(2025, 2, 13), 7536L, 5065, false),
            (filing.Accession.ToString(), filing.FiledOn, filing.IssuerCik, filing.IssuerSic, filing.FiledEstimated));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Read_TextHeader_FillsWhatTheXmlLacks(string lineEnd)
    {
        var filing = Reading.Of(folder.Write("a.txt", Text.Replace("XML-HERE", Xml).ReplaceLineEndings(lineEnd))).Filings.Single();

        Assert.Equal(("0001127602-25-001055", new DateOnly(2025, 1, 13), new DateTime(2025, 1, 10, 16, 7, 30), 1750L, 3720),
            (filing.Accession.ToString(), filing.FiledOn, filing.AcceptedAt, filing.IssuerCik, filing.IssuerSic));
        Assert.Equal(7, filing.Owners.Single().Cik);
    }

    [Fact]
    public void Read_SeveralDocuments_AreAFilingEach() =>
        Assert.Equal(2, Reading.Of(folder.Write("a.nc",
            Tags.Replace("</SUBMISSION>", $"<DOCUMENT><TYPE>4<TEXT><XML>{Xml}</XML></TEXT></DOCUMENT></SUBMISSION>"))).Filings.Count);

    [Fact]
    public void Read_OtherForm_SaysWhichFormItIs()
    {
        var rejection = Assert.Single(Reading.Of(folder.Write("a.nc", Tags.Replace("<TYPE>4", "<TYPE>13F-HR"))).Losses);

        Assert.Equal((RejectionLevel.Part, "13F-HR"), (rejection.Level, rejection.Value));
    }

    [Fact]
    public void Read_HeaderWithoutDocument_SaysSo() =>
        Assert.Contains("header alone (form 4, accession 0001127602-25-001055)",
            Assert.Single(Reading.Of(folder.Write("a.txt", Text[..Text.IndexOf("<DOCUMENT>", StringComparison.Ordinal)])).Losses).Reason,
            StringComparison.Ordinal);

    [Fact]
    public void Read_FormAsText_SaysThatThereIsNoXml() =>
        Assert.Contains("no ownership document in XML",
            Assert.Single(Reading.Of(folder.Write("a.txt", Text.Replace("XML-HERE", "FORM 4 ..."))).Losses).Reason, StringComparison.Ordinal);

    [Fact]
    public void Read_TextThatBreaksOffInTheXml_IsRejectedWithItsPlace()
    {
        var cut = Text.Replace("XML-HERE", Xml);
        var rejection = Assert.Single(Reading.Of(folder.Write("a.txt", cut[..cut.IndexOf("</issuer>", StringComparison.Ordinal)])).Losses);

        Assert.Contains("not well-formed", rejection.Reason, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
