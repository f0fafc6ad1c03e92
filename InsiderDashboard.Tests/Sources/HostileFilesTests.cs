using System.Diagnostics;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Tests.Sources.DataSets;
using InsiderDashboard.Tests.Sources.Documents;

namespace InsiderDashboard.Tests.Sources;

/// <summary>Files that would keep a reader waiting, cost it memory or lead it astray: each is told, and the rest is read.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Folder_WithAPipe_SkipsItWithTheReason()
    {
        Run("mkfifo", folder.Path + "/a.xml");
        folder.Write("b.xml", OwnershipXmlReaderTests.Document);

        var reading = Reading.Of(folder.Path);

        Assert.Single(reading.Filings);
        Assert.Contains("device, pipe or socket", Assert.Single(reading.Losses).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/proc/self/maps", "made by the system")]
    [InlineData("/proc/kmsg", "made by the system")]
    [InlineData("/dev/zero", "device, pipe or socket")]
    [InlineData("/no/such/target", "link to something that is not there")]
    [InlineData("/etc", "link to a folder")]
    public void Folder_WithALinkOutOfTheDisk_SkipsItWithTheReason(string target, string reason)
    {
        File.CreateSymbolicLink(folder.Path + "/a.xml", target);
        folder.Write("b.xml", OwnershipXmlReaderTests.Document);

        var reading = Reading.Of(folder.Path);

        Assert.Single(reading.Filings);
        Assert.All(reading.Losses, loss => Assert.Contains(reason, loss.Reason, StringComparison.Ordinal));
        // Folders behind links are not even listed; everything else is told.
        Assert.Equal(target == "/etc" ? 0 : 1, reading.Losses.Count);
    }

    /// <summary>A table that was not named is taken along for its name; it must not be one that may not be read.</summary>
    [Fact]
    public void Set_WithATableThatIsALinkElsewhere_DoesNotReadIt()
    {
        using var elsewhere = new SourceFolder();
        var secret = elsewhere.Write("secret.tsv", SampleSet.Tables["FOOTNOTES"]);
        var first = folder.Write("SUBMISSION.tsv", SampleSet.Tables["SUBMISSION"]);
        File.CreateSymbolicLink(folder.Path + "/FOOTNOTES.tsv", secret);
        Run("mkfifo", folder.Path + "/OWNER_SIGNATURE.tsv");

        var reading = Reading.Of(SourceLimits.Default with { Roots = [folder.Path] }, first);

        Assert.Equal(2, reading.Filings.Count);
        Assert.All(reading.Filings, filing => Assert.Empty(filing.Footnotes));
        Assert.Contains(reading.Losses, loss => loss.Reason.Contains("outside the folders", StringComparison.Ordinal));
        Assert.Contains(reading.Losses, loss => loss.Reason.Contains("device, pipe or socket", StringComparison.Ordinal));
    }

    [Fact]
    public void Folder_WithANameThatIsNotUtf8_SaysSo()
    {
        Run("bash", "-c", $"touch '{folder.Path}/'$'\\xff.xml'");
        folder.Write("b.xml", OwnershipXmlReaderTests.Document);

        var reading = Reading.Of(folder.Path);
        Run("find", folder.Path, "-name", "*.xml", "-delete");

        Assert.Single(reading.Filings);
        Assert.Contains("not UTF-8", Assert.Single(reading.Losses).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Zip_WhoseMembersShareTheirBytes_IsRefused()
    {
        var bytes = File.ReadAllBytes(folder.Zip("a.zip", ("a.xml", OwnershipXmlReaderTests.Document)));
        // The directory of a zip begins at the offset that its last 22 bytes tell at 16; here it is listed three times.
        var start = BitConverter.ToInt32(bytes, bytes.Length - 22 + 16);
        var directory = bytes[start..^22];
        var end = bytes[^22..];
        BitConverter.GetBytes((short)3).CopyTo(end, 8);
        BitConverter.GetBytes((short)3).CopyTo(end, 10);
        BitConverter.GetBytes(directory.Length * 3).CopyTo(end, 12);

        var reading = Reading.Of(folder.Write("b.zip", [.. bytes[..start], .. directory, .. directory, .. directory, .. end]));

        Assert.Empty(reading.Filings);
        Assert.Contains("overlap", Assert.Single(reading.Losses).Reason, StringComparison.Ordinal);
    }

    /// <summary>A has 11 rows in all tables, one more than the limit here; B has 4.</summary>
    [Fact]
    public void Set_WithMoreRowsOfAFilingThanThereCanBe_LeavesItOutWhole()
    {
        var zip = folder.Zip("a.zip", SampleSet.Members());

        var reading = Reading.Of(SourceLimits.Default with { FilingRows = 10 }, zip);

        Assert.Equal([SampleSet.B], reading.Filings.Select(filing => filing.Accession.ToString()));
        var loss = Assert.Single(reading.Losses);
        Assert.Equal((SampleSet.A, true), (loss.Value, loss.Reason.StartsWith("11 rows bear this accession", StringComparison.Ordinal)));
    }

    [Fact]
    public void Document_WithMoreRowsThanThereCanBe_IsLeftOut()
    {
        var reading = Reading.Of(SourceLimits.Default with { FilingRows = 2 }, folder.Write("a.xml", OwnershipXmlReaderTests.Document));

        Assert.Empty(reading.Filings);
        Assert.Contains("more than 2 rows", Assert.Single(reading.Losses).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Set_LineWithNulCharacters_IsToldAndLeftOut()
    {
        var holding = SampleSet.Tables["NONDERIV_HOLDING"].Replace("By spouse", "By\0\0use", StringComparison.Ordinal);

        var reading = Reading.Of(folder.Zip("a.zip", SampleSet.Members(("NONDERIV_HOLDING", holding))));

        var loss = Assert.Single(reading.Losses);
        Assert.Equal("line 2", loss.Place);
        Assert.Contains("NUL", loss.Reason, StringComparison.Ordinal);
        Assert.Contains("By␀␀use", loss.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Companies_OddSicAndTicker_AreToldAndTheCompanyIsTaken()
    {
        var reading = Reading.Of(folder.Write("c.csv", "cik,ticker,name,sic\n1,AI\u001bR,Air,3720.9\n2,BB,Bee,7372\n"));

        Assert.Equal([(1L, null, null), (2L, "BB", 7372)], reading.Companies.Select(c => (c.Cik, c.Ticker, c.Sic)));
        Assert.Equal(["AI\u001bR", "3720.9"], reading.Losses.Select(loss => loss.Value));
    }

    [Fact]
    public void Prices_TickersInEitherCase_AreOneSeries_AndControlCharactersAreTold()
    {
        var reading = Reading.Of(folder.Write("p.csv", "\uFEFFticker,date,close\nair,2025-01-10,10\nAIR,2025-01-13,11\nA\u001b[2J,2025-01-13,1\n"));

        var series = Assert.Single(reading.Prices);
        Assert.Equal(("AIR", 2), (series.Ticker, series.Days.Length));
        Assert.Contains("control characters", Assert.Single(reading.Losses).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("root:x:0:0:root:/root:/bin/bash\n")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nsecret\n")]
    [InlineData("{\"password\":\"secret\"}")]
    public void UnknownFile_IsNotRepeated(string content)
    {
        var reading = Reading.Of(folder.Write("a.txt", content));

        var loss = Assert.Single(reading.Losses);
        Assert.DoesNotContain(content[..6], loss.Reason + loss.Value + loss.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_SignedInTheYearOne_StandsOnItsPeriod()
    {
        var document = OwnershipXmlReaderTests.Document.Replace("<signatureDate>2025-01-1", "<signatureDate>0001-01-1", StringComparison.Ordinal);

        var filing = Assert.Single(Reading.Of(folder.Write("a.xml", document)).Filings);

        Assert.Equal((new DateOnly(2025, 1, 10), true), (filing.FiledOn, filing.FiledEstimated));
    }

    private static void Run(string program, params string[] args)
    {
        using var process = Process.Start(program, args);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
