using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Tests.Sources.DataSets;

namespace InsiderDashboard.Tests.Sources;

/// <summary>Broken and hostile archives: bounded, said, and no harm to the other files of the call.</summary>
public sealed class DamagedInputTests : IDisposable
{
    private readonly SourceFolder folder = new();

    [Fact]
    public void Read_TruncatedZip_SaysToDownloadItAgainAndGoesOn()
    {
        var whole = folder.Zip("b.zip", SampleSet.Members());
        var bytes = File.ReadAllBytes(whole);
        var cut = folder.Write("a.zip", bytes[..(bytes.Length * 7 / 10)]);
        var reading = Reading.Of(cut, whole);

        var rejection = Assert.Single(reading.Losses);
        Assert.Equal((RejectionLevel.File, cut, "Download the zip again."), (rejection.Level, rejection.File, rejection.Remedy));
        Assert.Equal(2, reading.Filings.Count);
        Assert.Equal(2, reading.Items.OfType<SourceItem.Closed>().Count());
    }

    [Fact]
    public void Read_ChangedByteInATable_SetsTheTableAsideAndCoversNothing()
    {
        // Stored, not packed, so that only the checksum can show the change: a price of 116.53 becomes 916.53.
        var path = folder.Write("q.zip", Stored());
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.AsSpan().IndexOf("116.53"u8)] = (byte)'9';
        var reading = Reading.Of(folder.Write("q.zip", bytes));

        var rejection = Assert.Single(reading.Losses);
        Assert.Contains("checksum", rejection.Reason, StringComparison.Ordinal);
        Assert.EndsWith("!NONDERIV_TRANS.tsv", rejection.File);
        Assert.Equal(2, reading.Filings.Count);
        Assert.DoesNotContain(reading.Filings, f => f.Rows.Any(r => r.Code == "S"));
        Assert.Empty(reading.Covered);
    }

    [Fact]
    public void Read_SubmissionThatBreaksOff_KeepsTheFilingsBefore()
    {
        // 4,000 filings as packed data of which the second half is noise.
        var path = folder.Zip("q.zip", Form345ReaderTests.ManyFilings(4000));
        var bytes = File.ReadAllBytes(path);
        var start = bytes.AsSpan().IndexOf("SUBMISSION.tsv"u8) + 14;
        var packed = Packed(path, "SUBMISSION.tsv");
        bytes.AsSpan(start + packed / 2, packed / 2 - 64).Fill(0xFF);
        var reading = Reading.Of(folder.Write("q.zip", bytes));

        Assert.InRange(reading.Filings.Count, 1, 3999);
        Assert.All(reading.Filings, f => Assert.Equal(3, f.Rows.Count));
        Assert.Contains(reading.Losses, r => r.Level == RejectionLevel.File && r.File.EndsWith("SUBMISSION.tsv", StringComparison.Ordinal));
        Assert.Empty(reading.Covered);
    }

    [Fact]
    public void Read_ZipBomb_IsStoppedByItsRatio()
    {
        var path = folder.Write("bomb.zip", Bomb(8 << 20));
        var reading = Reading.Of(SourceLimits.Default with { RatioFrom = 1 << 20 }, path);

        Assert.Contains(reading.Losses, r => r.Reason.Contains("zip bomb", StringComparison.Ordinal));
        Assert.Empty(reading.Filings);
    }

    [Fact]
    public void Read_MemberAboveTheLimit_IsStopped()
    {
        var reading = Reading.Of(SourceLimits.Default with { MemberBytes = 100_000 }, folder.Write("big.zip", Bomb(1 << 20)));

        Assert.Contains(reading.Losses, r => r.Reason.Contains("more than 100,000 bytes", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_HeaderThatClaims2GB_ReadsWhatIsThere()
    {
        var path = folder.Zip("q.zip", SampleSet.Members());
        var bytes = File.ReadAllBytes(path);
        ClaimSize(bytes, "SUBMISSION.tsv", int.MaxValue);
        var before = GC.GetTotalAllocatedBytes();
        var reading = Reading.Of(folder.Write("q.zip", bytes));

        // The content and its checksum are whole: only the header lied.
        Assert.Equal((RejectionLevel.Note, "2,147,483,647"), (Assert.Single(reading.Rejections).Level, reading.Rejections[0].Value));
        Assert.Equal(2, reading.Filings.Count);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 400L << 20);
    }

    [Fact]
    public void Read_HeaderThatClaimsTooLittle_DoesNotPassHalfATableOff()
    {
        var path = folder.Zip("q.zip", SampleSet.Members());
        var bytes = File.ReadAllBytes(path);
        ClaimSize(bytes, "NONDERIV_TRANS.tsv", 500);
        var reading = Reading.Of(folder.Write("q.zip", bytes));

        Assert.Contains(reading.Losses, r => r.File.EndsWith("NONDERIV_TRANS.tsv", StringComparison.Ordinal));
        Assert.Empty(reading.Covered);
    }

    [Fact]
    public void Read_RowsOfOneAccessionWithoutEnd_StayWithinThePartition()
    {
        var trades = new StringBuilder(SampleSet.Tables["NONDERIV_TRANS"]);
        for (var i = 0; i < 20_000; i++)
            trades.Append(SampleSet.Tsv($"{SampleSet.A}|{i + 100}|Common||18-JUN-2025|||4|S|0|||1||1||D|1||D|"));
        var reading = Reading.Of(SourceLimits.Default with { InMemoryBytes = 64 << 10, PartitionBytes = 256 << 10 },
            folder.Zip("q.zip", SampleSet.Members(("NONDERIV_TRANS", trades.ToString()))));

        Assert.Contains(reading.Losses, r => r.Reason.Contains("same few filings", StringComparison.Ordinal));
        Assert.Equal(2, reading.Filings.Count);
    }

    [Fact]
    public void Read_TruncatedGzip_KeepsTheRowsBeforeAndSaysSo()
    {
        var random = new Random(7);
        var text = "ticker,date,close\n" + string.Concat(Enumerable.Range(0, 20_000)
            .Select(i => $"T,{new DateOnly(1950, 1, 1).AddDays(i):yyyy-MM-dd},{random.Next(1, 100000)}\n"));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        var reading = Reading.Of(folder.Write("p.csv.gz", packed.ToArray()[..(int)(packed.Length / 2)]));

        Assert.InRange(reading.Prices.Sum(p => p.Days.Length), 1, 19_999);
        Assert.Contains(reading.Losses, r => r.Level == RejectionLevel.File);
    }

    [Fact]
    public void Read_GzipOfSeveralParts_IsWhole()
    {
        byte[] Part(string text)
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                gzip.Write(Encoding.UTF8.GetBytes(text));
            return packed.ToArray();
        }

        var reading = Reading.Of(folder.Write("p.csv.gz", [.. Part("ticker,date,close\nA,2025-01-02,1\n"), .. Part("A,2025-01-03,2\n")]));

        Assert.Empty(reading.Losses);
        Assert.Equal(2, reading.Prices.Single().Days.Length);
    }

    private static byte[] Stored()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in SampleSet.Members())
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        return bytes.ToArray();
    }

    private static byte[] Bomb(int unpacked)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("SUBMISSION.tsv", CompressionLevel.SmallestSize).Open();
            entry.Write(Encoding.UTF8.GetBytes(SampleSet.Tables["SUBMISSION"]));
            entry.Write(new byte[unpacked]);
        }
        return bytes.ToArray();
    }

    private static int Packed(string zip, string member)
    {
        using var archive = ZipFile.OpenRead(zip);
        return (int)archive.GetEntry(member)!.CompressedLength;
    }

    /// <summary>Writes another unpacked size into the central directory, where readers look.</summary>
    private static void ClaimSize(byte[] zip, string member, int size)
    {
        var name = zip.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(member)); // the directory is the last to name it
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(name - 46 + 24), size);
    }

    public void Dispose() => folder.Dispose();
}
